package org.amparo.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.incident.CasualtyTotals.Dimension;
import org.amparo.privacy.Personal;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.testing.Opened;
import org.amparo.vocabulary.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmparoTest
class IncidentReadsTest {

    @Autowired
    private Commands commands;
    @Autowired
    private IncidentQueries incidents;
    @Autowired
    private CasualtyTotals totals;

    private final Viewer anyone = Looking.everywhere();
    private final String register = "register-" + UUID.randomUUID();

    @Test
    void an_incident_is_read_back_with_its_casualties_and_corrections() {
        UUID id = UUID.randomUUID();
        IncidentDetails details = details(PartialDate.exact(LocalDate.of(2006, 5, 14)), "CO05");
        Casualty casualty = casualty(CasualtyOutcome.UNKNOWN, Sex.U);
        send(new IncidentCommand.RecordIncident(id, details, List.of(casualty), new Placement(null, null, "CO05", null)));
        Casualty known = new Casualty(casualty.casualtyId(), CasualtyOutcome.KILLED, Sex.M, AgeGroup.ADULT, CivilStatus.CIVILIAN, null);
        send(new IncidentCommand.CorrectCasualty(id, known, 1, Personal.of("the family told us")));
        IncidentView view = incidents.open(anyone, id);
        assertThat(view.details()).isEqualTo(details);
        assertThat(view.casualties()).containsExactly(known);
        IncidentView cut = incidents.open(Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.INCIDENT_READ), id);
        assertThat(cut.placeWithheld()).isTrue();
        assertThat(cut.details().place()).isNull();
        assertThatThrownBy(() -> incidents.open(Looking.with(UUID.randomUUID(), null, Scope.OWN, Permission.INCIDENT_READ), id))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_an_incident_was_before_each_correction_can_be_read_and_places_only_by_those_who_may() {
        UUID id = UUID.randomUUID();
        IncidentDetails was = details(PartialDate.ofYear(2006), "CO05");
        Casualty mistaken = casualty(CasualtyOutcome.KILLED, Sex.U);
        send(new IncidentCommand.RecordIncident(id, was, List.of(mistaken), new Placement(null, null, "CO05", null)));
        IncidentDetails now = new IncidentDetails(PartialDate.ofMonth(2007, 3), "CO13", Personal.of("Nechí"), was.place(),
                was.coordinates(), was.setting(), DeviceType.OTHER_ERW, was.certainty(), was.activation(), null, null, was.source(),
                register);
        send(new IncidentCommand.CorrectIncident(id, now, false, 1, Personal.of("the mayor remembers")));
        send(new IncidentCommand.RetractCasualty(id, mistaken.casualtyId(), 1, Personal.of("nobody died")));
        List<IncidentStep> steps = incidents.history(anyone, id);
        assertThat(steps).extracting(IncidentStep::event).containsExactly("incident.recorded", "incident.casualty-added",
                "incident.corrected", "incident.casualty-retracted");
        assertThat(steps.get(1).then().details()).isEqualTo(was);
        assertThat(steps.get(2).then().details()).isEqualTo(now);
        assertThat(steps.get(2).changed()).containsExactlyInAnyOrder("date", "adm1", "adm2", "device");
        assertThat(steps.get(2).reason()).isEqualTo(Personal.of("the mayor remembers"));
        assertThat(steps.get(1).then().casualties()).containsExactly(mistaken);
        assertThat(steps.getLast().then()).isEqualTo(incidents.open(anyone, id));
        List<IncidentStep> cut = incidents.history(Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.INCIDENT_READ), id);
        assertThat(Opened.in(cut)).doesNotContain("El Bagre", "Nechí", "7.59,-74.80", "the mayor remembers");
        assertThat(cut.get(2).changed()).containsExactlyInAnyOrder("date", "adm1", "device");
    }

    @Test
    void the_incidents_nearest_in_time_come_first() {
        String area = "X" + UUID.randomUUID().toString().substring(0, 8);
        for (int day : new int[]{1, 10, 12, 20}) {
            send(new IncidentCommand.RecordIncident(UUID.randomUUID(), details(PartialDate.exact(LocalDate.of(2006, 5, day)), area),
                    List.of(casualty(CasualtyOutcome.KILLED, Sex.M), casualty(CasualtyOutcome.INJURED, Sex.F)),
                    new Placement(null, null, area, null)));
        }
        List<IncidentRow> near = incidents.near(anyone, PartialDate.exact(LocalDate.of(2006, 5, 9)), area, null, 3);
        assertThat(near).extracting(row -> row.date().date().getDayOfMonth()).containsExactly(10, 12, 1);
        assertThat(near).allSatisfy(row -> assertThat(row.killed() + row.injured()).isEqualTo(2));
        assertThat(incidents.near(anyone, null, area, DeviceType.ANTIPERSONNEL_MINE, 10))
                .extracting(row -> row.date().date().getDayOfMonth()).containsExactly(20, 12, 10,
                        1);
    }

    @Test
    void the_parts_of_every_table_add_up_to_the_total_unknowns_included() {
        Random random = new Random(20_261_121);
        int people = 0;
        for (int i = 0; i < 30; i++) {
            PartialDate date = switch (random.nextInt(6)) {
                case 0 -> PartialDate.UNKNOWN;
                case 1 -> PartialDate.NOT_SAID;
                default -> PartialDate.ofYear(2000 + random.nextInt(5));
            };
            String area = random.nextInt(4) == 0 ? null : "CO0" + random.nextInt(4);
            List<Casualty> casualties = List.of(casualty(one(random, CasualtyOutcome.values()), one(random, Sex.values())),
                    casualty(one(random, CasualtyOutcome.values()), one(random, Sex.values())));
            send(new IncidentCommand.RecordIncident(UUID.randomUUID(), details(date, area), casualties,
                    new Placement(null, null, area, null)));
            people += casualties.size();
        }
        for (Dimension dimension : Dimension.values()) {
            CasualtyTotals.Totals by = totals.count(anyone, List.of(dimension), register);
            assertThat(by.total()).as("by %s", dimension).isEqualTo(people);
            assertThat(by.cells().stream().mapToLong(CasualtyTotals.Cell::count).sum()).isEqualTo(people);
        }
        assertThat(totals.count(anyone, List.of(Dimension.YEAR), register).cells()).extracting(cell -> cell.values().getFirst())
                .contains("UNKNOWN", "PREFER_NOT_TO_SAY");
        assertThat(totals.count(anyone, List.of(Dimension.CIVIL_STATUS), register).cells()).extracting(cell -> cell.values().getFirst())
                .contains("UNKNOWN", "PREFER_NOT_TO_SAY");
        assertThat(totals.count(anyone, List.of(Dimension.YEAR, Dimension.ADM1, Dimension.SEX), register).total()).isEqualTo(people);
        assertThat(totals.count(anyone, List.of(), register)).isEqualTo(new CasualtyTotals.Totals(people, List.of(), List.of()));
        assertThatThrownBy(() -> totals.count(Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.FILE_LIST), List.of(), null))
                .isInstanceOf(NotAllowed.class);
    }

    private IncidentDetails details(PartialDate date, String adm1) {
        return new IncidentDetails(date, adm1, null, Personal.of("El Bagre"), Personal.of("7.59,-74.80"), PlaceSetting.FIELD,
                DeviceType.ANTIPERSONNEL_MINE, Certainty.PROBABLE, null, null, null, IdentificationSource.AUTHORITY, register);
    }

    private static Casualty casualty(CasualtyOutcome outcome, Sex sex) {
        return new Casualty(UUID.randomUUID(), outcome, sex, AgeGroup.UNKNOWN,
                sex == Sex.X ? CivilStatus.PREFER_NOT_TO_SAY : CivilStatus.UNKNOWN, null);
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private void send(IncidentCommand command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }
}
