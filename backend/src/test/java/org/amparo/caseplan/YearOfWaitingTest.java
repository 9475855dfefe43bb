package org.amparo.caseplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.caseplan.CaseScenes.Someone;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Death;
import org.amparo.survivor.LinkedPerson;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.task.TaskKind;
import org.amparo.task.TaskState;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.TestClock;
import org.amparo.timer.TimerWorker;
import org.amparo.vocabulary.Assent;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Relation;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.VictimType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a case and its agreements wait for, each three times: settled in time, settled late, and never. */
@Alone
@AmparoTest
class YearOfWaitingTest {

    private static final LocalDate START = LocalDate.of(2021, 3, 1);
    private static final LocalDate END = START.plusYears(1).plusDays(2);

    @Autowired
    private CaseScenes scenes;
    @Autowired
    private TimerWorker worker;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Clock clock;

    private final Map<String, UUID> people = new LinkedHashMap<>();
    private final Map<LocalDate, List<Runnable>> diary = new TreeMap<>();
    private Placement placement;

    @Test
    void what_is_settled_in_time_raises_nothing_what_is_late_goes_when_it_is_settled_and_the_rest_stays() {
        placement = new Placement(UUID.randomUUID(), teams.create(staff.administrator(), "Team " + UUID.randomUUID()), "CO05", null);
        at(START, () -> {
            plans();
            reviews();
            holds();
            outcomes();
            agreements();
            children();
        });

        for (LocalDate day = START; !day.isAfter(END); day = day.plusDays(1)) {
            at(day.atTime(6, 0), worker::fireDue);
            List<Runnable> work = diary.getOrDefault(day, List.of());
            at(day.atTime(10, 0), () -> work.forEach(Runnable::run));
            at(day.atTime(20, 0), worker::fireDue);
        }

        List<String> expected = List.of("plan late: PLAN_OVERDUE 2021-03-16 WITHDRAWN", "plan never: PLAN_OVERDUE 2021-03-16 OPEN",
                "never assessed: PLAN_OVERDUE 2021-03-16 OPEN",
                "review late: REVIEW_OVERDUE 2021-05-31 WITHDRAWN", "review never: REVIEW_OVERDUE 2021-05-31 OPEN",
                "hold late: HOLD_OVERDUE 2021-04-01 WITHDRAWN", "hold late: REVIEW_OVERDUE 2021-06-02 OPEN",
                "hold never: HOLD_OVERDUE 2021-04-01 OPEN",
                "outcome in time: PLAN_OVERDUE 2021-06-16 OPEN", "outcome late: PLAN_OVERDUE 2021-10-16 OPEN",
                "outcome late: OUTCOME_CHECK_6M 2021-09-01 WITHDRAWN", "outcome never: OUTCOME_CHECK_12M 2022-03-01 OPEN",
                "outcome never: OUTCOME_CHECK_6M 2021-09-01 OPEN", "agreement late: CONSENT_ENDS 2021-05-10 WITHDRAWN",
                "agreement never: CONSENT_ENDS 2021-05-10 OPEN", "child late: GROWN_UP 2022-01-01 WITHDRAWN",
                "child never: GROWN_UP 2022-01-01 OPEN");
        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(raised()).containsExactlyInAnyOrderElementsOf(expected));
    }

    private void plans() {
        Someone inTime = noted("plan in time", scenes.planning(placement));
        Someone late = noted("plan late", scenes.planning(placement));
        noted("plan never", scenes.planning(placement));
        noted("never assessed", scenes.opened(placement));
        on(START.plusDays(5), () -> approve(inTime));
        on(START.plusDays(20), () -> approve(late));
        ends(START.plusDays(60), inTime, late);
    }

    private void approve(Someone someone) {
        scenes.send(new CaseCommand.SubmitPlan(someone.caseId()));
        scenes.send(scenes.supervisor, new CaseCommand.ApprovePlan(someone.caseId(), null, null));
    }

    private void reviews() {
        Someone inTime = noted("review in time", scenes.active(placement));
        Someone late = noted("review late", scenes.active(placement));
        noted("review never", scenes.active(placement));
        on(START.plusDays(80), () -> review(inTime));
        on(START.plusDays(100), () -> review(late));
        ends(START.plusDays(120), inTime, late);
    }

    private void review(Someone someone) {
        UUID review = UUID.randomUUID();
        scenes.send(new CaseCommand.StartReview(someone.caseId(), review, scenes.today(), null));
        scenes.send(new CaseCommand.HoldReview(someone.caseId(),
                new CaseReview(review, scenes.today(), ReviewDecision.CONTINUE, null, null)));
    }

    /** The one that is late is taken up when its review has passed as well, of which nobody was told while it was on hold. */
    private void holds() {
        Someone inTime = noted("hold in time", scenes.active(placement));
        Someone late = noted("hold late", scenes.active(placement));
        Someone never = noted("hold never", scenes.active(placement));
        List.of(inTime, late, never).forEach(someone -> scenes.send(
                new CaseCommand.PutOnHold(someone.caseId(), START, START.plusDays(30), Cases.WORDS)));
        on(START.plusDays(10), () -> scenes.send(new CaseCommand.Resume(inTime.caseId(), scenes.today())));
        on(START.plusDays(92), () -> scenes.send(new CaseCommand.Resume(late.caseId(), scenes.today())));
        ends(START.plusDays(60), inTime);
    }

    private void outcomes() {
        Someone inTime = noted("outcome in time", closed());
        Someone late = noted("outcome late", closed());
        noted("outcome never", closed());
        Someone refused = noted("outcome of one who wants no contact", closed());
        scenes.send(new SurvivorCommand.RefuseConsent(refused.person(), ConsentPurpose.CONTACT_FOR_FOLLOW_UP, START));
        on(START.plusMonths(3), () -> reopen(inTime));
        on(START.plusMonths(7), () -> reopen(late));
    }

    private Someone closed() {
        Someone someone = scenes.opened(placement);
        scenes.send(scenes.supervisor, new CaseCommand.CloseEarly(someone.caseId(), scenes.closure(ClosureReason.MOVED_AWAY, null)));
        return someone;
    }

    /** A case that was opened again waits for a plan from that day. */
    private void reopen(Someone someone) {
        scenes.send(new CaseCommand.Reopen(someone.caseId(), ReopenReason.PERSON_RETURNED, scenes.today(), null));
    }

    private void agreements() {
        UUID inTime = noted("agreement in time", person(1984, ConsentGiver.SELF, START.plusDays(100)));
        UUID late = noted("agreement late", person(1984, ConsentGiver.SELF, START.plusDays(100)));
        noted("agreement never", person(1984, ConsentGiver.SELF, START.plusDays(100)));
        UUID dead = noted("agreement of one who died", person(1984, ConsentGiver.SELF, START.plusDays(100)));
        on(START.plusDays(50), () -> agree(inTime));
        on(START.plusDays(80), () -> agree(late));
        on(START.plusDays(50), () -> scenes.send(new SurvivorCommand.RecordDeath(dead,
                new Death(PartialDate.exact(scenes.today()), null, null))));
    }

    private void children() {
        UUID inTime = noted("child in time", person(2004, ConsentGiver.PARENT, null));
        UUID late = noted("child late", person(2004, ConsentGiver.PARENT, null));
        noted("child never", person(2004, ConsentGiver.PARENT, null));
        on(LocalDate.of(2021, Month.DECEMBER, 20), () -> agree(inTime));
        on(LocalDate.of(2022, Month.FEBRUARY, 1), () -> agree(late));
    }

    private void agree(UUID person) {
        scenes.send(new SurvivorCommand.GiveConsent(person, consent(ConsentGiver.SELF, null, null)));
    }

    private UUID person(int born, ConsentGiver giver, LocalDate until) {
        UUID id = UUID.randomUUID();
        LinkedPerson mother = giver == ConsentGiver.SELF
                ? null
                : new LinkedPerson(UUID.randomUUID(), Personal.of("Rosa Restrepo"), Relation.MOTHER, Personal.of("Mother"), null, null);
        scenes.send(new SurvivorCommand.Register(id, "AM-" + id.toString().substring(0, 8).toUpperCase(),
                new Person(Personal.of("Luz Restrepo"), null, Sex.F, Personal.of(PartialDate.ofYear(born)), null, "es",
                        List.of(CommunicationNeed.NONE), DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR,
                        IdentificationSource.HOSPITAL),
                new Residence("CO05", null, null, null), null, mother,
                List.of(consent(giver, mother == null ? null : mother.personId(), until)), placement));
        return id;
    }

    private Consent consent(ConsentGiver giver, UUID guardian, LocalDate until) {
        return new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, giver, Assent.GIVEN_IN_WRITING,
                guardian, null, null, scenes.today(), until, List.of(), List.of(), "2026-01", "es");
    }

    /** Of this reason nobody asks for the outcome later. */
    private void ends(LocalDate day, Someone... some) {
        for (Someone someone : some) {
            on(day, () -> {
                scenes.send(new CaseCommand.RequestClosure(someone.caseId(),
                        scenes.closure(ClosureReason.REFUSED, someone.goal())));
                scenes.send(scenes.supervisor, new CaseCommand.ApproveClosure(someone.caseId(), null));
            });
        }
    }

    private Someone noted(String what, Someone someone) {
        people.put(what, someone.person());
        return someone;
    }

    private UUID noted(String what, UUID person) {
        people.put(what, person);
        return person;
    }

    private void on(LocalDate day, Runnable work) {
        diary.computeIfAbsent(day, none -> new ArrayList<>()).add(work);
    }

    /** Follow-ups are another test's. */
    private List<String> raised() {
        List<String> found = new ArrayList<>();
        people.forEach((what, person) -> sql
                .sql("select kind, due_on, state from read.task where survivor_id = ? and kind <> ? order by kind, due_on")
                .params(person, TaskKind.LOST_CONTACT_CHECK.name())
                .query((row, n) -> what + ": " + TaskKind.valueOf(row.getString(1)) + " " + row.getObject(2, LocalDate.class) + " "
                        + TaskState.valueOf(row.getString(3)))
                .list().forEach(found::add));
        return found;
    }

    private void at(LocalDate day, Runnable work) {
        at(day.atTime(8, 0), work);
    }

    private void at(LocalDateTime moment, Runnable work) {
        TestClock.at(moment.atZone(clock.getZone()).toInstant(), work);
    }
}
