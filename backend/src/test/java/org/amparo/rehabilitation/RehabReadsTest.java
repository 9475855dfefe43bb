package org.amparo.rehabilitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.Need;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FilesOfTests;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TimelineKind;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.testing.Opened;
import org.amparo.vocabulary.AdverseEvent;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.ErasureGround;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabEnd;
import org.amparo.vocabulary.RehabTechnique;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmparoTest
class RehabReadsTest {

    @Autowired
    private FilesOfTests files;
    @Autowired
    private RehabQueries episodes;
    @Autowired
    private SurvivorQueries survivors;
    @Autowired
    private Commands commands;
    @Autowired
    private Clock clock;

    private final Viewer anyone = Looking.everywhere();
    private final UUID team = UUID.randomUUID();
    private final Placement placement = new Placement(UUID.randomUUID(), team, "CO05", null);
    private final Viewer clinician = Looking.with(Episodes.THERAPIST, team, Scope.TEAM, Permission.REHAB_READ, Permission.REHAB_WORK,
            Permission.IDENTITY_READ);
    private final List<String> words = new ArrayList<>();

    @Test
    void the_next_session_due_stands_first_and_only_what_is_within_reach_is_shown() {
        LocalDate today = today();
        UUID none = opened(withNeed(), RehabDiscipline.PT, today, null);
        UUID late = opened(withNeed(), RehabDiscipline.PT, today.minusDays(9), today.minusDays(2));
        UUID soon = opened(withNeed(), RehabDiscipline.OT, today, today.plusDays(1));
        UUID over = opened(withNeed(), RehabDiscipline.OT, today, today);
        send(new RehabCommand.End(over, RehabEnd.PLATEAU, today, null));
        RehabPage page = episodes.open(clinician, new RehabFilter(Episodes.THERAPIST), 10);
        assertThat(page.rows()).extracting(RehabRow::episodeId).containsExactly(late, soon, none);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.overdue()).isEqualTo(1);
        assertThat(page.rows().getFirst().fullName()).isEqualTo(Personal.of("Ana Lucía Restrepo"));
        assertThat(episodes.open(clinician, RehabFilter.ALL, 1)).satisfies(few -> {
            assertThat(few.rows()).hasSize(1);
            assertThat(few.total()).isEqualTo(3);
        });
        Viewer elsewhere = Looking.with(UUID.randomUUID(), UUID.randomUUID(), Scope.TEAM, Permission.REHAB_READ, Permission.REHAB_WORK);
        assertThat(episodes.open(elsewhere, RehabFilter.ALL, 10).total()).isZero();
        assertThatThrownBy(() -> episodes.episode(elsewhere, late)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commands.send(elsewhere, UUID.randomUUID(), new RehabCommand.HandOver(late, UUID.randomUUID())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> episodes.open(Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.DEVICE_READ), RehabFilter.ALL,
                10)).isInstanceOf(NotAllowed.class);
        Viewer nameless = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.REHAB_READ);
        assertThat(episodes.episode(nameless, late).row().fullName()).isNull();
    }

    @Test
    void the_calendar_has_the_agreed_sessions_between_two_days_of_who_gives_them_and_of_who_has_the_file() {
        LocalDate today = today();
        UUID soon = opened(withNeed(), RehabDiscipline.PT, today, today.plusDays(3));
        opened(withNeed(), RehabDiscipline.PT, today, today.plusDays(4));
        Viewer caseworker = Looking.with(placement.caseworker(), team, Scope.OWN, Permission.REHAB_READ);
        Viewer colleague = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.REHAB_READ);
        for (Viewer viewer : List.of(clinician, caseworker)) {
            assertThat(episodes.between(viewer, today, today.plusDays(3), Scope.OWN)).extracting(RehabRow::episodeId)
                    .containsExactly(soon);
        }
        assertThat(episodes.between(colleague, today, today.plusDays(3), Scope.OWN)).isEmpty();
        assertThat(episodes.between(colleague, today, today.plusDays(3), Scope.TEAM)).hasSize(1);
    }

    @Test
    void R15_R31_a_need_of_the_open_case_lets_rehabilitation_begin_and_a_closed_case_lets_nothing_go_on() {
        UUID person = files.register(placement);
        UUID caseId = UUID.randomUUID();
        send(new CaseCommand.OpenOverLimit(caseId, person, today(), Personal.of("one caseworker for all tests")));
        assertRefused(new RehabCommand.Open(UUID.randomUUID(), plan(person, RehabDiscipline.PT, today(), null)), "R15");
        need(caseId);
        UUID episode = opened(person, RehabDiscipline.PT, today(), null);
        send(new RehabCommand.HoldSession(episode, Episodes.session(UUID.randomUUID(), today(), null)));
        send(new SurvivorCommand.RecordDeath(person, new org.amparo.survivor.Death(org.amparo.vocabulary.PartialDate.exact(today()), null,
                null)));
        assertRefused(new RehabCommand.HoldSession(episode, Episodes.session(UUID.randomUUID(), today(), null)), "R33");
        send(new RehabCommand.End(episode, RehabEnd.DIED, today(), null));
        assertThat(episodes.episode(clinician, episode).endReason()).isEqualTo(RehabEnd.DIED);
    }

    @Test
    void of_two_who_begin_the_same_discipline_at_one_moment_one_is_refused() throws Exception {
        for (int pair = 0; pair < 3; pair++) {
            UUID person = withNeed();
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Future<String>> answers = both.invokeAll(List.of(opening(person), opening(person)));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder("done", "rehabilitation.open");
            }
        }
    }

    private Callable<String> opening(UUID person) {
        return () -> {
            try {
                opened(person, RehabDiscipline.PT, today(), null);
                return "done";
            } catch (RuleBroken refused) {
                return refused.rule();
            }
        };
    }

    @Test
    void an_episode_is_read_as_it_was_written_and_every_word_of_it_goes_with_an_erased_person() {
        UUID person = withNeed();
        LocalDate today = today();
        UUID episode = UUID.randomUUID();
        UUID goal = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        send(new RehabCommand.Open(episode, new RehabPlan(person, RehabDiscipline.OT, Episodes.THERAPIST, today.minusDays(20), 8, null,
                false, word("reason"))));
        send(new RehabCommand.SetGoal(episode, new RehabGoal(goal, word("goal"), word("target"), today.minusDays(20), today)));
        send(new RehabCommand.HoldSession(episode, new RehabSession(session, today.minusDays(10), DeliveryMode.HOME, 50, Set.of(goal),
                Set.of(RehabTechnique.SELF_CARE_TRAINING), AdverseEvent.FALL, word("adverse"),
                org.amparo.vocabulary.AdlIndependence.SOME_HELP, today.minusDays(3), word("note"))));
        UUID wrong = UUID.randomUUID();
        send(new RehabCommand.HoldSession(episode, Episodes.session(wrong, today, null)));
        send(new RehabCommand.RetractSession(episode, wrong, word("retraction")));
        send(new RehabCommand.CorrectSession(episode, new RehabSession(session, today.minusDays(9), DeliveryMode.HOME, 55, Set.of(goal),
                Set.of(RehabTechnique.SELF_CARE_TRAINING), AdverseEvent.FALL, Personal.of(words.get(3)),
                org.amparo.vocabulary.AdlIndependence.SOME_HELP, today.plusDays(3), Personal.of(words.get(4))), word("correction")));
        send(new RehabCommand.RateGoal(episode, goal, 1, today));
        send(new RehabCommand.SetHomeProgramme(episode, List.of(new HomeExercise("bridge", 10, 3)), today, word("sheet")));
        send(new RehabCommand.PlanSessions(episode, 10, today.plusDays(4)));
        RehabView view = episodes.episode(clinician, episode);
        assertThat(view.row()).satisfies(row -> {
            assertThat(row.held()).isEqualTo(1);
            assertThat(row.planned()).isEqualTo(10);
            assertThat(row.lastOn()).isEqualTo(today.minusDays(9));
            assertThat(row.nextOn()).isEqualTo(today.plusDays(4));
        });
        assertThat(view.sessions()).singleElement().satisfies(held -> {
            assertThat(held.corrected()).isTrue();
            assertThat(held.session().minutes()).isEqualTo(55);
            assertThat(held.session().goalIds()).containsExactly(goal);
        });
        assertThat(view.goals().getFirst().attainment()).isEqualTo(1);
        assertThat(view.exercises()).containsExactly(new HomeExercise("bridge", 10, 3));
        send(new RehabCommand.End(episode, RehabEnd.GOALS_MET, today, word("summary")));
        assertThat(shown(person)).containsAll(words);
        assertThat(episodes.asOf(clinician, person, today)).isEqualTo(episodes.ofFile(clinician, person)).isNotEmpty();
        assertThat(episodes.asOf(clinician, person, today.minusDays(1))).as("before it was written down").isEmpty();

        commands.send(anyone, UUID.randomUUID(), new SurvivorCommand.RequestErasure(person, ErasureGround.PERSON_ASKED.name()));
        commands.send(Looking.everywhere(), UUID.randomUUID(), new SurvivorCommand.ApproveErasure(person));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(shown(person)).doesNotContainAnyElementsOf(words));
        assertThat(episodes.ofFile(anyone, person).getFirst().sessions()).hasSize(1);
    }

    /** Everything that is read of the person's rehabilitation, and the timeline. */
    private List<String> shown(UUID person) {
        return Opened.in(List.of(episodes.ofFile(anyone, person), survivors.timeline(anyone, person, Set.of(TimelineKind.REHABILITATION),
                null, 50)));
    }

    private Personal<String> word(String field) {
        words.add("Comadreja" + field + "Xq" + words.size());
        return Personal.of(words.getLast());
    }

    // --- people with a need

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private UUID withNeed() {
        UUID person = files.register(placement);
        UUID caseId = UUID.randomUUID();
        send(new CaseCommand.OpenOverLimit(caseId, person, today(), Personal.of("one caseworker for all tests")));
        need(caseId);
        return person;
    }

    private void need(UUID caseId) {
        send(new CaseCommand.StartAssessment(caseId, UUID.randomUUID(), AssessmentType.INITIAL, today()));
        send(new CaseCommand.IdentifyNeed(caseId, new Need(UUID.randomUUID(), ServiceCode.PHYSIOTHERAPY, Urgency.ROUTINE, Set.of(),
                NeedSource.SELF, today(), null)));
    }

    private UUID opened(UUID person, RehabDiscipline discipline, LocalDate on, LocalDate first) {
        UUID episode = UUID.randomUUID();
        send(new RehabCommand.Open(episode, plan(person, discipline, on, first)));
        return episode;
    }

    private static RehabPlan plan(UUID person, RehabDiscipline discipline, LocalDate on, LocalDate first) {
        return new RehabPlan(person, discipline, Episodes.THERAPIST, on, 8, first, false, null);
    }

    private void send(Command command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }

    private void assertRefused(Command command, String rule) {
        assertThatThrownBy(() -> send(command)).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(
                rule));
    }
}
