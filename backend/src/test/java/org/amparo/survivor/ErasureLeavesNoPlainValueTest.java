package org.amparo.survivor;

import static org.amparo.survivor.Files.PLACEMENT;
import static org.amparo.survivor.Files.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
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
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amparo.access.Commands;
import org.amparo.access.Viewer;
import org.amparo.incident.Casualty;
import org.amparo.incident.CasualtyTotals;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.platform.EventStream;
import org.amparo.platform.RuleBroken;
import org.amparo.platform.VaultDatabase;
import org.amparo.privacy.Drafts;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorCommand.*;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.testing.Opened;
import org.amparo.testing.PlainValues;
import org.amparo.testing.probe.PoisonedFile;
import org.amparo.vocabulary.*;
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

/**
 * A person's whole story with an unmistakable word in every personal field: while the file lives the words lie nowhere in clear, and
 * after the erasure nobody can read them, while every count is as before.
 */
@Order(1)
@Alone
@AmparoTest
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class ErasureLeavesNoPlainValueTest {

    private static final PartialDate IN_2019 = PartialDate.exact(LocalDate.of(2019, 5, 1));
    private static final int NOTES_UNTIL_A_SNAPSHOT = 105;
    private static final String REGISTER = "register-" + UUID.randomUUID();

    @Autowired
    Commands commands;

    @Autowired
    SurvivorQueries queries;

    @Autowired
    CasualtyTotals totals;

    @Autowired
    EventStream events;

    @Autowired
    Drafts drafts;

    @Autowired
    DataSource database;

    @Autowired
    VaultDatabase vault;

    @Autowired
    JdbcClient sql;

    @Value("${amparo.data-dir}")
    Path dataDirectory;

    private final Viewer caseworker = Looking.everywhere();
    private final Viewer officer = Looking.everywhere();
    private final UUID survivor = UUID.randomUUID();
    private final List<String> words = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private String fileNumber;

    @Test
    void afterAnErasureNobodyCanReadAPersonalValueAndEveryCountIsAsBefore(CapturedOutput output) {
        tellTheStory();
        queries.search(caseworker, words.getFirst(), 10);
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(rows("es.snapshot", "aggregate_id")).isPositive());
        PoisonedFile.refusing = survivor;
        try {
            send(new WriteNote(survivor, UUID.randomUUID(), TODAY, word("poison")));
            Eventually.holds(Duration.ofSeconds(20), () -> assertThat(rows("es.dead_letter", "aggregate_id")).isPositive());
            erase(output);
        } finally {
            PoisonedFile.refusing = null;
        }
    }

    private void erase(CapturedOutput output) {
        assertThat(Opened.in(events.of(survivor, null))).as("before").contains(words.getFirst(), words.getLast());
        assertEveryKindOfPersonalValueIsTold();
        assertNothingPlain(output);
        Map<String, Long> counts = counts();

        commands.send(caseworker, UUID.randomUUID(), new RequestErasure(survivor, ErasureGround.PERSON_ASKED.name()));
        commands.send(officer, UUID.randomUUID(), new ApproveErasure(survivor));

        Eventually.holds(Duration.ofSeconds(20), this::assertNobodyCanReadIt);
        assertNothingPlain(output);
        assertThat(rows("es.snapshot", "aggregate_id")).isZero();
        assertThat(rows("es.dead_letter", "aggregate_id")).isZero();
        assertThat(drafts.list(caseworker.user())).isEmpty();
        assertThat(counts()).isEqualTo(counts);
        assertThatThrownBy(() -> send(new WriteNote(survivor, UUID.randomUUID(), TODAY, Personal.of("afterwards"))))
                .isInstanceOf(RuleBroken.class).hasMessageContaining("R36");
    }

    @Test
    void theSearchFindsWhatDoesLieInClear() throws Exception {
        String number = queries.nextFileNumber(caseworker);
        commands.send(caseworker, UUID.randomUUID(), new Register(survivor, number, new Person(null, null, Sex.F, null, 1984, "es",
                List.of(), null, VictimType.DIRECT_SURVIVOR, IdentificationSource.HOSPITAL), new Residence("CO05", null, null, null), null,
                null,
                List.of(Files.consent(ConsentPurpose.CASE_MANAGEMENT)), PLACEMENT));

        try (Connection connection = database.getConnection()) {
            assertThat(PlainValues.of(List.of(number)).in(connection)).anyMatch(hit -> hit.startsWith("es.event"))
                    .anyMatch(hit -> hit.startsWith("read.survivor"));
        }
    }

    private void tellTheStory() {
        fileNumber = queries.nextFileNumber(caseworker);
        UUID injury = UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        UUID witness = UUID.randomUUID();
        PartialDate birth = PartialDate.exact(LocalDate.of(1931, 7, 19));
        words.add("1931-07-19");
        Consent consent = new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.ORAL_WITNESSED, ConsentGiver.SELF,
                null, null, witness, word("witness"), TODAY, null, List.of(), List.of(), "2026-01", "es");
        send(new Register(survivor, fileNumber, new Person(word("name"), word("othername"), Sex.F, Personal.of(birth), null, "es",
                List.of(), DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR, IdentificationSource.HOSPITAL),
                new Residence("CO05", word("municipality"), word("village"), ResidenceSetting.RURAL),
                new Contact(word("phone"), word("address"), PreferredContact.PHONE, Answer.YES, word("safetimes")), null,
                List.of(consent), PLACEMENT));
        send(new UpdateIdentity(survivor, new Person(word("newname"), null, null, null, null, null, null, null, null, null),
                Set.of("fullName"), 99, word("namereason")));
        send(new UpdateContact(survivor, new Contact(word("newphone"), null, null, null, null), null, Set.of("phone"), 99));
        send(new LinkSupportPerson(survivor, new LinkedPerson(UUID.randomUUID(), word("supporter"), Relation.SISTER, word("basis"),
                word("supporterphone"), null)));
        send(new OverrideConsent(survivor, ConsentPurpose.SHARE_FOR_REFERRAL, LawfulBasis.VITAL_INTEREST, word("override")));
        send(new RecordInjury(survivor, injury(injury, "injury")));
        send(new DescribeResidualLimb(survivor, new ResidualLimb(injury, TODAY, ResidualLimbShape.CONICAL, SoftTissue.SUFFICIENT,
                TissueConsistency.NORMAL, Musculature.ATTACHED, word("stump"), null, word("prominence"), measured(391))));
        send(new CorrectResidualLimb(survivor, new ResidualLimb(injury, TODAY, ResidualLimbShape.CONICAL, SoftTissue.SUFFICIENT,
                TissueConsistency.NORMAL, Musculature.ATTACHED, word("correctedstump"), null, word("correctedprominence"),
                measured(319)), 9_999, word("limbreason")));
        send(new CorrectInjury(survivor, injury(injury, "correctedinjury"), 99, word("correction")));
        send(new AssessFunctioning(survivor,
                new Functioning(assessment, FunctioningTool.WG_SS, TODAY, Personal.of("114211"), false, null)));
        send(new CorrectFunctioning(survivor, new Functioning(assessment, FunctioningTool.WG_SS, TODAY, Personal.of("114221"), false,
                null), 99, word("functioningreason")));
        words.add("2-12-12--1111111");
        send(new AssessFunctioning(survivor, new Functioning(UUID.randomUUID(), FunctioningTool.CFM_2_4, LocalDate.of(1934, 8, 1), null,
                false, null, Personal.of(words.getLast()))));
        UUID mistaken = UUID.randomUUID();
        send(new RecordInjury(survivor, injury(mistaken, "mistakeninjury")));
        send(new RetractInjury(survivor, mistaken, 99, word("retraction")));
        explode();
        send(new AssignOverLimit(survivor, PLACEMENT.caseworker(), PLACEMENT.team(), PLACEMENT.organisation(), word("overlimit")));
        send(new LinkGuardian(survivor, new LinkedPerson(UUID.randomUUID(), word("guardian"), Relation.AUNT, word("guardianbasis"),
                word("guardianphone"), null)));
        send(new RecordDeath(survivor, new Death(PartialDate.exact(TODAY), Answer.NO, IdentificationSource.FAMILY)));
        send(new CorrectDeath(survivor, new Death(PartialDate.ofYear(TODAY.getYear()), Answer.NO, IdentificationSource.FAMILY), 9_999,
                word("deathreason")));
        word("draft");
        drafts.save(caseworker.user(), "note:" + survivor, survivor, words.getLast());
        for (int i = 0; i < NOTES_UNTIL_A_SNAPSHOT; i++) {
            send(new WriteNote(survivor, UUID.randomUUID(), TODAY, word("note" + i)));
        }
    }

    /** The explosion, where it was and what was corrected of it lie under the incident's own key; the reason of the person's part under theirs. */
    private void explode() {
        UUID incident = UUID.randomUUID();
        IncidentDetails told = new IncidentDetails(IN_2019, "CO05", place("incidentdistrict"), place("incidentplace"),
                Personal.of("6.24429317,-75.58123917"), PlaceSetting.FIELD, DeviceType.ANTIPERSONNEL_MINE, Certainty.CONFIRMED, null, null,
                null, IdentificationSource.HOSPITAL, REGISTER);
        places.add("6.24429317,-75.58123917");
        commands.send(caseworker, UUID.randomUUID(), new IncidentCommand.RecordIncident(incident, told,
                List.of(new Casualty(UUID.randomUUID(), CasualtyOutcome.INJURED, Sex.F, AgeGroup.ADULT, CivilStatus.CIVILIAN, survivor)),
                PLACEMENT));
        send(new LinkIncident(survivor, Files.incident(incident, IN_2019)));
        commands.send(caseworker, UUID.randomUUID(),
                new IncidentCommand.CorrectIncident(incident, told, true, 9_999, place("incidentreason")));
        send(new CorrectIncidentLink(survivor, incident, Activity.HERDING, Answer.YES, 9_999, word("partreason")));
    }

    private Personal<String> place(String field) {
        places.add("Zorrillo" + field + "Yq" + places.size());
        return Personal.of(places.getLast());
    }

    private Injury injury(UUID id, String detail) {
        return new Injury(id, InjuryKind.AMPUTATION, Side.LEFT, AmputationLevel.TRANSTIBIAL, IN_2019, Answer.YES, 4, word(detail));
    }

    /** Measures are told by the level they are at, which lies nowhere else in clear. */
    private Personal<List<LimbMeasure>> measured(int circumference) {
        words.add(LimbReference.MEDIAL_JOINT_LINE.name());
        return Personal.of(List.of(new LimbMeasure(LimbReference.MEDIAL_JOINT_LINE, circumference, 87)));
    }

    /** A personal value that an event of a file can hold, and that is nowhere in this story, would not be looked for. */
    private void assertEveryKindOfPersonalValueIsTold() {
        Set<String> told = new TreeSet<>();
        events.of(survivor, null).forEach(event -> personal(event, told));
        Set<String> possible = new TreeSet<>();
        for (Class<?> event : SurvivorEvent.class.getPermittedSubclasses()) {
            personalOf(event, possible);
        }
        assertThat(possible).as("fields").contains("ResidualLimb.prominences", "Person.fullName").hasSizeGreaterThan(25);
        assertThat(told).as("told in the story").containsAll(possible);
    }

    private static void personalOf(Class<?> type, Set<String> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == Personal.class) {
                found.add(type.getSimpleName() + "." + component.getName());
            } else if (component.getType().isRecord() && component.getType() != PartialDate.class) {
                personalOf(component.getType(), found);
            }
        }
    }

    private static void personal(Object inside, Set<String> found) {
        if (inside instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object value = read(component, record);
                if (value instanceof Personal.Known<?>) {
                    found.add(record.getClass().getSimpleName() + "." + component.getName());
                } else if (!(value instanceof Personal<?>)) {
                    personal(value, found);
                }
            }
        }
    }

    private static Object read(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A word that nothing else in the store looks like. */
    private Personal<String> word(String field) {
        words.add("Zorrillo" + field + "Xq" + words.size());
        return Personal.of(words.getLast());
    }

    private void assertNothingPlain(CapturedOutput output) {
        PlainValues plain = PlainValues.of(Stream.concat(words.stream(), places.stream()).toList());
        try (Connection events = database.getConnection();
                Connection keys = DriverManager.getConnection(vault.url(), vault.username(), vault.password())) {
            assertThat(plain.in(events)).isEmpty();
            assertThat(plain.in(keys)).isEmpty();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
        assertThat(plain.in(dataDirectory)).isEmpty();
        assertThat(plain.in(output.getAll())).isEmpty();
        Path server = Path.of("target", "test-postgres-" + ProcessHandle.current().pid());
        if (java.nio.file.Files.isDirectory(server)) {
            assertThat(PlainValues.of(words.subList(0, 20)).in(server)).isEmpty();
        }
    }

    private void assertNobodyCanReadIt() {
        FileView file = queries.open(officer, survivor);
        assertThat(file.stage()).isEqualTo(FileStage.ERASED);
        List<String> shown = new ArrayList<>();
        shown.addAll(Opened.in(file));
        shown.addAll(Opened.in(queries.timeline(officer, survivor, Set.of(), null, 100)));
        shown.addAll(Opened.in(queries.asOf(officer, survivor, LocalDate.now(java.time.ZoneOffset.UTC))));
        shown.addAll(Opened.in(queries.page(officer, SurvivorFilter.NONE, null, 50)));
        shown.addAll(Opened.in(queries.search(officer, fileNumber, 10)));
        shown.addAll(Opened.in(events.of(survivor, null)));
        assertThat(shown).doesNotContainAnyElementsOf(words);
        assertThat(queries.search(officer, words.get(3), 10)).isEmpty();
        assertThat(drafts.load(caseworker.user(), "note:" + survivor)).isEmpty();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : List.of("read.survivor", "read.consent", "read.injury", "read.linked_person", "read.functioning",
                "read.incident_link", "read.casualty")) {
            counts.put(table, rows(table, "survivor_id"));
        }
        counts.put("files", queries.count(officer, SurvivorFilter.NONE));
        counts.put("casualties", totals.count(officer, List.of(CasualtyTotals.Dimension.OUTCOME), REGISTER).total());
        return counts;
    }

    private long rows(String table, String column) {
        return sql.sql("select count(*) from " + table + " where " + column + "::text = ?").param(survivor.toString()).query(Long.class)
                .single();
    }

    private void send(SurvivorCommand command) {
        commands.send(caseworker, UUID.randomUUID(), command);
    }
}
