package org.amparo.psychosocial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.RoleGrants;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.Need;
import org.amparo.measure.Instrument;
import org.amparo.platform.EventStream;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FilesOfTests;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskRow;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.testing.Opened;
import org.amparo.testing.PlainValues;
import org.amparo.testing.TestClock;
import org.amparo.timer.TimerWorker;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.ErasureGround;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.SafetyRisk;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.SupportType;
import org.amparo.vocabulary.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reaches psychosocial support, what lies in clear of it, who is told that something waits, and that nothing is left when it is erased. */
@Alone
@AmparoTest
@ExtendWith(OutputCaptureExtension.class)
class PsychosocialReadsTest {

    @Autowired
    private Commands commands;
    @Autowired
    private PsychosocialQueries support;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private TimerWorker timers;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private RoleGrants grants;
    @Autowired
    private FilesOfTests files;
    @Autowired
    private EventStream events;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private DataSource database;
    @Value("${amparo.data-dir}")
    private Path dataDirectory;

    /** One account for all tests, since making one costs a second: whoever gives support has to be one. */
    private static Viewer account;

    private final List<String> words = new ArrayList<>();
    private Map<Role, Map<Permission, Scope>> granted;
    private UUID team;
    private Viewer caseworker;
    private Viewer supervisor;
    private Viewer counsellor;
    private UUID person;

    @BeforeEach
    void a_team_with_a_file() {
        granted = grants.all(staff.administrator());
        team = UUID.randomUUID();
        caseworker = somebody(Role.CASEWORKER, team);
        supervisor = somebody(Role.SUPERVISOR, team);
        counsellor = account == null ? account = staff.viewer(Role.CLINICIAN, null) : account;
        person = files.register(new Placement(caseworker.user(), team, "CO05", caseworker.organisation()));
        UUID openCase = UUID.randomUUID();
        send(caseworker, new CaseCommand.Open(openCase, person, today()));
        send(caseworker, new CaseCommand.IdentifyNeed(openCase,
                new Need(UUID.randomUUID(), ServiceCode.COUNSELLING_INDIVIDUAL, Urgency.ROUTINE, Set.of(), NeedSource.SELF, today(),
                        null)));
    }

    @Test
    void support_is_reached_by_the_caseworker_of_the_file_its_supervisors_and_whoever_gives_it_and_by_nobody_else() {
        UUID episode = open();
        held(caseworker, episode, null);
        for (Viewer viewer : List.of(caseworker, supervisor, counsellor)) {
            assertThat(support.open(viewer)).extracting(EpisodeRow::episodeId).contains(episode);
            assertThat(support.ofFile(viewer, person)).singleElement().satisfies(view -> assertThat(view.entries()).isNotEmpty());
            held(viewer, episode, null);
        }
        Viewer colleague = somebody(Role.CASEWORKER, team);
        Viewer clinician = somebody(Role.CLINICIAN, team);
        Viewer elsewhere = somebody(Role.SUPERVISOR, UUID.randomUUID());
        for (Viewer viewer : List.of(colleague, clinician, elsewhere)) {
            assertThat(support.open(viewer)).isEmpty();
            assertThat(support.ofFile(viewer, person)).isEmpty();
            assertThatThrownBy(() -> held(viewer, episode, null)).isInstanceOf(NotAllowed.class);
        }
        for (Role role : EnumSet.of(Role.TECHNICIAN, Role.PROVIDER, Role.MANAGER, Role.DONOR, Role.PROTECTION_OFFICER, Role.ADMIN)) {
            Viewer viewer = somebody(role, team);
            assertThatThrownBy(() -> support.open(viewer)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> support.ofFile(viewer, person)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> held(viewer, episode, null)).isInstanceOf(NotAllowed.class);
            assertThat(RoleGrants.possible(role)).as("whatever an administrator sets for " + role)
                    .doesNotContain(Permission.PSYCHOSOCIAL_READ, Permission.PSYCHOSOCIAL_WRITE);
        }
    }

    @Test
    void whoever_gave_the_support_before_does_not_reach_it_any_more() {
        UUID episode = open();
        Viewer next = staff.viewer(Role.CLINICIAN, null);
        send(counsellor, new PsychosocialCommand.HandOver(episode, next.user()));
        assertThat(support.open(counsellor)).extracting(EpisodeRow::episodeId).doesNotContain(episode);
        assertThatThrownBy(() -> held(counsellor, episode, null)).isInstanceOf(NotAllowed.class);
        assertThat(support.open(next)).extracting(EpisodeRow::counsellor).containsExactly(next.user());
        assertThat(support.asOf(next, person, today())).isEqualTo(support.ofFile(next, person)).isNotEmpty();
        assertThat(support.asOf(counsellor, person, today())).as("nor as it stood while they gave it").isEmpty();
        assertThat(support.asOf(next, person, today().minusDays(1))).as("before it was written down").isEmpty();
    }

    @Test
    void R15_support_needs_a_need_of_this_case_and_is_open_once() {
        UUID other = files.register(new Placement(caseworker.user(), team, "CO05", caseworker.organisation()));
        assertRefused(() -> send(caseworker, begin(UUID.randomUUID(), other)), "R31.none");
        send(caseworker, new CaseCommand.Open(UUID.randomUUID(), other, today()));
        assertRefused(() -> send(caseworker, begin(UUID.randomUUID(), other)), "R15");
        open();
        assertRefused(() -> send(caseworker, begin(UUID.randomUUID(), person)), "psychosocial.open");
    }

    @Test
    void the_calendar_has_planned_contacts_between_two_days_for_those_who_may_read_them_and_for_nobody_else() {
        UUID episode = open();
        held(caseworker, episode, today().plusDays(3));
        assertThat(support.between(caseworker, today(), today().plusDays(3), Scope.OWN)).extracting(EpisodeRow::episodeId)
                .containsExactly(episode);
        assertThat(support.between(counsellor, today(), today().plusDays(3), Scope.OWN)).extracting(EpisodeRow::episodeId)
                .contains(episode);
        assertThat(support.due(counsellor, today().plusDays(3), 200)).extracting(EpisodeRow::episodeId).contains(episode);
        assertThat(support.due(counsellor, today().plusDays(2), 200)).extracting(EpisodeRow::episodeId).doesNotContain(episode);
        assertThat(support.between(supervisor, today(), today().plusDays(3), Scope.OWN)).isEmpty();
        assertThat(support.between(supervisor, today(), today().plusDays(3), Scope.TEAM)).hasSize(1);
        assertThat(support.between(caseworker, today(), today().plusDays(2), Scope.TEAM)).isEmpty();
        assertThat(support.between(somebody(Role.CASEWORKER, team), today(), today().plusDays(3), Scope.TEAM)).isEmpty();
        assertThatThrownBy(() -> support.between(somebody(Role.TECHNICIAN, team), today(), today(), Scope.TEAM))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void action_that_is_needed_comes_first_then_the_next_contact() {
        UUID episode = open();
        held(caseworker, episode, today().plusDays(3));
        UUID soon = episodeOf(anotherPerson());
        held(caseworker, soon, today().plusDays(1));
        UUID unplanned = episodeOf(anotherPerson());
        assertThat(support.open(caseworker)).extracting(EpisodeRow::episodeId).containsExactly(soon, episode, unplanned);
        screen(unplanned, Support.NINTH);
        assertThat(support.open(caseworker)).extracting(EpisodeRow::episodeId).containsExactly(unplanned, soon, episode);
        assertThat(support.open(caseworker)).extracting(EpisodeRow::needsAction).containsExactly(true, false, false);
    }

    @Test
    void R12_an_answer_about_self_harm_is_a_task_of_the_day_for_recorder_and_supervisors_that_tells_no_reason() {
        UUID episode = open();
        assertRefused(() -> send(caseworker, new PsychosocialCommand.RecordScreening(episode, UUID.randomUUID(), today(), true,
                Support.answers(Instrument.PHQ_9, Support.NINTH), null)), "R12");
        UUID screening = screen(episode, Support.NINTH);

        Eventually.holds(Duration.ofSeconds(20), () -> {
            assertThat(toLookAt(caseworker)).hasSize(1);
            assertThat(toLookAt(supervisor)).hasSize(1);
        });
        assertThat(toLookAt(supervisor)).allSatisfy(task -> {
            assertThat(task.dueOn()).isEqualTo(today());
            assertThat(task.title()).isNull();
            assertThat(task.survivorId()).isEqualTo(person);
        });
        assertThat(toLookAt(counsellor)).isEmpty();
        assertRefused(() -> send(caseworker, new PsychosocialCommand.FinishScreening(episode, screening)), "R12");
        plan(episode);
        Eventually.holds(Duration.ofSeconds(20), () -> {
            assertThat(toLookAt(caseworker)).isEmpty();
            assertThat(toLookAt(supervisor)).isEmpty();
        });
        assertThat(support.open(caseworker)).singleElement().satisfies(row -> assertThat(row.unfinished()).isFalse());
    }

    @Test
    void R12_a_task_that_was_ticked_away_comes_back_each_morning_until_the_screening_is_finished() {
        UUID episode = open();
        screen(episode, Support.NINTH);
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(toLookAt(supervisor)).hasSize(1));
        for (int day = 1; day <= 2; day++) {
            send(supervisor, new TaskCommand.CompleteTask(toLookAt(supervisor).getFirst().taskId()));
            assertThat(toLookAt(supervisor)).isEmpty();
            Instant morning = today().plusDays(day).atTime(5, 0).atZone(clock.getZone()).toInstant();
            TestClock.at(morning, timers::fireDue);
            Eventually.holds(Duration.ofSeconds(20), () -> assertThat(toLookAt(supervisor)).hasSize(1));
        }
        plan(episode);
        assertThat(timersOf(episode, "psychosocial.unfinished")).isZero();
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(toLookAt(supervisor)).isEmpty());
    }

    @Test
    void a_contact_that_was_planned_and_did_not_come_is_a_task_of_the_supervisors_until_the_next_one() {
        UUID episode = open();
        held(caseworker, episode, today().plusDays(1));
        TestClock.at(today().plusDays(2).atTime(5, 0).atZone(clock.getZone()).toInstant(), timers::fireDue);
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(toLookAt(supervisor)).hasSize(1));
        assertThat(timersOf(episode, "psychosocial.contact-overdue")).as("asked for once").isZero();
        held(caseworker, episode, today().plusDays(20));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(toLookAt(supervisor)).isEmpty());
    }

    @Test
    void nothing_that_was_said_answered_or_found_lies_in_clear_and_nothing_of_it_is_left_when_the_person_is_erased(CapturedOutput output) {
        UUID episode = writeEverything();
        assertThat(shown(episode)).as("before").contains(words.toArray(String[]::new));
        assertNothingPlain(output);
        String stored = stored(episode);
        assertThat(stored).doesNotContain("PHQ_9", "HIGH", "COUNSELLING", "CRISIS", "HOSPITAL", "GOALS_MET", "000000001", "selfHarm",
                "managing", "minutes");
        long rows = sql.sql("select count(*) from read.psychosocial_entry where survivor_id = ?").param(person).query(Long.class).single();

        send(Looking.everywhere(), new SurvivorCommand.RequestErasure(person, ErasureGround.PERSON_ASKED.name()));
        send(Looking.everywhere(), new SurvivorCommand.ApproveErasure(person));

        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(shown(episode)).doesNotContain(words.toArray(String[]::new)));
        assertThat(support.ofFile(Looking.everywhere(), person)).singleElement()
                .satisfies(view -> assertThat(view.entries()).allMatch(entry -> Personal.isErased(entry.content())));
        assertNothingPlain(output);
        assertThat(sql.sql("select count(*) from read.psychosocial_entry where survivor_id = ?").param(person).query(Long.class).single())
                .as("counts stay").isEqualTo(rows);
        assertRefused(() -> plan(episode), "R36.erased");
    }

    // --- what the tests are made of

    private UUID writeEverything() {
        UUID episode = UUID.randomUUID();
        send(caseworker, new PsychosocialCommand.Open(episode, person, today(), counsellor.user(),
                Personal.of(new Opening(false, word("opening"))), placement()));
        UUID session = UUID.randomUUID();
        send(caseworker, new PsychosocialCommand.HoldSession(episode, session, today(), null, Personal.of(
                new SupportSession(SupportType.CRISIS_RESPONSE, DeliveryMode.HOME, 50, true, word("session"))), null));
        send(caseworker, new PsychosocialCommand.HoldSession(episode, UUID.randomUUID(), today(), null, Personal.of(
                new SupportSession(SupportType.PFA, DeliveryMode.HOME, 50, true, word("corrected"))),
                new Correction(session, Personal.of(word("reason")))));
        send(caseworker, new PsychosocialCommand.RecordScreening(episode, UUID.randomUUID(), today(), false,
                Personal.of(new Screening(Instrument.PHQ_9, Support.NINTH, null, null, null, "es", word("screening"))), null));
        send(caseworker, new PsychosocialCommand.MakeSafetyPlan(episode, UUID.randomUUID(), today(), null,
                Personal.of(new SafetyPlan(SafetyRisk.HIGH, word("steps"), counsellor.user(), word("helpers"))), null));
        send(caseworker, new PsychosocialCommand.GivePeerSupport(episode, UUID.randomUUID(), today(), null,
                Support.peer(word("peer")), null));
        send(caseworker, new PsychosocialCommand.RateSelf(episode, UUID.randomUUID(), today(), Support.rating(4), null));
        send(caseworker, new PsychosocialCommand.End(episode, today(),
                Personal.of(new Ending(org.amparo.vocabulary.SupportEnd.GOALS_MET, word("ending")))));
        return episode;
    }

    private String word(String field) {
        words.add("Comadreja" + field + "Xq" + words.size());
        return words.getLast();
    }

    /** All that can be read of the episode anywhere, in rows and in events, as text. */
    private String shown(UUID episode) {
        return String.join("\n", Opened.in(List.of(support.ofFile(Looking.everywhere(), person), events.of(episode, null))));
    }

    /** The events and rows of the episode as they are stored. */
    private String stored(UUID episode) {
        return sql.sql("""
                select coalesce(string_agg(line, ' '), '') from (
                    select e::text as line from es.event e where e.aggregate_id = :id
                    union all select r::text from read.psychosocial_episode r where r.episode_id = :id
                    union all select n::text from read.psychosocial_entry n where n.episode_id = :id) all_of_it""")
                .param("id", episode).query(String.class).single();
    }

    private void assertNothingPlain(CapturedOutput output) {
        PlainValues plain = PlainValues.of(words);
        try (Connection main = database.getConnection()) {
            assertThat(plain.in(main)).isEmpty();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        assertThat(plain.in(dataDirectory)).isEmpty();
        assertThat(plain.in(output.getAll())).isEmpty();
    }

    private List<TaskRow> toLookAt(Viewer viewer) {
        return tasks.today(viewer, 200).stream().filter(task -> task.kind() == TaskKind.FILE_TODAY).toList();
    }

    private long timersOf(UUID episode, String kind) {
        return sql.sql("select count(*) from read.psychosocial_timer where target = ? and kind = ?").params(episode, kind).query(Long.class)
                .single();
    }

    /** Somebody with what the role may do, who is no account. */
    private Viewer somebody(Role role, UUID of) {
        return new Viewer(UUID.randomUUID(), role, of, null, Set.of(), granted.get(role));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Placement placement() {
        return new Placement(caseworker.user(), team, "CO05", caseworker.organisation());
    }

    private PsychosocialCommand begin(UUID episode, UUID survivor) {
        return new PsychosocialCommand.Open(episode, survivor, today(), counsellor.user(), Support.opening(false), placement());
    }

    private UUID open() {
        return episodeOf(person);
    }

    private UUID episodeOf(UUID survivor) {
        UUID episode = UUID.randomUUID();
        send(caseworker, begin(episode, survivor));
        return episode;
    }

    private UUID anotherPerson() {
        UUID other = files.register(placement());
        UUID openCase = UUID.randomUUID();
        send(caseworker, new CaseCommand.Open(openCase, other, today()));
        send(caseworker, new CaseCommand.IdentifyNeed(openCase,
                new Need(UUID.randomUUID(), ServiceCode.PEER_SUPPORT, Urgency.ROUTINE, Set.of(), NeedSource.SELF, today(), null)));
        return other;
    }

    private void held(Viewer by, UUID episode, LocalDate nextOn) {
        send(by, new PsychosocialCommand.HoldSession(episode, UUID.randomUUID(), today(), nextOn, Support.session("spoke of the night"),
                null));
    }

    private UUID screen(UUID episode, String answers) {
        UUID entry = UUID.randomUUID();
        send(caseworker, new PsychosocialCommand.RecordScreening(episode, entry, today(), false,
                Support.answers(Instrument.PHQ_9, answers), null));
        return entry;
    }

    private void plan(UUID episode) {
        send(caseworker, new PsychosocialCommand.MakeSafetyPlan(episode, UUID.randomUUID(), today(), today().plusDays(1),
                Personal.of(new SafetyPlan(SafetyRisk.MEDIUM, "Her sister stays tonight", counsellor.user(), null)), null));
    }

    private void send(Viewer by, Command command) {
        commands.send(by, UUID.randomUUID(), command);
    }

    private static void assertRefused(Runnable work, String rule) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
