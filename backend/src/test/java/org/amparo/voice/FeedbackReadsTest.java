package org.amparo.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.access.signin.TooSoon;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FilesOfTests;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TimelineEntry;
import org.amparo.task.TaskKind;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskRow;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.timer.TimerWorker;
import org.amparo.vocabulary.EducationAudience;
import org.amparo.vocabulary.EducationMethod;
import org.amparo.vocabulary.FeedbackOutcome;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.vocabulary.FeedbackWay;
import org.amparo.vocabulary.ParticipationKind;
import org.amparo.vocabulary.ParticipationRole;
import org.amparo.voice.FeedbackQueries.Part;
import org.amparo.voice.FeedbackQueries.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees what of survivors' voice, what is late, and that nothing is left unanswered. */
@Alone
@AmparoTest
class FeedbackReadsTest {

    private static final Personal<String> WORDS = Personal.of("Secreto: he asked for favours before the visit");

    @Autowired
    private Commands commands;
    @Autowired
    private FeedbackQueries feedback;
    @Autowired
    private VoiceQueries voice;
    @Autowired
    private PublicFeedback page;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private SurvivorQueries survivors;
    @Autowired
    private TimerWorker timers;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;
    @Autowired
    private FilesOfTests files;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient sql;

    private UUID team;
    private Viewer caseworker;
    private Viewer supervisor;
    private Viewer officer;
    private UUID person;

    @BeforeEach
    void a_team_with_a_file() {
        sql.sql("delete from access.sign_in_delay where subject like 'code:%'").update();
        team = teams.create(staff.administrator(), "Team " + UUID.randomUUID());
        caseworker = staff.viewer(Role.CASEWORKER, team);
        supervisor = staff.viewer(Role.SUPERVISOR, team);
        officer = staff.viewer(Role.PROTECTION_OFFICER, null);
        person = files.register(new Placement(caseworker.user(), team, "CO05", caseworker.organisation()));
    }

    @Test
    void what_is_sensitive_is_seen_by_the_protection_officer_alone_not_even_by_the_one_who_wrote_it_down() {
        UUID sensitive = hear(caseworker, person, FeedbackType.SENSITIVE_COMPLAINT, today(), null);

        for (Viewer viewer : List.of(caseworker, supervisor)) {
            assertThat(ids(viewer, Part.OPEN)).doesNotContain(sensitive);
            assertThat(feedback.ofFile(viewer, person)).isEmpty();
            assertThat(feedback.counts(viewer).open()).isZero();
            assertThatThrownBy(() -> feedback.open(viewer, sensitive)).isInstanceOf(NotAllowed.class);
            for (Command command : List.<Command>of(new FeedbackCommand.TakeStep(sensitive, answer()),
                    new FeedbackCommand.TakeStepInConfidence(sensitive, answer()), new FeedbackCommand.PassInConfidence(sensitive, null),
                    new FeedbackCommand.HandToTeam(sensitive, team, caseworker.organisation()))) {
                assertThatThrownBy(() -> send(viewer, command)).isInstanceOf(NotAllowed.class);
            }
            assertThat(survivors.timeline(viewer, person, Set.of(), null, 50)).extracting(TimelineEntry::eventName)
                    .noneMatch(name -> name.startsWith("feedback."));
        }
        assertThat(ids(officer, Part.OPEN)).contains(sensitive);
        assertThat(feedback.open(officer, sensitive).words()).isEqualTo(WORDS);
    }

    @Test
    void what_turns_out_to_be_sensitive_leaves_the_team_at_once() {
        UUID complaint = hear(caseworker, person, FeedbackType.COMPLAINT, today(), null);
        assertThat(feedback.ofFile(supervisor, person)).extracting(Row::feedbackId).containsExactly(complaint);

        send(caseworker, new FeedbackCommand.PassInConfidence(complaint, Personal.of("it is about our driver")));

        assertThat(feedback.ofFile(supervisor, person)).isEmpty();
        assertThatThrownBy(() -> feedback.open(caseworker, complaint)).isInstanceOf(NotAllowed.class);
        assertThat(ids(officer, Part.OPEN)).contains(complaint);
    }

    @Test
    void nobody_sees_or_handles_a_complaint_about_themselves() {
        UUID about = hear(caseworker, null, FeedbackType.SENSITIVE_COMPLAINT, today(), officer.user());
        assertThat(ids(officer, Part.OPEN)).doesNotContain(about);
        assertThatThrownBy(() -> feedback.open(officer, about)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> send(officer, new FeedbackCommand.TakeStepInConfidence(about, answer())))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo("voice.yourself"));
        assertThat(ids(staff.viewer(Role.PROTECTION_OFFICER, null), Part.OPEN)).contains(about);
    }

    @Test
    void another_team_sees_nothing_and_cannot_write_about_a_file_out_of_its_reach() {
        UUID ours = hear(caseworker, person, FeedbackType.COMPLAINT, today(), null);
        Viewer stranger = staff.viewer(Role.SUPERVISOR, teams.create(staff.administrator(), "Team " + UUID.randomUUID()));
        assertThat(ids(stranger, Part.OPEN)).doesNotContain(ours);
        assertThatThrownBy(() -> feedback.open(stranger, ours)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> hear(stranger, person, FeedbackType.THANKS, today(), null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> send(stranger, new VoiceCommand.RecordParticipation(UUID.randomUUID(), participation())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_is_left_unanswered_becomes_a_task_of_the_supervisors_and_goes_when_it_is_answered() {
        UUID late = hear(caseworker, person, FeedbackType.COMPLAINT, today().minusDays(20), null);
        UUID sensitive = hear(caseworker, person, FeedbackType.SENSITIVE_COMPLAINT, today().minusDays(20), null);

        timers.fireDue();

        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(waiting(supervisor)).contains(late));
        assertThat(waiting(supervisor)).as("a task would tell that it exists").doesNotContain(sensitive);
        assertThat(ids(officer, Part.OVERDUE)).contains(late, sensitive);
        assertThat(ids(supervisor, Part.OVERDUE)).containsExactly(late);
        send(supervisor, new FeedbackCommand.TakeStep(late, answer()));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(waiting(supervisor)).doesNotContain(late));
        assertThat(sql.sql("select count(*) from read.feedback_timer where target = ?").param(late).query(Long.class).single()).isZero();
        timers.fireDue();
        assertThat(sql.sql("select count(*) from es.event where aggregate_id = ? and event_name = 'feedback.left-waiting'").param(late)
                .query(Long.class).single()).as("once for each of the two days").isEqualTo(2);
    }

    @Test
    void what_was_told_is_counted_by_whether_it_was_answered_in_time() {
        UUID inTime = hear(caseworker, person, FeedbackType.QUESTION, today(), null);
        UUID late = hear(caseworker, null, FeedbackType.COMPLAINT, today().minusDays(30), null);
        hear(caseworker, null, FeedbackType.SUGGESTION, today(), null);
        send(caseworker, new FeedbackCommand.TakeStep(inTime, answer()));
        send(caseworker, new FeedbackCommand.TakeStep(late, answer()));
        send(caseworker, new FeedbackCommand.TakeStep(late, new FeedbackStep.Close(today(), FeedbackOutcome.APOLOGY_GIVEN, null)));

        assertThat(feedback.counts(supervisor)).isEqualTo(new FeedbackQueries.Counts(2, 0, 1, 1, 1));
        assertThat(feedback.page(supervisor, Part.CLOSED, null, 200).rows()).singleElement().extracting(Row::outcome)
                .isEqualTo(FeedbackOutcome.APOLOGY_GIVEN);
    }

    @Test
    void somebody_without_an_account_tells_something_and_reads_the_answer_with_the_number_alone() {
        UUID key = UUID.randomUUID();
        String number = page.tell(key, FeedbackType.COMPLAINT, "CO05", WORDS, null, "192.0.2.7");
        assertThat(page.tell(key, FeedbackType.COMPLAINT, "CO05", WORDS, null, "192.0.2.7")).as("sent twice").isEqualTo(number);
        UUID id = sql.sql("select feedback_id from read.feedback where receipt is not null order by last_recorded_at desc limit 1")
                .query(UUID.class).single();
        assertThat(page.tell(id, FeedbackType.COMPLAINT, "CO05", WORDS, null, "192.0.2.7")).as("made from the id").isNotEqualTo(number);
        assertThat(ids(caseworker, Part.OPEN)).as("it waits for whoever sees all").doesNotContain(id);
        send(officer, new FeedbackCommand.HandToTeam(id, team, officer.organisation()));
        send(caseworker, new FeedbackCommand.TakeStep(id, answer()));

        assertThat(page.look(number.toLowerCase().replace("-", " "), "192.0.2.8").orElseThrow().answer()).isEqualTo(REPLY);
        assertThat(page.look("0000-0000-0000-0000", "192.0.2.8")).isEmpty();
        assertThat(everything()).as("words and number in clear").doesNotContain("Secreto").doesNotContain(number)
                .doesNotContain(number.replace("-", ""));
    }

    @Test
    void who_tries_many_numbers_has_to_wait() {
        assertThatThrownBy(() -> {
            for (int i = 0; i < 15; i++) {
                page.look("1111-1111-1111-111" + i % 10, "192.0.2.99");
            }
        }).isInstanceOf(TooSoon.class);
    }

    @Test
    void participation_and_risk_education_stand_in_the_file_and_are_counted() {
        UUID entry = UUID.randomUUID();
        send(caseworker, new VoiceCommand.RecordParticipation(entry, participation()));
        Participation chaired = new Participation(person, ParticipationKind.MEETING, ParticipationRole.CHAIR, today(), null, null);
        assertThatThrownBy(() -> send(caseworker, new VoiceCommand.CorrectParticipation(entry, chaired, null)))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo("R34"));
        send(caseworker, new VoiceCommand.CorrectParticipation(entry, chaired, Personal.of("she led it")));
        send(caseworker, new VoiceCommand.GiveRiskEducation(UUID.randomUUID(), session(null, EducationAudience.GROUP, 4, 3, 12, 6)));
        UUID family = UUID.randomUUID();
        send(caseworker, new VoiceCommand.GiveRiskEducation(family, session(person, EducationAudience.FAMILY, 1, 0, 2, 1)));
        assertThatThrownBy(() -> send(caseworker, new VoiceCommand.GiveRiskEducation(family,
                session(person, EducationAudience.FAMILY, 1, 0, 2, 1)))).extracting("rule").isEqualTo("R43.riskEducation");
        assertThatThrownBy(() -> send(caseworker, new VoiceCommand.RecordParticipation(entry, participation()))).extracting("rule")
                .isEqualTo("R43.participation");

        assertThat(voice.participation(supervisor, person)).singleElement().extracting(VoiceQueries.Took::participation).isEqualTo(chaired);
        assertThat(voice.education(supervisor, person)).singleElement().extracting(VoiceQueries.Session::people).isEqualTo(4);
        assertThat(voice.counts(supervisor)).isEqualTo(new VoiceQueries.Counts(2, 5, 3, 14, 7, 1, 1));
        assertThat(survivors.timeline(supervisor, person, Set.of(), null, 50)).extracting(TimelineEntry::eventName)
                .contains("participation.recorded", "participation.corrected", "risk-education.given");
    }

    @Test
    void a_session_counts_somebody_and_names_a_person_only_when_it_is_for_one() {
        assertThatThrownBy(() -> send(caseworker, new VoiceCommand.GiveRiskEducation(UUID.randomUUID(),
                session(null, EducationAudience.GROUP, 0, 0, 0, 0)))).extracting("rule").isEqualTo("voice.nobodyThere");
        assertThatThrownBy(() -> send(caseworker, new VoiceCommand.GiveRiskEducation(UUID.randomUUID(),
                session(person, EducationAudience.GROUP, 0, 0, 1, 0)))).extracting("rule").isEqualTo("voice.audience");
        assertThatThrownBy(() -> send(caseworker, new VoiceCommand.GiveRiskEducation(UUID.randomUUID(),
                session(person, EducationAudience.PERSON, 0, 0, 2, 0)))).extracting("rule").isEqualTo("voice.onePerson");
    }

    @Test
    void a_session_of_risk_education_is_corrected_with_a_reason_and_stays_with_whom_it_belongs_to() {
        UUID group = UUID.randomUUID();
        send(caseworker, new VoiceCommand.GiveRiskEducation(group, session(null, EducationAudience.GROUP, 4, 3, 12, 6)));
        RiskEducation right = owned(new VoiceCommand.GiveRiskEducation(group, session(null, EducationAudience.GROUP, 4, 3, 21, 6)));
        Personal<String> why = Personal.of("two figures changed places");
        assertThatThrownBy(() -> send(caseworker, new VoiceCommand.CorrectRiskEducation(group, right, null))).extracting("rule")
                .isEqualTo("R34");
        assertThatThrownBy(() -> send(caseworker, new VoiceCommand.CorrectRiskEducation(group,
                session(person, EducationAudience.FAMILY, 4, 3, 21, 6), why))).extracting("rule").isEqualTo("R34.target");
        Viewer stranger = staff.viewer(Role.SUPERVISOR, teams.create(staff.administrator(), "Team " + UUID.randomUUID()));
        assertThatThrownBy(() -> send(stranger, new VoiceCommand.CorrectRiskEducation(group, right, why)))
                .isInstanceOf(NotAllowed.class);

        send(supervisor, new VoiceCommand.CorrectRiskEducation(group, right, why));

        assertThat(voice.session(caseworker, group)).extracting(VoiceQueries.Session::people).isEqualTo(34);
        assertThat(voice.counts(supervisor).women()).isEqualTo(21);
        UUID family = UUID.randomUUID();
        send(caseworker, new VoiceCommand.GiveRiskEducation(family, session(person, EducationAudience.FAMILY, 1, 0, 2, 1)));
        send(caseworker, new VoiceCommand.CorrectRiskEducation(family, session(person, EducationAudience.FAMILY, 1, 1, 2, 1), why));
        assertThat(survivors.timeline(supervisor, person, Set.of(), null, 1)).singleElement()
                .satisfies(entry -> assertThat(entry.eventName()).isEqualTo("risk-education.corrected"));
    }

    @Test
    void lists_are_read_to_their_end_page_by_page() {
        List<UUID> heard = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            heard.add(hear(caseworker, i % 2 == 0 ? person : null, FeedbackType.COMPLAINT, today().minusDays(i / 2), null));
            send(caseworker, new VoiceCommand.GiveRiskEducation(UUID.randomUUID(), session(null, EducationAudience.GROUP, i, 0, 1, 0)));
        }
        send(caseworker, new FeedbackCommand.TakeStep(heard.get(0), answer()));
        send(caseworker, new FeedbackCommand.TakeStep(heard.get(1), answer()));
        for (int i = 4; i < 7; i++) {
            send(caseworker, new FeedbackCommand.TakeStep(heard.get(i), answer()));
            send(caseworker, new FeedbackCommand.TakeStep(heard.get(i), new FeedbackStep.Close(today(), FeedbackOutcome.EXPLAINED, null)));
        }
        for (Part part : List.of(Part.OPEN, Part.CLOSED)) {
            assertThat(pages(2, after -> {
                FeedbackQueries.Page page = feedback.page(supervisor, part, after, 2);
                return Map.entry(page.rows(), Optional.ofNullable(page.next()));
            })).as("%s", part).isEqualTo(feedback.page(supervisor, part, null, 200).rows());
        }
        assertThat(pages(2, after -> {
            VoiceQueries.Page page = voice.sessions(supervisor, after, 2);
            return Map.entry(page.sessions(), Optional.ofNullable(page.next()));
        })).hasSize(7).isEqualTo(voice.sessions(supervisor, null, 200).sessions());
        for (String wrong : List.of("", "x", "2026-01-01", "2026-13-01_" + person, "2026-01-01_x")) {
            assertThatThrownBy(() -> feedback.page(supervisor, Part.OPEN, wrong, 2)).extracting("rule").isEqualTo("form.code");
        }
    }

    /** All rows, page by page, each page full but the last. */
    private static <T> List<T> pages(int size, Function<String, Map.Entry<List<T>, Optional<String>>> page) {
        List<T> all = new ArrayList<>();
        String after = null;
        do {
            Map.Entry<List<T>, Optional<String>> read = page.apply(after);
            all.addAll(read.getKey());
            after = read.getValue().orElse(null);
            assertThat(read.getKey()).hasSizeLessThanOrEqualTo(size);
        } while (after != null);
        return all;
    }

    // --- what the tests are made of

    private static final Personal<String> REPLY = Personal.of("We talked to everybody and changed the plan of visits");

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private FeedbackStep answer() {
        return new FeedbackStep.Answer(today(), REPLY);
    }

    private Participation participation() {
        return new Participation(person, ParticipationKind.MEETING, ParticipationRole.SPEAKER, today(), true,
                Personal.of("the bus stops now"));
    }

    private RiskEducation session(UUID survivor, EducationAudience audience, int girls, int boys, int women, int men) {
        UUID owner = survivor == null ? null : survivor;
        return new RiskEducation(owner, survivor, audience, EducationMethod.TALK, today(), 45, girls, boys, women, men, null,
                new Placement(caseworker.user(), team, null, caseworker.organisation()), Personal.of("behind the school"));
    }

    private UUID hear(Viewer by, UUID survivor, FeedbackType type, LocalDate on, UUID aboutStaff) {
        UUID id = UUID.randomUUID();
        send(by, new FeedbackCommand.Receive(id, new Heard(survivor == null ? id : survivor, survivor, type, FeedbackWay.IN_PERSON, on,
                aboutStaff, new Placement(by.user(), by.team(), null, by.organisation()), null, WORDS, null)));
        return id;
    }

    private void send(Viewer by, Command command) {
        Command sent = command instanceof VoiceCommand.GiveRiskEducation give && give.session().textOwner() == null
                ? new VoiceCommand.GiveRiskEducation(give.entryId(), owned(give))
                : command;
        commands.send(by, UUID.randomUUID(), sent);
    }

    private static RiskEducation owned(VoiceCommand.GiveRiskEducation give) {
        RiskEducation s = give.session();
        return new RiskEducation(give.entryId(), s.survivorId(), s.audience(), s.method(), s.on(), s.minutes(), s.girls(), s.boys(),
                s.women(), s.men(), s.withDisability(), s.placement(), s.place());
    }

    private List<UUID> ids(Viewer viewer, Part part) {
        return feedback.page(viewer, part, null, 200).rows().stream().map(Row::feedbackId).toList();
    }

    private List<UUID> waiting(Viewer viewer) {
        return tasks.today(viewer, 200).stream().filter(task -> task.kind() == TaskKind.FEEDBACK_TO_ANSWER).map(TaskRow::about).toList();
    }

    /** Rows and events of feedback as text. */
    private String everything() {
        return sql.sql("select coalesce(string_agg(f::text, ' '), '') from read.feedback f").query(String.class).single()
                + sql.sql("select coalesce(string_agg(e::text, ' '), '') from es.event e where event_name like 'feedback.%'")
                        .query(String.class).single();
    }
}
