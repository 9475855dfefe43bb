package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amparo.access.Commands;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.caseplan.Assessment;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseQueries;
import org.amparo.caseplan.ContactAttempt;
import org.amparo.caseplan.Goal;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.PillarFinding;
import org.amparo.caseplan.Risk;
import org.amparo.platform.EventStream;
import org.amparo.platform.VaultDatabase;
import org.amparo.privacy.Personal;
import org.amparo.referral.ReferralScenes.Someone;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskQueries;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.testing.Opened;
import org.amparo.testing.PlainValues;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.ErasureGround;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written down in a case, a referral and a task goes with the person too, and every count stays. */
@Order(1)
@Alone
@AmparoTest
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class ErasureOfCaseWorkTest {

    private static final int ATTEMPTS_UNTIL_A_SNAPSHOT = 110;

    @Autowired
    private ReferralScenes scenes;
    @Autowired
    private Commands commands;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private SurvivorQueries files;
    @Autowired
    private CaseQueries cases;
    @Autowired
    private ReferralQueries referrals;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private EventStream events;
    @Autowired
    private DataSource database;
    @Autowired
    private VaultDatabase vault;
    @Autowired
    private JdbcClient sql;
    @Value("${amparo.data-dir}")
    private Path dataDirectory;

    private final Viewer caseworker = Looking.everywhere();
    private final Viewer officer = Looking.everywhere();
    private final List<String> words = new ArrayList<>();

    @Test
    void nothing_that_was_written_about_an_erased_person_can_be_read_anywhere_and_every_count_stays(CapturedOutput output) {
        Someone someone = scenes.someone(null);
        UUID referral = tellTheStory(someone);
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(count("es.snapshot", "aggregate_id", someone.caseId())).isPositive());
        assertThat(shown(someone, referral)).as("before").containsAll(words);
        assertNothingPlain(output);
        Map<String, Long> counts = counts(someone);

        commands.send(caseworker, UUID.randomUUID(),
                new SurvivorCommand.RequestErasure(someone.person(), ErasureGround.PERSON_ASKED.name()));
        commands.send(officer, UUID.randomUUID(), new SurvivorCommand.ApproveErasure(someone.person()));

        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(shown(someone, referral)).doesNotContainAnyElementsOf(words));
        assertNothingPlain(output);
        assertThat(counts(someone)).isEqualTo(counts);
    }

    private UUID tellTheStory(Someone someone) {
        UUID id = someone.caseId();
        UUID assessment = UUID.randomUUID();
        UUID need = UUID.randomUUID();
        LocalDate today = scenes.today();
        send(new CaseCommand.StartAssessment(id, assessment, AssessmentType.INITIAL, today));
        send(new CaseCommand.SetRiskLevel(id, RiskLevel.HIGH, today, word("risklevel")));
        send(new CaseCommand.FlagRisk(id, new Risk(UUID.randomUUID(), ProtectionFlag.ABANDONMENT, RiskLevel.HIGH, today, word("risk"))));
        send(new CaseCommand.IdentifyNeed(id,
                new Need(need, ServiceCode.PROSTHETICS, Urgency.ROUTINE, Set.of(), NeedSource.SELF, today, word("need"))));
        send(new CaseCommand.CompleteAssessment(id, new Assessment(assessment, today,
                List.of(new PillarFinding(Pillar.REHABILITATION, word("finding"))), word("summary"))));
        send(new CaseCommand.SetGoal(id, new Goal(UUID.randomUUID(), List.of(need), Pillar.REHABILITATION, word("goal"), word("target"),
                word("baseline"), null, null, today.plusMonths(6))));
        send(new CaseCommand.AgreePlan(id, today, word("agreement")));
        for (int i = 0; i < ATTEMPTS_UNTIL_A_SNAPSHOT; i++) {
            send(new CaseCommand.RecordContactAttempt(id, new ContactAttempt(UUID.randomUUID(), ContactMethod.PHONE, today, false,
                    i == 0 ? word("attempt") : null)));
        }
        Viewer colleague = staff.viewer(Role.CASEWORKER, null);
        send(new TaskCommand.GiveTask(UUID.randomUUID(), someone.person(), word("task"), today,
                Assignee.colleague(colleague.user(), colleague.team()), colleague.organisation()));
        scenes.agrees(someone.person());
        UUID referral = UUID.randomUUID();
        send(new ReferralCommand.Refer(referral,
                new Request(someone.person(), id, List.of(), scenes.provider(null), ServiceCode.PROSTHETICS,
                        Urgency.URGENT, List.of(), word("referral")),
                someone.placement()));
        return referral;
    }

    private Personal<String> word(String field) {
        words.add("Comadreja" + field + "Xq" + words.size());
        return Personal.of(words.getLast());
    }

    private void send(org.amparo.access.Command command) {
        commands.send(caseworker, UUID.randomUUID(), command);
    }

    /** Everything that is read about the person anywhere, with the events themselves. */
    private List<String> shown(Someone someone, UUID referral) {
        List<Object> all = new ArrayList<>();
        all.add(cases.open(caseworker, someone.person()));
        all.add(files.timeline(caseworker, someone.person(), Set.of(), null, 200));
        all.add(tasks.ofFile(caseworker, someone.person()));
        all.add(referrals.open(caseworker, referral));
        Stream.of(someone.person(), someone.caseId(), referral).forEach(id -> all.add(events.of(id, null)));
        sql.sql("select aggregate_id from es.event where payload ->> 'survivorId' = ? and event_name = 'task.given'")
                .param(someone.person().toString()).query(UUID.class).list().forEach(id -> all.add(events.of(id, null)));
        return Opened.in(all);
    }

    private void assertNothingPlain(CapturedOutput output) {
        PlainValues plain = PlainValues.of(words);
        try (Connection main = database.getConnection();
                Connection keys = DriverManager.getConnection(vault.url(), vault.username(), vault.password())) {
            assertThat(plain.in(main)).isEmpty();
            assertThat(plain.in(keys)).isEmpty();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
        assertThat(plain.in(dataDirectory)).isEmpty();
        assertThat(plain.in(output.getAll())).isEmpty();
    }

    private Map<String, Long> counts(Someone someone) {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : List.of("read.case_file", "read.referral", "read.task")) {
            counts.put(table, count(table, "survivor_id", someone.person()));
        }
        for (String table : List.of("read.need", "read.goal", "read.case_risk", "read.contact_attempt")) {
            counts.put(table, count(table, "case_id", someone.caseId()));
        }
        return counts;
    }

    private long count(String table, String column, UUID id) {
        return sql.sql("select count(*) from " + table + " where " + column + "::text = ?").param(id.toString()).query(Long.class).single();
    }
}
