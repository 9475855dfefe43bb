package org.amparo.caseplan;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.TimelineKind;
import org.amparo.survivor.TimelineSource;
import org.springframework.stereotype.Component;

/** What the file's timeline says of a case. */
@Component
class CaseTimeline implements TimelineSource {

    @Override
    public Class<? extends DomainEvent> events() {
        return CaseEvent.class;
    }

    @Override
    public Optional<Line> line(DomainEvent event) {
        return Optional.of(switch ((CaseEvent) event) {
            case CaseEvent.Opened e -> line(e, TimelineKind.CASE, e.overLimitReason());
            case CaseEvent.AssessmentStarted e -> line(e, TimelineKind.CASE, null, "assessmentId", e.assessmentId(), "assessmentType",
                    e.type());
            case CaseEvent.AssessmentCompleted e -> line(e, TimelineKind.CASE, e.assessment().summary(), "assessmentId",
                    e.assessment().assessmentId(), "pillars",
                    e.assessment().findings().stream().map(finding -> finding.pillar().name()).sorted().collect(Collectors.joining(",")));
            case CaseEvent.RiskLevelSet e -> risk(e, e.reasons(), "riskLevel", e.level());
            case CaseEvent.RiskFlagged e -> risk(e, e.risk().action(), "riskId", e.risk().riskId(), "flag", e.risk().flag(), "severity",
                    e.risk().severity());
            case CaseEvent.RiskResolved e -> risk(e, e.outcome(), "riskId", e.riskId());
            case CaseEvent.NeedIdentified e -> need(e, e.need(), e.need().detail());
            case CaseEvent.NeedCorrected e -> need(e, e.need(), e.reason());
            case CaseEvent.NeedReviewed e -> line(e, TimelineKind.NEED, e.review().remarks(), "needId", e.review().needId(), "needStatus",
                    e.review().status(), "evidence", e.review().evidence());
            case CaseEvent.NeedUnanswered e -> line(e, TimelineKind.NEED, null, "needId", e.needId(), "on", e.on());
            case CaseEvent.NeedAnswered e -> line(e, TimelineKind.NEED, null, "needId", e.needId(), "on", e.on());
            case CaseEvent.PlanDue e -> line(e, TimelineKind.CASE, null, "dueOn", e.dueOn());
            case CaseEvent.GoalSet e -> goal(e, e.goal(), e.goal().statement());
            case CaseEvent.GoalChanged e -> goal(e, e.goal(), e.goal().statement());
            case CaseEvent.GoalCorrected e -> goal(e, e.goal(), corrected(e.goal().statement(), e.reason()));
            case CaseEvent.GoalResolved e -> line(e, TimelineKind.GOAL, e.result().reason(), "goalId", e.result().goalId(), "goalStatus",
                    e.result().status(), "attainment", e.result().attainment());
            case CaseEvent.GoalResultCorrected e -> line(e, TimelineKind.GOAL, corrected(e.result().reason(), e.reason()), "goalId",
                    e.result().goalId(), "goalStatus", e.result().status(), "attainment", e.result().attainment());
            case CaseEvent.PlanAgreed e -> line(e, TimelineKind.GOAL, e.inTheirWords(), "goals", e.goals().size());
            case CaseEvent.PlanSubmitted e -> line(e, TimelineKind.CASE, null, "planVersion", e.version());
            case CaseEvent.PlanApproved e -> line(e, TimelineKind.CASE, e.comment(), "planVersion", e.version(), "reviewDueOn",
                    e.reviewDueOn());
            case CaseEvent.PlanReturned e -> line(e, TimelineKind.CASE, e.comment(), "planVersion", e.version());
            case CaseEvent.ReviewStarted e -> line(e, TimelineKind.CASE, e.reason(), "reviewId", e.reviewId());
            case CaseEvent.ReviewHeld e -> line(e, TimelineKind.CASE, e.review().decisions(), "reviewId", e.review().reviewId(),
                    "decision", e.review().decision(), "reviewDueOn", e.review().nextReviewOn());
            case CaseEvent.PutOnHold e -> line(e, TimelineKind.CASE, e.reason(), "reviewBy", e.reviewBy());
            case CaseEvent.Resumed e -> line(e, TimelineKind.CASE, null);
            case CaseEvent.ServiceGiven e -> service(e, e.service(), e.service().outcomeNote());
            case CaseEvent.ServiceCorrected e -> service(e, e.service(), e.reason());
            case CaseEvent.ServiceInterrupted e -> line(e, TimelineKind.SERVICE, e.reason(), "serviceId", e.serviceId(), "service",
                    e.service(), "pillar", e.pillar());
            case CaseEvent.FollowUpScheduled e -> followUp(e, e.followUp(), null);
            case CaseEvent.FollowUpMoved e -> followUp(e, e.followUp(), null);
            case CaseEvent.FollowUpCompleted e -> followUp(e, e.followUp(), e.outcome().findings(), "result", e.outcome().result());
            case CaseEvent.FollowUpCorrected e -> followUp(e, e.followUp(), corrected(e.findings(), e.reason()), "on", e.heldOn());
            case CaseEvent.FollowUpMissed e -> followUp(e, e.followUp(), null, "inARow", e.inARow());
            case CaseEvent.ContactAttempted e -> line(e, TimelineKind.FOLLOW_UP, e.attempt().note(), "method", e.attempt().method(),
                    "reached", e.attempt().reached());
            case CaseEvent.ContactAttemptCorrected e -> line(e, TimelineKind.FOLLOW_UP, corrected(e.attempt().note(), e.reason()), "method",
                    e.attempt().method(), "reached", e.attempt().reached());
            case CaseEvent.TransferRequested e -> line(e, TimelineKind.CASE, e.transfer().reason(), "transferId",
                    e.transfer().transferId(), "caseworker", e.transfer().toCaseworker(), "agencyName", e.transfer().agencyName());
            case CaseEvent.OverLimitConfirmed e -> line(e, TimelineKind.CASE, e.reason(), "transferId", e.transferId());
            case CaseEvent.TransferAccepted e -> line(e, TimelineKind.CASE, null, "transferId", e.transferId());
            case CaseEvent.Transferred e -> line(e, TimelineKind.CASE, null, "transferId", e.transferId(), "caseworker",
                    e.toCaseworker(), "from", e.from());
            case CaseEvent.TransferRejected e -> line(e, TimelineKind.CASE, e.reason(), "transferId", e.transferId());
            case CaseEvent.TransferWithdrawn e -> line(e, TimelineKind.CASE, null, "transferId", e.transferId());
            case CaseEvent.ClosureRequested e -> line(e, TimelineKind.CASE, e.closure().summary(), "closureReason", e.closure().reason());
            case CaseEvent.ClosureRejected e -> line(e, TimelineKind.CASE, e.comment());
            case CaseEvent.ClosureApproved e -> line(e, TimelineKind.CASE, e.comment());
            case CaseEvent.Closed e -> line(e, TimelineKind.CASE, e.summary(), "closureReason", e.reason());
            case CaseEvent.ReopeningRequested e -> line(e, TimelineKind.CASE, e.remark(), "reopenReason", e.reason());
            case CaseEvent.ReopeningRejected e -> line(e, TimelineKind.CASE, e.comment());
            case CaseEvent.Reopened e -> line(e, TimelineKind.CASE, e.remark(), "reopenReason", e.reason());
        });
    }

    /** The right words and, after them, why; the wrong ones stay with the entry that is corrected. */
    private static Personal<String> corrected(Personal<String> right, Personal<String> reason) {
        return Personal.isErased(right) || Personal.isErased(reason)
                ? reason
                : Personal.of(Stream.of(right, reason).flatMap(text -> Personal.value(text).stream()).collect(Collectors.joining(" — ")));
    }

    private static Line line(CaseEvent event, TimelineKind kind, Personal<String> text, Object... facts) {
        return Line.of(event.survivorId(), kind, text, PersonalClass.MEDICAL, facts);
    }

    private static Line risk(CaseEvent event, Personal<String> text, Object... facts) {
        return Line.of(event.survivorId(), TimelineKind.RISK, text, PersonalClass.PROTECTION, facts);
    }

    private static Line need(CaseEvent event, Need need, Personal<String> text) {
        return line(event, TimelineKind.NEED, text, "needId", need.needId(), "service", need.service(), "pillar", need.pillar(), "urgency",
                need.urgency());
    }

    private static Line goal(CaseEvent event, Goal goal, Personal<String> text) {
        return line(event, TimelineKind.GOAL, text, "goalId", goal.goalId(), "pillar", goal.pillar(), "dueOn", goal.dueOn());
    }

    private static Line service(CaseEvent event, ServiceDelivered service, Personal<String> text) {
        return line(event, TimelineKind.SERVICE, text, "serviceId", service.serviceId(), "service", service.service(), "pillar",
                service.pillar(), "quantity", service.quantity().stripTrailingZeros().toPlainString(), "unit", service.unit(), "mode",
                service.mode(), "providerId", service.providerId());
    }

    private static Line followUp(CaseEvent event, FollowUp followUp, Personal<String> text, Object... more) {
        Object[] facts = new Object[6 + more.length];
        System.arraycopy(new Object[]{"followUpId", followUp.followUpId(), "followUpType", followUp.type(), "dueOn", followUp.dueOn()}, 0,
                facts, 0, 6);
        System.arraycopy(more, 0, facts, 6, more.length);
        return line(event, TimelineKind.FOLLOW_UP, text, facts);
    }
}
