package org.amparo.ui.caseplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Supplier;
import java.time.ZoneId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.audit.ReadLog;
import org.amparo.caseplan.ContactAttempt;
import org.amparo.caseplan.GoalResult;
import org.amparo.survivor.TimelineKind;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.testing.TestClock;
import org.amparo.caseplan.NeedReview;
import org.amparo.access.Role;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseStage;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.ReviewDecision;
import org.amparo.caseplan.Risk;
import org.amparo.privacy.Personal;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms of case work beside the file: each refuses next to its field, keeps what was typed, and records. */
class CaseScreenTest extends Screens {

    @Autowired
    private ReadLog readLog;
    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private SurvivorQueries survivors;
    private Account caseworker;
    private UUID survivor;

    @BeforeEach
    void a_file() {
        caseworker = signIn(Role.CASEWORKER);
        survivor = files.adult(caseworker, "Maria João");
    }

    private String open(String query) {
        UI.getCurrent().navigate(Paths.file(survivor), QueryParameters.fromString(query));
        return words((Component) getCurrentView());
    }

    private void press(String words) {
        List<Button> found = find(Button.class).withText(words).all();
        test(found.stream().filter(SaveAction.class::isInstance).findFirst().orElseGet(found::getFirst)).click();
    }

    private String page() {
        return words((Component) getCurrentView()) + String.join(" ", wordsOf(FileForm.class));
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String label) {
        return find(ComboBox.class).withLabel(label).single();
    }

    private <T> void choose(String label, T value) {
        this.<T>box(label).setValue(value);
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private PartialDateField day(String label) {
        return find(PartialDateField.class).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    private String refusalOf(ComboBox<?> field) {
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    private String summary() {
        return words(find(FileForm.class).single());
    }

    private CaseView view() {
        return cases.view(caseworker, survivor);
    }

    private Account supervisor() {
        return files.supervisorOf(caseworker);
    }

    @Test
    void a_file_without_a_case_offers_to_open_one_and_then_to_assess() {
        assertThat(open("")).contains("No case is open", "Registered", "Assessment", "Plan", "Closed");
        open("do=open-case");
        press("Open case");
        assertThat(page()).contains("Assessment not started");
        open("do=start-assessment");
        press("Start assessment");
        assertThat(page()).contains("Assessment under way");
        assertThat(view().stage()).isEqualTo(CaseStage.ASSESSMENT);
    }

    @Test
    void an_assessment_asks_for_one_finding_and_comes_back_when_it_was_left() {
        cases.opened(caseworker, survivor);
        open("do=start-assessment");
        press("Start assessment");
        open("do=assessment");
        press("Complete assessment");
        assertThat(summary()).contains("This is needed.");
        test(area("Rehabilitation")).setValue("Walks with a stick");
        open("");
        open("do=assessment");
        assertThat(summary()).contains("What you typed earlier is back");
        assertThat(area("Rehabilitation").getValue()).isEqualTo("Walks with a stick");
        press("Complete assessment");
        assertThat(view().stage()).isEqualTo(CaseStage.PLANNING);
        assertThat(page()).contains("No need recorded; plan due");
    }

    @Test
    void a_high_risk_needs_its_reasons() {
        cases.opened(caseworker, survivor);
        open("do=risk-level");
        choose("Risk level", RiskLevel.HIGH);
        press("Set risk level");
        assertThat(area("Reasons").isInvalid()).isTrue();
        assertThat(this.<RiskLevel>box("Risk level").getValue()).isEqualTo(RiskLevel.HIGH);
        area("Reasons").setValue("Lives alone");
        press("Set risk level");
        assertThat(page()).contains("High risk");
        assertThat(view().risk()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void a_need_is_refused_without_its_urgency_and_then_stands_open_with_what_is_in_the_way() {
        cases.assessed(caseworker, survivor);
        open("do=need");
        choose("What the person needs", ServiceCode.PHYSIOTHERAPY);
        press("Record need");
        assertThat(refusalOf(box("How soon"))).contains("This is needed");
        choose("How soon", Urgency.ROUTINE);
        barriers().setValue(Set.of(Barrier.DISTANCE));
        press("Record need");
        assertThat(page()).contains("Open needs", "Physiotherapy", "In the way", "No goal yet; plan due");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Barrier> barriers() {
        return find(MultiSelectComboBox.class).withLabel("What stands in the way").single();
    }

    @Test
    void a_need_is_met_only_when_the_person_or_a_measure_says_so() {
        UUID need = cases.need(caseworker, cases.assessed(caseworker, survivor));
        open("do=need-review&of=" + need);
        choose("How the need stands now", NeedStatus.MET);
        choose("Who or what says so", NeedEvidence.CASEWORKER);
        press("Record review");
        assertThat(refusalOf(box("Who or what says so"))).contains("Ask the person if the need is met").contains("R16");
        choose("Who or what says so", NeedEvidence.PERSON_SAYS);
        press("Record review");
        assertThat(page()).contains("1 more need is settled, 1 met");
    }

    @Test
    void a_goal_stands_in_the_persons_words_and_answers_a_need() {
        cases.need(caseworker, cases.assessed(caseworker, survivor));
        open("do=goal");
        press("Record goal");
        assertThat(area("Goal, in the person’s own words").isInvalid()).isTrue();
        area("Goal, in the person’s own words").setValue("I want to walk to the market");
        press("Record goal");
        assertThat(page()).contains("“I want to walk to the market”", "Goals not agreed yet");
    }

    @Test
    void a_plan_without_agreement_is_refused_and_with_it_waits_for_somebody_else() {
        UUID id = cases.assessed(caseworker, survivor);
        cases.need(caseworker, id);
        open("do=submit-plan");
        press("Submit plan");
        assertThat(summary()).contains("Add at least one goal the person has agreed to", "R13");
        open("do=goal");
        area("Goal, in the person’s own words").setValue("I want to walk to the market");
        press("Record goal");
        open("do=agreement");
        assertThat(summary()).contains("“I want to walk to the market”");
        press("Record agreement");
        open("do=submit-plan");
        press("Submit plan");
        assertThat(page()).contains("waits for approval");
        assertThat(open("do=choose")).doesNotContain("Approve plan");
    }

    @Test
    void a_result_short_of_the_goal_needs_a_reason() {
        cases.active(caseworker, supervisor(), survivor);
        UUID goal = view().goals().getFirst().goal().goalId();
        open("do=goal-result&of=" + goal);
        choose("What became of it", GoalStatus.NOT_ACHIEVED);
        press("Record result");
        assertThat(area("If not reached: why").getErrorMessage()).contains("Say why this goal was not reached");
        area("If not reached: why").setValue("The road is cut");
        press("Record result");
        assertThat(page()).contains("Not achieved", "The road is cut");
    }

    @Test
    void a_service_without_a_need_is_refused_next_to_the_needs_and_the_journey_stays_as_typed() {
        cases.assessed(caseworker, survivor);
        open("do=service");
        choose("Service", ServiceCode.PHYSIOTHERAPY);
        choose("Where and how", DeliveryMode.FACILITY);
        find(IntegerField.class).withLabel("Distance one way, km").single().setValue(4_000);
        press("Record service");
        IntegerField km = find(IntegerField.class).withLabel("Distance one way, km").single();
        assertThat(km.getErrorMessage()).contains("Check the distance").contains("R42");
        km.setValue(40);
        press("Record service");
        assertThat(find(MultiSelectComboBox.class).withLabel("For which needs").single().getErrorMessage())
                .contains("Record the need first").contains("R15");
        find(Checkbox.class).withLabel("Emergency help that could not wait for a need to be recorded").single().setValue(true);
        press("Record service");
        assertThat(page()).contains("Services given", "Physiotherapy");
    }

    @Test
    void a_follow_up_is_planned_ahead_and_its_record_says_what_was_found() {
        cases.active(caseworker, supervisor(), survivor);
        open("do=plan-follow-up");
        choose("Kind of follow-up", FollowUpType.PHONE);
        day("Due on").setTyped("1 March 2020");
        press("Plan follow-up");
        assertThat(day("Due on").getErrorMessage()).contains("not past");
        day("Due on").setValue(PartialDate.exact(LocalDate.now().plusDays(2)));
        press("Plan follow-up");
        UUID planned = view().followUps().stream().filter(state -> state.followUp().type() == FollowUpType.PHONE).findFirst()
                .orElseThrow().followUp().followUpId();
        open("do=follow-up&of=" + planned);
        press("Record follow-up");
        assertThat(area("What you found").getErrorMessage()).contains("Say what you found").contains("R26");
        area("What you found").setValue("Walks without pain");
        choose("Result", FollowUpResult.DONE);
        press("Record follow-up");
        assertThat(page()).contains("Done", "Walks without pain");
    }

    @Test
    void an_attempt_to_reach_the_person_counts_on_the_file() {
        cases.opened(caseworker, survivor);
        open("do=contact-attempt");
        press("Record attempt");
        assertThat(refusalOf(box("How"))).contains("This is needed");
        choose("How", ContactMethod.values()[0]);
        press("Record attempt");
        assertThat(page()).contains("1 attempt to reach the person");
    }

    @Test
    void a_case_rests_until_a_day_and_goes_on() {
        cases.active(caseworker, supervisor(), survivor);
        open("do=hold");
        day("Look at it again on").setValue(PartialDate.exact(LocalDate.now().plusDays(200)));
        area("Why the case rests").setValue("Travels for the harvest");
        press("Put on hold");
        assertThat(day("Look at it again on").getErrorMessage()).contains("at most 90 days");
        assertThat(area("Why the case rests").getValue()).isEqualTo("Travels for the harvest");
        day("Look at it again on").setValue(PartialDate.exact(LocalDate.now().plusDays(30)));
        press("Put on hold");
        assertThat(page()).contains("On hold until");
        open("do=resume");
        press("Resume case");
        assertThat(view().stage()).isEqualTo(CaseStage.ACTIVE);
    }

    @Test
    void a_review_is_started_and_ends_with_a_decision() {
        cases.active(caseworker, supervisor(), survivor);
        open("do=start-review");
        press("Start review");
        open("do=review");
        press("End review");
        assertThat(refusalOf(box("Decision"))).contains("This is needed");
        choose("Decision", ReviewDecision.CONTINUE);
        press("End review");
        assertThat(view().stage()).isEqualTo(CaseStage.ACTIVE);
    }

    @Test
    void details_of_violence_are_refused_and_never_kept() {
        cases.opened(caseworker, survivor);
        open("do=risk");
        choose("Risk", ProtectionFlag.GBV);
        choose("How severe", RiskLevel.HIGH);
        area("What is done about it").setValue("told me that");
        press("Record risk");
        assertThat(area("What is done about it").getErrorMessage()).contains("kept in the specialist system");
        area("What is done about it").clear();
        press("Record risk");
        assertThat(page()).contains("High risk: Gender-based violence");
    }

    @Test
    void closing_tells_what_is_still_open_and_keeps_what_was_typed() {
        UUID id = cases.active(caseworker, supervisor(), survivor);
        cases.send(caseworker, new CaseCommand.FlagRisk(id,
                new Risk(UUID.randomUUID(), ProtectionFlag.ABANDONMENT, RiskLevel.HIGH, LocalDate.now(), null)));
        open("do=closure");
        choose("Why the case is closed", ClosureReason.MOVED_AWAY);
        area("Summary").setValue("Lives with her sister now");
        find(Checkbox.class).withLabel("The person was told that the case is to be closed").single().setValue(true);
        press("Ask to close");
        assertThat(summary()).contains("Before closing: 1 goals, 0 referrals and 1 risks are still open", "R28");
        assertThat(area("Summary").getValue()).isEqualTo("Lives with her sister now");
        UUID risk = view().risks().getFirst().risk().riskId();
        cases.send(caseworker, new CaseCommand.ResolveRisk(id, risk, LocalDate.now(), Personal.of("Lives with family")));
        area("Why this goal stays open: “I want to sell at the market again”").setValue("She goes on alone");
        press("Ask to close");
        assertThat(page()).contains("Closing waits for approval");
    }

    @Test
    void a_closed_case_is_reopened_with_a_reason_and_a_new_assessment() {
        UUID id = cases.opened(caseworker, survivor);
        open("do=early-closure");
        choose("Why the case is closed", ClosureReason.MOVED_AWAY);
        find(Checkbox.class).withLabel("The person was told that the case is to be closed").single().setValue(true);
        press("Close case");
        assertThat(page()).contains("Case closed");
        open("do=reopening");
        press("Reopen case");
        assertThat(refusalOf(box("Why the case is reopened"))).contains("Give the reason for reopening").contains("R32");
        choose("Why the case is reopened", ReopenReason.PERSON_RETURNED);
        press("Reopen case");
        assertThat(page()).contains("Reopened: start a new assessment");
        assertThat(view().caseId()).isEqualTo(id);
    }

    @Test
    void the_handover_tells_what_others_recorded_and_what_a_new_worker_needs() {
        UUID id = cases.active(caseworker, supervisor(), survivor);
        cases.send(caseworker, new CaseCommand.FlagRisk(id,
                new Risk(UUID.randomUUID(), ProtectionFlag.ABANDONMENT, RiskLevel.HIGH, LocalDate.now(), Personal.of("Neighbour visits"))));
        assertThat(open("tab=handover")).contains("Since you last opened this file", "Plan approved", "What a new worker needs",
                "Abandon", "Neighbour visits", "“I want to sell at the market again”", "Physiotherapy");
    }

    @Test
    void a_correction_needs_a_reason_keeps_the_agreement_and_leaves_the_old_words_on_the_timeline() {
        cases.active(caseworker, supervisor(), survivor);
        UUID goal = view().goals().getFirst().goal().goalId();
        open("do=correct-goal&of=" + goal);
        TextArea statement = area("Goal, in the person’s own words");
        assertThat(statement.getValue()).isEqualTo("I want to sell at the market again");
        statement.setValue("I want to sell at the fish market again");
        press("Record correction");
        assertThat(area("Why it was wrong").getErrorMessage()).contains("R34");
        area("Why it was wrong").setValue("Heard wrongly");
        press("Record correction");
        assertThat(view().goals().getFirst().status()).isEqualTo(GoalStatus.IN_PROGRESS);
        assertThat(page()).contains("“I want to sell at the fish market again”");
        assertThat(survivors.timeline(files.viewer(caseworker), survivor, Set.of(TimelineKind.GOAL), null, 50))
                .extracting(entry -> Personal.value(entry.text()).orElse("")).contains("I want to sell at the market again",
                        "I want to sell at the fish market again — Heard wrongly");
        UUID need = view().needs().getFirst().need().needId();
        open("do=correct-need&of=" + need);
        choose("How soon", Urgency.URGENT);
        area("Why it was wrong").setValue("Chose the wrong line");
        press("Record correction");
        assertThat(view().needs().getFirst().need().urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void what_became_of_a_goal_and_a_try_to_reach_the_person_are_put_right_with_a_reason() {
        UUID id = cases.active(caseworker, supervisor(), survivor);
        UUID goal = view().openGoals().getFirst().goal().goalId();
        cases.send(caseworker, new CaseCommand.ResolveGoal(id,
                new GoalResult(goal, GoalStatus.PARTLY_ACHIEVED, -1, LocalDate.now(), Personal.of("One day a week"))));
        UUID attempt = UUID.randomUUID();
        cases.send(caseworker, new CaseCommand.RecordContactAttempt(id,
                new ContactAttempt(attempt, ContactMethod.PHONE, LocalDate.now(), true, null)));
        assertThat(open("")).contains("Tried to reach the person: Phone call", "Reached, ").doesNotContain("1 attempt to reach");

        open("do=correct-goal-result&of=" + goal);
        assertThat(this.<GoalStatus>box("What became of it").getValue()).isEqualTo(GoalStatus.PARTLY_ACHIEVED);
        choose("What became of it", GoalStatus.ACHIEVED);
        choose("How far it was reached", Attainment.AS_AGREED);
        press("Record correction");
        assertThat(area("Why it was wrong").getErrorMessage()).contains("R34");
        area("Why it was wrong").setValue("It is two days by now");
        press("Record correction");
        assertThat(view().goals().getFirst().result().attainment()).isZero();

        open("do=correct-contact-attempt&of=" + attempt);
        find(Checkbox.class).withLabel("The person was reached").single().setValue(false);
        area("Why it was wrong").setValue("It was his brother");
        press("Record correction");
        assertThat(page()).contains("Not reached, ", "1 attempt to reach the person since the last contact");
    }

    @Test
    void a_past_day_shows_the_case_as_it_was_and_offers_nothing() {
        survivor = daysAgo(40, () -> files.adult(caseworker, "Rosa Kiala"));
        UUID id = daysAgo(30, () -> cases.assessed(caseworker, survivor));
        UUID need = daysAgo(20, () -> cases.need(caseworker, id));
        daysAgo(10, () -> {
            cases.send(caseworker, new CaseCommand.ReviewNeed(id, new NeedReview(need, NeedStatus.MET, NeedEvidence.PERSON_SAYS,
                    LocalDate.now().minusDays(10), Set.of(), null)));
            return need;
        });
        assertThat(asOf(35)).doesNotContain("Open needs");
        assertThat(asOf(25)).contains("No open need").doesNotContain("Physiotherapy");
        assertThat(asOf(15)).contains("Open needs", "Physiotherapy").doesNotContain("1 more need is settled");
        assertThat(find(Button.class).withText("Add").all()).isEmpty();
        assertThat(find(Button.class).withText("Review").all()).isEmpty();
        assertThat(asOf(5)).contains("1 more need is settled, 1 met");
        assertThat(readLog.whoOpened(files.viewer(caseworker), survivor, null, 200)).as("one look at that day, whoever helped to show it")
                .filteredOn(entry -> LocalDate.now().minusDays(5).equals(entry.asOf())).hasSize(1);
    }

    private String asOf(int daysAgo) {
        return open("as=" + LocalDate.now().minusDays(daysAgo));
    }

    private static <T> T daysAgo(int days, Supplier<T> work) {
        return TestClock.at(LocalDate.now().minusDays(days).atTime(9, 0).atZone(ZoneId.systemDefault()).toInstant(), work);
    }

    @Test
    void a_clinician_reads_the_case_and_is_not_offered_its_work() {
        cases.active(caseworker, supervisor(), survivor);
        signIn(accounts.of(Role.CLINICIAN, caseworker.team()));
        assertThat(open("do=choose")).contains("Open needs").doesNotContain("Ask to close").doesNotContain("Submit plan");
        open("do=closure");
        assertThat(find(FileForm.class).all()).isEmpty();
    }
}
