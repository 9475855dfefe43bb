package org.amparo.survivor;

import static org.amparo.survivor.Files.PLACEMENT;
import static org.amparo.survivor.Files.amputation;
import static org.amparo.survivor.Files.registerAdult;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Viewer;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.incident.IncidentQueries;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.*;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an incident says of a person and what the person's file says are the same, however either is corrected. */
@AmparoTest
class IncidentAndFileAgreeTest {

    private static final Personal<String> REASON = Personal.of("the register had another day");

    @Autowired
    private Commands commands;
    @Autowired
    private IncidentQueries incidents;
    @Autowired
    private SurvivorQueries files;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient sql;

    private final Viewer anyone = Looking.everywhere();
    private final UUID incident = UUID.randomUUID();
    private final Random random = new Random(20_261_122);

    @Test
    void both_sides_count_the_same_by_year_area_device_outcome_status_age_and_sex_after_random_corrections() {
        List<UUID> explosions = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID explosion = UUID.randomUUID();
            explosions.add(explosion);
            List<Casualty> casualties = new ArrayList<>(List.of(casualty(UUID.randomUUID(), null)));
            for (int person = 0; person < 3; person++) {
                people.add(person());
                casualties.add(casualty(UUID.randomUUID(), people.getLast()));
            }
            send(new IncidentCommand.RecordIncident(explosion, details(), casualties, PLACEMENT));
            people.subList(i * 3, i * 3 + 3).forEach(person -> send(new SurvivorCommand.LinkIncident(person, part(explosion))));
        }
        for (int i = 0; i < 60; i++) {
            UUID explosion = explosions.get(random.nextInt(explosions.size()));
            List<Casualty> known = incidents.open(anyone, explosion).casualties();
            Casualty one = known.get(random.nextInt(known.size()));
            switch (random.nextInt(5)) {
                case 4 ->
                    send(new SurvivorCommand.UpdateIdentity(people.get(random.nextInt(people.size())), ofSex(one(Sex.F, Sex.M, Sex.X)),
                            Set.of("sex"), 999, REASON));
                case 0, 1 -> send(new IncidentCommand.CorrectIncident(explosion, details(), false, 999, REASON));
                case 2 -> send(new IncidentCommand.CorrectCasualty(explosion, casualty(one.casualtyId(), one.survivorId()), 999, REASON));
                default -> {
                    if (one.survivorId() != null) {
                        send(new SurvivorCommand.CorrectIncidentLink(one.survivorId(), explosion, one(Activity.values()),
                                one(Answer.values()), 999, REASON));
                    }
                }
            }
        }
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(of("""
                select l.survivor_id, left(l.incident_date, 4), i.adm1, i.device, l.outcome, l.civil_status, l.age_group, s.sex
                from read.incident_link l join read.incident i using (incident_id) join read.survivor s using (survivor_id)
                where incident_id = any(?) order by 1""", explosions))
                .hasSize(people.size()).isEqualTo(
                        of("""
                                select c.survivor_id, coalesce(i.year::text, '/UNK'), i.adm1, i.device, c.outcome, c.civil_status, c.age_group, c.sex
                                from read.casualty c join read.incident i using (incident_id)
                                where incident_id = any(?) and c.survivor_id is not null order by 1""",
                                explosions)));
    }

    @Test
    void a_corrected_incident_reaches_every_file_in_it_and_the_past_stays_as_it_was() {
        UUID person;
        Clock now = GenericEventMessage.clock;
        GenericEventMessage.clock = Clock.offset(now, Duration.ofDays(-5));
        try {
            person = person();
            record(person, told(PartialDate.ofYear(2006)));
        } finally {
            GenericEventMessage.clock = now;
        }
        UUID known = person;
        send(new IncidentCommand.CorrectIncident(incident, told(PartialDate.ofYear(2009)), false, 1, REASON));
        Eventually.holds(Duration.ofSeconds(20),
                () -> assertThat(files.open(anyone, known).incidents().getFirst().incidentDate()).isEqualTo(PartialDate.ofYear(2009)));
        FileAsOf past = files.asOf(anyone, person, LocalDate.now(clock).minusDays(2));
        assertThat(past.view().incidents().getFirst().incidentDate()).isEqualTo(PartialDate.ofYear(2006));
        assertThat(past.changed()).contains("incident." + incident + ".incidentDate");
    }

    @Test
    void R7_R8_a_date_that_a_file_in_it_cannot_have_is_refused_at_the_incident() {
        UUID person = person();
        record(person, told(PartialDate.ofYear(2006)));
        send(new SurvivorCommand.RecordInjury(person, amputation(UUID.randomUUID(), PartialDate.ofYear(2007))));
        assertThatThrownBy(() -> send(new IncidentCommand.CorrectIncident(incident, told(PartialDate.ofYear(2008)), false, 1, REASON)))
                .isInstanceOf(RuleBroken.class).hasMessageStartingWith("R8.files");
        assertThatThrownBy(() -> send(new IncidentCommand.CorrectIncident(incident, told(PartialDate.ofYear(1950)), false, 1, REASON)))
                .isInstanceOf(RuleBroken.class).hasMessageStartingWith("R7.files");
        send(new IncidentCommand.CorrectIncident(incident, told(PartialDate.UNKNOWN), false, 1, REASON));
    }

    @Test
    void the_later_of_two_who_correct_the_same_incident_is_told_by_the_product_and_nothing_is_overwritten() {
        record(person(), told(PartialDate.ofYear(2006)));
        long opened = incidents.open(anyone, incident).version();
        send(new IncidentCommand.CorrectIncident(incident, told(PartialDate.ofYear(2007)), false, opened, REASON));
        assertThatThrownBy(() -> send(new IncidentCommand.CorrectIncident(incident, told(PartialDate.ofYear(2005)), false, opened, REASON)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(incidents.open(anyone, incident).details().date()).isEqualTo(PartialDate.ofYear(2007));
    }

    private static Person ofSex(Sex sex) {
        return new Person(null, null, sex, null, null, null, null, null, null, null);
    }

    private void record(UUID person, IncidentDetails details) {
        send(new IncidentCommand.RecordIncident(incident, details, List.of(casualty(UUID.randomUUID(), person)), PLACEMENT));
        send(new SurvivorCommand.LinkIncident(person, part(incident)));
    }

    private UUID person() {
        UUID file = UUID.randomUUID();
        SurvivorCommand.Register adult = registerAdult(file);
        send(new SurvivorCommand.Register(file, files.nextFileNumber(anyone), adult.person(), adult.residence(), adult.contact(), null,
                adult.consents(), PLACEMENT));
        return file;
    }

    private IncidentDetails details() {
        return new IncidentDetails(random.nextInt(4) == 0 ? PartialDate.UNKNOWN : PartialDate.ofYear(2000 + random.nextInt(9)),
                PLACEMENT.adm1(), null, null, null, null, one(DeviceType.ANTIPERSONNEL_MINE, DeviceType.OTHER_ERW, DeviceType.UNKNOWN),
                Certainty.PROBABLE, null, null, null, IdentificationSource.SELF, null);
    }

    private static IncidentDetails told(PartialDate date) {
        return new IncidentDetails(date, PLACEMENT.adm1(), null, null, null, null, DeviceType.UNKNOWN, Certainty.PROBABLE, null, null, null,
                IdentificationSource.SELF, null);
    }

    private Casualty casualty(UUID id, UUID file) {
        return new Casualty(id, one(CasualtyOutcome.values()), one(Sex.values()), one(AgeGroup.values()), one(CivilStatus.values()), file);
    }

    private static IncidentLink part(UUID explosion) {
        return new IncidentLink(explosion, PartialDate.UNKNOWN, CasualtyOutcome.INJURED, Activity.FARMING, null, null, null);
    }

    private List<List<String>> of(String query, List<UUID> explosions) {
        return sql.sql(query).params((Object) explosions.toArray(UUID[]::new)).query((row, n) -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return values;
        }).list();
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private void send(org.amparo.access.Command command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }
}
