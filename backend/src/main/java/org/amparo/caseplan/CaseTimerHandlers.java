package org.amparo.caseplan;

import org.amparo.task.TaskKind;
import org.amparo.timer.TimerHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done when a day has come and nobody did anything: a follow-up is missed, all else becomes a task of somebody. */
@Configuration(proxyBeanMethods = false)
class CaseTimerHandlers {

    @Bean
    TimerHandler missedFollowUps() {
        return TimerHandler.of(CaseTimers.MISSED, due -> new CaseCommand.MissFollowUp(due.target(), due.key()));
    }

    @Bean
    TimerHandler unattendedRisks(CaseTasks tasks) {
        return TimerHandler.of(CaseTimers.UNATTENDED, due -> tasks.unattendedRisk(due.target(), due.key()));
    }

    @Bean
    TimerHandler overduePlans(CaseTasks tasks) {
        return TimerHandler.of(CaseTimers.PLAN, tasks::overduePlan);
    }

    @Bean
    TimerHandler overdueReviews(CaseTasks tasks) {
        return TimerHandler.of(CaseTimers.REVIEW, tasks::overdueReview);
    }

    @Bean
    TimerHandler reviewsOverdueAfterHold(CaseTasks tasks) {
        return TimerHandler.of(CaseTimers.REVIEW_AFTER_HOLD, tasks::overdueReview);
    }

    @Bean
    TimerHandler overdueHolds(CaseTasks tasks) {
        return TimerHandler.of(CaseTimers.HOLD, tasks::overdueHold);
    }

    @Bean
    TimerHandler outcomesAfterHalfAYear(CaseTasks tasks) {
        return TimerHandler.of(CaseTimers.OUTCOME_6M, due -> tasks.outcomeCheck(TaskKind.OUTCOME_CHECK_6M, due));
    }

    @Bean
    TimerHandler outcomesAfterAYear(CaseTasks tasks) {
        return TimerHandler.of(CaseTimers.OUTCOME_12M, due -> tasks.outcomeCheck(TaskKind.OUTCOME_CHECK_12M, due));
    }
}
