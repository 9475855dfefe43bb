package org.amparo.caseplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseScenes.Someone;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.testing.TestClock;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case as of a past day, from its events, against what was shown on that day, from its rows. */
@Alone
@AmparoTest
class CaseAsOfTest {

    private static final int FIRST = 130;
    private static final int BETWEEN = 4;
    private static final Personal<String> WORDS = Personal.of("because of what she told us");

    @Autowired
    private CaseScenes scenes;
    @Autowired
    private CaseQueries cases;

    private final Placement placement = new Placement(null, null, "CO05", null);
    private final Viewer anyone = Looking.everywhere();
    /** Sees where a case stands, and nothing of health or protection. */
    private final Viewer outlines = new Viewer(UUID.randomUUID(), Role.CASEWORKER, null, null, Set.of(),
            Map.of(Permission.CASE_READ, Scope.ALL));

    @Test
    void each_past_day_shows_the_case_as_it_was_shown_on_that_day() {
        Someone someone = TestClock.at(daysAgo(FIRST), () -> scenes.active(placement));
        Map<LocalDate, CaseView> shown = new LinkedHashMap<>();
        Map<LocalDate, CaseView> outlined = new LinkedHashMap<>();
        int ago = FIRST;
        for (Consumer<CaseView> step : steps(someone)) {
            ago -= BETWEEN;
            TestClock.at(daysAgo(ago), () -> {
                step.accept(cases.open(anyone, someone.person()).orElseThrow());
                shown.put(scenes.today(), cases.open(anyone, someone.person()).orElseThrow());
                outlined.put(scenes.today(), cases.open(outlines, someone.person()).orElseThrow());
            });
        }
        assertThat(shown).hasSizeGreaterThan(20);
        shown.forEach((day, then) -> {
            assertThat(cases.asOf(anyone, someone.person(), day)).as("on %s", day).contains(then);
            assertThat(cases.asOf(anyone, someone.person(), day.plusDays(BETWEEN - 1))).as("the days after %s", day).contains(then);
            assertThat(cases.asOf(outlines, someone.person(), day)).as("for who sees outlines, on %s", day).contains(outlined.get(day));
        });
        assertThat(outlined.values().stream().map(CaseView::goals)).allSatisfy(
                goals -> assertThat(goals).allSatisfy(goal -> assertThat(goal.goal().statement()).isNull()));
    }

    @Test
    void before_a_case_was_opened_there_is_none_and_no_day_to_come_is_told() {
        Someone someone = TestClock.at(daysAgo(FIRST), () -> scenes.active(placement));
        LocalDate today = scenes.today();
        assertThat(cases.asOf(anyone, someone.person(), today.minusDays(FIRST + 1))).isEmpty();
        assertThat(cases.asOf(anyone, someone.person(), today.minusDays(FIRST))).isPresent();
        assertThatThrownBy(() -> cases.asOf(anyone, someone.person(), today.plusDays(1)))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo("R7.future"));
        Viewer nobody = new Viewer(UUID.randomUUID(), Role.CASEWORKER, null, null, Set.of(), Map.of(Permission.CASE_READ, Scope.OWN));
        assertThatThrownBy(() -> cases.asOf(nobody, someone.person(), today)).isInstanceOf(NotAllowed.class);
    }

    /** Everything that can happen to a case, from its plan to its second beginning. */
    private List<Consumer<CaseView>> steps(Someone someone) {
        UUID id = someone.caseId();
        UUID service = UUID.randomUUID();
        UUID risk = UUID.randomUUID();
        UUID review = UUID.randomUUID();
        UUID transfer = UUID.randomUUID();
        return List.of(does(() -> new CaseCommand.SetRiskLevel(id, RiskLevel.MEDIUM, today(), WORDS)),
                does(() -> new CaseCommand.FlagRisk(id, new Risk(risk, ProtectionFlag.EVICTION, RiskLevel.MEDIUM, today(), WORDS))),
                does(() -> new CaseCommand.DeliverService(id,
                        Cases.service(today(), service, ServiceCode.PROSTHETICS, false, someone.need()))),
                does(() -> new CaseCommand.ReviewNeed(id, new NeedReview(someone.need(), NeedStatus.UNMET_BARRIER, NeedEvidence.PERSON_SAYS,
                        today(), Set.of(Barrier.TRANSPORT_COST), WORDS))),
                does(() -> new CaseCommand.CorrectNeed(id, new Need(someone.need(), ServiceCode.PROSTHETICS, Urgency.URGENT,
                        Set.of(Barrier.LANGUAGE_COMMUNICATION), NeedSource.SELF, today().minusDays(1), WORDS), WORDS)),
                does(() -> new CaseCommand.ChangeGoal(id, new Goal(someone.goal(), List.of(someone.need()), Pillar.REHABILITATION,
                        Personal.of("walk to the river"), WORDS, null, null, null, today().plusMonths(5)), WORDS)),
                does(() -> new CaseCommand.AgreePlan(id, today(), WORDS)),
                does(() -> new CaseCommand.RecordContactAttempt(id,
                        new ContactAttempt(UUID.randomUUID(), ContactMethod.PHONE, today(), false, WORDS))),
                view -> scenes.send(new CaseCommand.CorrectContactAttempt(id, new ContactAttempt(view.attempts().getFirst().attemptId(),
                        ContactMethod.HOME_VISIT, today().minusDays(1), true, null), WORDS)),
                view -> scenes.send(new CaseCommand.CompleteFollowUp(id, new FollowUpOutcome(
                        view.followUps().getFirst().followUp().followUpId(), FollowUpResult.DONE, today(), WORDS, null))),
                view -> scenes.send(new CaseCommand.CorrectFollowUp(id, view.followUps().stream()
                        .filter(state -> state.result() == FollowUpResult.DONE).findFirst().orElseThrow().followUp().followUpId(),
                        today().minusDays(1), Personal.of("walks every other day"), WORDS)),
                does(() -> new CaseCommand.CorrectGoal(id, new Goal(someone.goal(), List.of(someone.need()), Pillar.REHABILITATION,
                        Personal.of("walk to the river by myself"), null, WORDS, null, null, today().plusMonths(4)), WORDS)),
                does(() -> new CaseCommand.ResolveRisk(id, risk, today(), WORDS)),
                does(() -> new CaseCommand.CorrectService(id,
                        Cases.service(today().minusDays(2), service, ServiceCode.PROSTHETICS, false, someone.need()), WORDS)),
                does(() -> new CaseCommand.InterruptService(id, service, today(), WORDS)),
                does(() -> new CaseCommand.PutOnHold(id, today(), today().plusDays(30), WORDS)),
                does(() -> new CaseCommand.Resume(id, today())),
                does(() -> new CaseCommand.StartReview(id, review, today(), WORDS)),
                does(() -> new CaseCommand.HoldReview(id,
                        new CaseReview(review, today(), ReviewDecision.MAINTENANCE, WORDS, today().plusDays(60)))),
                does(() -> new CaseCommand.RequestTransfer(id,
                        new Transfer(transfer, Cases.COLLEAGUE, null, null, null, null, today(), WORDS))),
                does(() -> new CaseCommand.WithdrawTransfer(id)),
                does(() -> new CaseCommand.ResolveGoal(id, new GoalResult(someone.goal(), GoalStatus.PARTLY_ACHIEVED, -1, today(), WORDS))),
                does(() -> new CaseCommand.CorrectGoalResult(id, new GoalResult(someone.goal(), GoalStatus.ACHIEVED, 1, today(), null),
                        WORDS)),
                does(() -> new CaseCommand.RequestClosure(id, scenes.closure(ClosureReason.PERSON_REQUESTED, null))),
                view -> scenes.send(scenes.supervisor, new CaseCommand.ApproveClosure(id, WORDS)),
                does(() -> new CaseCommand.Reopen(id, ReopenReason.NEW_NEED, today(), WORDS)),
                does(() -> new CaseCommand.StartAssessment(id, UUID.randomUUID(), AssessmentType.REASSESSMENT, today())));
    }

    private Consumer<CaseView> does(java.util.function.Supplier<CaseCommand> command) {
        return view -> scenes.send(command.get());
    }

    private LocalDate today() {
        return scenes.today();
    }

    private static Instant daysAgo(int days) {
        return LocalDate.now().minusDays(days).atTime(9, 0).atZone(ZoneId.systemDefault()).toInstant();
    }
}
