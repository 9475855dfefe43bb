package org.amparo.survivor;

import static org.amparo.survivor.Files.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.EventStream;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.*;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class FileReadsTest {

    private static final PartialDate IN_2019 = PartialDate.exact(LocalDate.of(2019, 5, 1));

    @Autowired
    private Commands commands;
    @Autowired
    private SurvivorQueries queries;
    @Autowired
    private FileReader reader;
    @Autowired
    private EventStream events;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient sql;

    private final Viewer anyone = Looking.everywhere();
    private final UUID id = UUID.randomUUID();

    @Test
    void a_registered_file_is_read_back_as_it_was_told() {
        register(id, PLACEMENT);
        FileView view = queries.open(anyone, id);
        assertThat(view.person()).isEqualTo(person(ADULT_BIRTH));
        assertThat(view.residence()).isEqualTo(residence());
        assertThat(view.contact()).isEqualTo(contact());
        assertThat(view.stage()).isEqualTo(FileStage.REGISTERED);
        assertThat(view.consentFor(ConsentPurpose.CASE_MANAGEMENT).status()).isEqualTo(FileView.ConsentStatus.GIVEN);
        assertThat(view.withheld()).isEmpty();
    }

    @Test
    void no_name_note_or_place_lies_in_clear_in_any_row_of_the_file() {
        register(id, PLACEMENT);
        send(new SurvivorCommand.WriteNote(id, UUID.randomUUID(), today(), Personal.of("lives behind the mill")));
        for (String table : List.of("read.survivor", "read.timeline", "read.consent", "read.linked_person", "es.event")) {
            List<String> rows = sql.sql("select t::text from " + table + " t where t::text like '%' || ? || '%'").param(id.toString())
                    .query(String.class).list();
            assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContain("Restrepo", "El Bagre", "555 01", "mill", "1984-03-09"));
        }
        assertThat(sql.sql("select count(*) from read.timeline where survivor_id = ?").param(id).query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void a_correction_shows_what_was_and_what_is_now_with_the_reason() {
        register(id, PLACEMENT);
        UUID injury = UUID.randomUUID();
        send(new SurvivorCommand.RecordInjury(id, amputation(injury, IN_2019)));
        send(new SurvivorCommand.CorrectInjury(id, amputation(injury, PartialDate.ofMonth(2019, 6)), 99,
                Personal.of("the hospital paper says June")));
        TimelineEntry entry = queries.timeline(anyone, id, Set.of(TimelineKind.CORRECTION), null, 10).getFirst();
        assertThat(entry.changes()).containsExactly(
                new TimelineEntry.Change("injury.date", Personal.of("2019-05-01/EXACT"), Personal.of("2019-06-01/MONTH")));
        assertThat(entry.text()).isEqualTo(Personal.of("the hospital paper says June"));
        assertThat(queries.open(anyone, id).injuries()).extracting(Injury::date).containsExactly(PartialDate.ofMonth(2019, 6));
    }

    @Test
    void a_residual_limb_is_read_back_with_all_its_measures_and_its_correction_shows_was_and_now() {
        UUID injury = UUID.randomUUID();
        daysAgo(10, () -> {
            register(id, PLACEMENT);
            send(new SurvivorCommand.RecordInjury(id, amputation(injury, IN_2019)));
            send(new SurvivorCommand.DescribeResidualLimb(id, limb(injury, 320)));
        });
        send(new SurvivorCommand.CorrectResidualLimb(id, limb(injury, 230), 99, Personal.of("figures swapped")));
        assertThat(queries.open(anyone, id).residualLimbs().get(injury)).isEqualTo(limb(injury, 230));
        FileAsOf then = queries.asOf(anyone, id, today().minusDays(10));
        assertThat(then.view().residualLimbs().get(injury)).isEqualTo(limb(injury, 320));
        assertThat(then.changed()).containsExactly("residualLimb." + injury + ".measures");
        TimelineEntry entry = queries.timeline(anyone, id, Set.of(TimelineKind.CORRECTION), null, 10).getFirst();
        assertThat(entry.changes()).containsExactly(new TimelineEntry.Change("residualLimb.measures",
                Personal.of("END 320 -;MID_PATELLAR_TENDON 310 120"), Personal.of("END 230 -;MID_PATELLAR_TENDON 310 120")));
        for (String table : List.of("read.residual_limb", "read.timeline", "es.event")) {
            assertThat(sql.sql("select t::text from " + table + " t where t::text like '%' || ? || '%'").param(id.toString())
                    .query(String.class).list()).allSatisfy(row -> assertThat(row).doesNotContain("shin", "MID_PATELLAR", "swapped"));
        }
    }

    private ResidualLimb limb(UUID injury, int round) {
        return new ResidualLimb(injury, today().minusDays(10), ResidualLimbShape.CONICAL, SoftTissue.SUFFICIENT, TissueConsistency.NORMAL,
                Musculature.ATTACHED, null, HeelPad.MOBILE, Personal.of("tip of the shin bone"),
                Personal.of(List.of(new LimbMeasure(LimbReference.END, round, null),
                        new LimbMeasure(LimbReference.MID_PATELLAR_TENDON, 310, 120))));
    }

    @Test
    void an_update_shows_the_value_before_even_when_other_fields_changed_in_between() {
        register(id, PLACEMENT);
        send(phone(id, "300 1", 99));
        send(new SurvivorCommand.UpdateContact(id, new Contact(null, Personal.of("Calle 9"), null, null, null), null, Set.of("address"),
                99));
        send(phone(id, "300 2", 99));
        assertThat(queries.timeline(anyone, id, Set.of(), null, 1).getFirst().changes())
                .containsExactly(new TimelineEntry.Change("contact.phone", Personal.of("300 1"), Personal.of("300 2")));
    }

    @Test
    void a_long_history_is_read_page_by_page() {
        register(id, PLACEMENT);
        for (int i = 0; i < 7; i++) {
            send(new SurvivorCommand.WriteNote(id, UUID.randomUUID(), today(), Personal.of("note " + i)));
        }
        List<TimelineEntry> first = queries.timeline(anyone, id, Set.of(), null, 5);
        List<TimelineEntry> rest = queries.timeline(anyone, id, Set.of(), first.getLast().place(), 5);
        assertThat(first).extracting(TimelineEntry::sequence).containsExactly(8L, 7L, 6L, 5L, 4L);
        assertThat(rest).extracting(TimelineEntry::sequence).containsExactly(3L, 2L, 1L, 0L);
    }

    @Test
    void a_viewer_is_shown_no_class_of_values_that_is_not_granted() {
        register(id, PLACEMENT);
        send(new SurvivorCommand.RecordInjury(id, amputation(UUID.randomUUID(), IN_2019)));
        Viewer reader = Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.FILE_READ, Permission.FILE_LIST);
        FileView view = queries.open(reader, id);
        assertThat(view.withheld()).isEqualTo(EnumSet.of(PersonalClass.IDENTITY, PersonalClass.CONTACT_AND_PLACE, PersonalClass.MEDICAL,
                PersonalClass.PROTECTION));
        assertThat(view.person().fullName()).isNull();
        assertThat(view.person().birthDate()).isNull();
        assertThat(view.person().birthYear()).isEqualTo(1984);
        assertThat(view.contact()).isNull();
        assertThat(view.residence().village()).isNull();
        assertThat(view.injuries()).isEmpty();
        assertThat(queries.timeline(reader, id, Set.of(TimelineKind.INJURY), null, 5)).singleElement().satisfies(entry -> {
            assertThat(entry.withheld()).isTrue();
            assertThat(entry.text()).isNull();
            assertThat(entry.facts()).containsOnlyKeys("injuryId");
        });
        assertThat(queries.page(reader, SurvivorFilter.NONE, null, 200).rows()).filteredOn(row -> row.survivorId().equals(id))
                .singleElement()
                .satisfies(row -> assertThat(row.nameWithheld()).isTrue());
        assertThat(queries.asOf(reader, id, today()).view()).isEqualTo(view);
    }

    @Test
    void a_file_out_of_reach_and_a_file_that_does_not_exist_give_the_same_refusal() {
        register(id, PLACEMENT);
        Viewer stranger = Looking.with(UUID.randomUUID(), UUID.randomUUID(), Scope.TEAM, Permission.values());
        for (UUID asked : List.of(id, UUID.randomUUID())) {
            assertThatThrownBy(() -> queries.open(stranger, asked)).isInstanceOf(NotAllowed.class).hasMessage("Not allowed: FILE_READ");
            assertThatThrownBy(() -> queries.timeline(stranger, asked, Set.of(), null, 5)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> queries.asOf(stranger, asked, today())).isInstanceOf(NotAllowed.class);
        }
        assertThat(queries.page(stranger, SurvivorFilter.NONE, null, 50).rows()).isEmpty();
        assertThat(queries.search(stranger, queries.open(anyone, id).fileNumber(), 5)).isEmpty();
        assertThat(queries.count(stranger, SurvivorFilter.NONE)).isZero();
    }

    @Test
    void a_list_is_read_page_by_page_last_recorded_first_and_only_of_the_own_team() {
        UUID team = UUID.randomUUID();
        Placement ofTeam = new Placement(UUID.randomUUID(), team, "CO05", null);
        List<UUID> files = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            files.add(UUID.randomUUID());
            register(files.getLast(), ofTeam);
        }
        send(new SurvivorCommand.WriteNote(files.getFirst(), UUID.randomUUID(), today(), Personal.of("called")));
        Viewer member = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.FILE_LIST, Permission.IDENTITY_READ);
        SurvivorQueries.Page first = queries.page(member, SurvivorFilter.NONE, null, 3);
        SurvivorQueries.Page second = queries.page(member, SurvivorFilter.NONE, first.next(), 3);
        List<SurvivorRow> all = new ArrayList<>(first.rows());
        all.addAll(second.rows());
        assertThat(all).extracting(SurvivorRow::survivorId).containsExactly(files.get(0), files.get(4), files.get(3), files.get(2),
                files.get(1));
        assertThat(second.next()).isNull();
        assertThat(all.getFirst().fullName()).isEqualTo(Personal.of("Ana Lucía Restrepo"));
        assertThat(queries.count(member, SurvivorFilter.NONE)).isEqualTo(5);
        assertThat(queries.count(member, new SurvivorFilter(null, "CO05", FileStage.REGISTERED, Sex.F, AgeGroup.ADULT))).isEqualTo(5);
        assertThat(queries.count(member, new SurvivorFilter(null, null, null, null, AgeGroup.CHILD))).isZero();
        assertThat(queries.count(member, new SurvivorFilter(Scope.OWN, null, null, null, null))).isZero();
    }

    @Test
    void a_file_number_finds_its_file_as_a_person_types_it() {
        String number = queries.nextFileNumber(anyone);
        SurvivorCommand.Register command = registerAdult(id);
        send(new SurvivorCommand.Register(id, number, command.person(), command.residence(), null, null, command.consents(), PLACEMENT));
        assertThat(queries.search(anyone, number.toLowerCase().replace("-", " "), 5)).extracting(SurvivorRow::survivorId)
                .containsExactly(id);
        assertThat(queries.nextFileNumber(anyone)).isNotEqualTo(number);
    }

    @Test
    void a_name_is_found_moments_after_it_was_recorded_and_under_its_new_spelling_after_a_change() {
        UUID team = UUID.randomUUID();
        Viewer member = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.FILE_LIST, Permission.IDENTITY_READ);
        register(id, new Placement(null, team, "CO05", null));
        eventually(
                () -> assertThat(queries.search(member, "ana lucya restrepo", 5)).extracting(SurvivorRow::survivorId).containsExactly(id));
        Person renamed = new Person(Personal.of("Олена Шевченко"), null, Sex.F, null, null, null, null, null, null, null);
        send(new SurvivorCommand.UpdateIdentity(id, renamed, Set.of("fullName"), 99, Personal.of("misheard")));
        eventually(() -> assertThat(queries.search(member, "Olena Shevchenko", 5)).extracting(SurvivorRow::survivorId).containsExactly(id));
        assertThat(queries.search(member, "restrepo", 5)).isEmpty();
        assertThat(queries.search(
                Looking.with(UUID.randomUUID(), UUID.randomUUID(), Scope.TEAM, Permission.FILE_LIST, Permission.IDENTITY_READ),
                "Olena Shevchenko", 5)).isEmpty();
    }

    @Test
    void a_file_of_the_past_shows_what_was_recorded_by_then_and_marks_what_changed_since() {
        UUID injury = UUID.randomUUID();
        daysAgo(10, () -> {
            register(id, PLACEMENT);
            send(new SurvivorCommand.RecordInjury(id, amputation(injury, IN_2019)));
        });
        send(new SurvivorCommand.CorrectInjury(id, amputation(injury, PartialDate.ofMonth(2019, 6)), 99, Personal.of("paper")));
        send(phone(id, "300 9", 99));
        FileAsOf then = queries.asOf(anyone, id, today().minusDays(10));
        assertThat(then.view().injuries()).extracting(Injury::date).containsExactly(IN_2019);
        assertThat(then.changed()).containsExactlyInAnyOrder("injury." + injury + ".date", "contact.phone");
        assertThat(queries.asOf(anyone, id, today().minusDays(11)).view()).isNull();
        FileAsOf now = queries.asOf(anyone, id, today());
        assertThat(now.changed()).isEmpty();
        assertThat(now.view()).isEqualTo(queries.open(anyone, id));
        assertThatThrownBy(() -> queries.asOf(anyone, id, today().plusDays(1))).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatever_is_recorded_the_rows_say_the_same_as_the_events(long seed) {
        RandomCommands random = new RandomCommands(seed, id);
        int kept = 0;
        for (int i = 0; i < 60; i++) {
            SurvivorCommand command = random.next();
            try {
                send(command);
                kept++;
            } catch (RuleBroken | ChangedMeanwhile refused) {
                assertThat(refused).isNotNull();
            }
        }
        FileFold fold = new FileFold(clock.getZone());
        events.of(id, null).forEach(stored -> fold.then((SurvivorEvent) stored.event(), stored.recorded()));
        assertThat(kept).as("commands that the rules let through").isGreaterThan(8);
        assertThat(reader.read(id, Set.of(), today())).isEqualTo(fold.view(today()));
        assertThat(sql.sql("select count(*) from read.timeline where survivor_id = ?").param(id).query(Long.class).single())
                .isEqualTo(fold.view(today()).version() + 1);
    }

    private static void eventually(ThrowingCallable check) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).untilAsserted(check::call);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void register(UUID file, Placement placement) {
        SurvivorCommand.Register command = registerAdult(file);
        send(new SurvivorCommand.Register(file, queries.nextFileNumber(anyone), command.person(), command.residence(), command.contact(),
                null,
                command.consents(), placement));
    }

    private void send(SurvivorCommand command) {
        if (command instanceof SurvivorCommand.LinkIncident link) {
            commands.send(anyone, UUID.randomUUID(), new IncidentCommand.RecordIncident(link.incident().incidentId(),
                    new IncidentDetails(link.incident().incidentDate(), "CO05", null, null, null, null, DeviceType.UNKNOWN,
                            Certainty.REPORTED_BY_PERSON,
                            null, null, null, IdentificationSource.SELF, null),
                    List.of(new Casualty(UUID.randomUUID(), link.incident().outcome(), Sex.U, AgeGroup.ADULT, CivilStatus.CIVILIAN,
                            link.survivorId())),
                    PLACEMENT));
        }
        commands.send(anyone, UUID.randomUUID(), command);
    }

    /** What is recorded meanwhile is written down as if it were so many days ago. */
    private void daysAgo(int days, Runnable work) {
        Clock now = GenericEventMessage.clock;
        GenericEventMessage.clock = Clock.offset(now, Duration.ofDays(-days));
        try {
            work.run();
        } finally {
            GenericEventMessage.clock = now;
        }
    }
}
