package org.amparo.incident;

import org.amparo.testing.Alone;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.amparo.access.LinkedFiles;
import org.amparo.access.Placement;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Recorded;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.*;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

@Alone
class IncidentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Personal<String> REASON = Personal.of("the register had another day");

    private final UUID id = UUID.randomUUID();
    private final Casualty killed = casualty(CasualtyOutcome.KILLED);
    private final Casualty injured = casualty(CasualtyOutcome.INJURED);
    private final IncidentDetails details = details(PartialDate.exact(LocalDate.of(2006, 5, 14)), DeviceType.ANTIPERSONNEL_MINE,
            Activation.PRESSURE,
            "6.2442,-75.5812");

    /** What the files linked to it hold against its date. */
    private String against;
    /** What every file says of its person's sex; null for nothing. */
    private Sex filed;
    /** The casualty that is recorded with a file. */
    private Casualty counted;

    @Test
    void the_sex_of_a_person_with_a_file_is_what_the_file_says_as_far_as_it_is_known_there() {
        Casualty onFile = new Casualty(UUID.randomUUID(), CasualtyOutcome.INJURED, Sex.M, AgeGroup.ADULT, CivilStatus.CIVILIAN,
                UUID.randomUUID());
        Casualty asFiled = onFile.of(Sex.F);
        IncidentEvent recorded = new IncidentEvent.IncidentRecorded(id, details, null);
        when(new IncidentCommand.AddCasualty(id, onFile), recorded).expectEvents(new IncidentEvent.CasualtyAdded(id, onFile));
        filed = Sex.F;
        when(new IncidentCommand.AddCasualty(id, onFile), recorded).expectEvents(new IncidentEvent.CasualtyAdded(id, asFiled));
        when(new IncidentCommand.AddCasualty(id, killed), recorded).expectEvents(new IncidentEvent.CasualtyAdded(id, killed));
        when(new IncidentCommand.CorrectCasualty(id, onFile, 9, REASON), recorded, new IncidentEvent.CasualtyAdded(id, asFiled))
                .expectEvents(new IncidentEvent.CasualtyCorrected(id, asFiled, REASON));
        IncidentCommand follow = new IncidentCommand.FollowFile(id, onFile.survivorId());
        when(follow, recorded).expectNoEvents().expectSuccessfulHandlerExecution();
        counted = onFile;
        when(follow, recorded, new IncidentEvent.CasualtyAdded(id, onFile))
                .expectEvents(new IncidentEvent.CasualtyCorrected(id, asFiled, null));
        counted = asFiled;
        when(follow, recorded, new IncidentEvent.CasualtyAdded(id, asFiled)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void an_incident_is_recorded_with_all_its_casualties() {
        when(new IncidentCommand.RecordIncident(id, details, List.of(killed, injured), new Placement(null, null, "CO05", null)))
                .expectEvents(new IncidentEvent.IncidentRecorded(id, details, null), new IncidentEvent.CasualtyAdded(id, killed),
                        new IncidentEvent.CasualtyAdded(id, injured));
    }

    @Test
    void R7_an_incident_is_not_in_the_future() {
        refused(when(record(details(PartialDate.exact(TODAY.plusDays(1)), DeviceType.UNKNOWN, null, null))), "R7.future");
        refused(when(record(details(PartialDate.ofYear(1206), DeviceType.UNKNOWN, null, null))), "R7.tooLongAgo");
        when(record(details(PartialDate.UNKNOWN, DeviceType.UNKNOWN, null, null))).expectSuccessfulHandlerExecution();
    }

    @Test
    void R43_an_incident_and_a_casualty_are_recorded_once() {
        refused(when(record(details), new IncidentEvent.IncidentRecorded(id, details, null)), "R43.incident");
        refused(when(new IncidentCommand.AddCasualty(id, killed), new IncidentEvent.IncidentRecorded(id, details, null),
                new IncidentEvent.CasualtyAdded(id, killed)), "R43.casualty");
        refused(when(new IncidentCommand.RecordIncident(id, details, List.of(killed, killed), new Placement(null, null, "CO05", null))),
                "R43.casualty");
    }

    @Test
    void R34_a_correction_needs_a_reason_and_a_casualty_of_this_incident() {
        IncidentEvent recorded = new IncidentEvent.IncidentRecorded(id, details, null);
        refused(when(new IncidentCommand.CorrectIncident(id, details, false, 0, null), recorded), "R34");
        refused(when(new IncidentCommand.CorrectCasualty(id, killed, 0, REASON), recorded), "R34.target");
        when(new IncidentCommand.CorrectCasualty(id, killed, 1, REASON), recorded, new IncidentEvent.CasualtyAdded(id, killed))
                .expectEvents(new IncidentEvent.CasualtyCorrected(id, killed, REASON));
    }

    @Test
    void the_later_of_two_who_correct_the_same_is_told_and_different_parts_do_not_meet() {
        Object[] known = {new IncidentEvent.IncidentRecorded(id, details, null), new IncidentEvent.CasualtyAdded(id, killed),
                new IncidentEvent.CasualtyAdded(id, injured), new IncidentEvent.IncidentCorrected(id, details, REASON),
                new IncidentEvent.CasualtyCorrected(id, killed, REASON)};
        when(new IncidentCommand.CorrectIncident(id, details, false, 2, REASON), known).expectNoEvents()
                .expectException(ChangedMeanwhile.class);
        when(new IncidentCommand.CorrectIncident(id, details, false, 3, REASON), known).expectSuccessfulHandlerExecution();
        when(new IncidentCommand.CorrectCasualty(id, killed, 3, REASON), known).expectNoEvents()
                .expectException(ChangedMeanwhile.class);
        when(new IncidentCommand.RetractCasualty(id, killed.casualtyId(), 3, REASON), known).expectNoEvents()
                .expectException(ChangedMeanwhile.class);
        when(new IncidentCommand.CorrectCasualty(id, killed, 4, REASON), known).expectSuccessfulHandlerExecution();
        when(new IncidentCommand.CorrectCasualty(id, injured, 2, REASON), known).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_may_not_read_the_place_corrects_the_rest_and_the_place_stays() {
        IncidentDetails seen = details.withoutPlace();
        IncidentDetails right = new IncidentDetails(PartialDate.ofYear(2007), seen.adm1(), null, null, null, seen.setting(),
                DeviceType.OTHER_ERW, seen.certainty(), seen.activation(), seen.itemMovedBefore(), seen.areaMarked(), seen.source(), null);
        when(new IncidentCommand.CorrectIncident(id, right, true, 0, REASON), new IncidentEvent.IncidentRecorded(id, details, null))
                .expectEvents(new IncidentEvent.IncidentCorrected(id, right.placedAs(details), REASON));
    }

    @Test
    void R34_a_casualty_counted_by_mistake_is_taken_back_once_and_one_with_a_file_never() {
        Casualty onFile = withFile(injured, UUID.randomUUID());
        Object[] known = {new IncidentEvent.IncidentRecorded(id, details, null), new IncidentEvent.CasualtyAdded(id, killed),
                new IncidentEvent.CasualtyAdded(id, onFile)};
        IncidentEvent retracted = new IncidentEvent.CasualtyRetracted(id, killed.casualtyId(), REASON);
        when(new IncidentCommand.RetractCasualty(id, killed.casualtyId(), 2, REASON), known).expectEvents(retracted);
        refused(when(new IncidentCommand.RetractCasualty(id, killed.casualtyId(), 2, null), known), "R34");
        refused(when(new IncidentCommand.RetractCasualty(id, killed.casualtyId(), 3, REASON), known[0], known[1], known[2], retracted),
                "R34.target");
        refused(when(new IncidentCommand.RetractCasualty(id, onFile.casualtyId(), 2, REASON), known), "R34.casualtyFile");
        refused(when(new IncidentCommand.CorrectCasualty(id, injured, 2, REASON), known), "R34.casualtyFile");
        refused(when(new IncidentCommand.CorrectCasualty(id, withFile(injured, UUID.randomUUID()), 2, REASON), known), "R34.casualtyFile");
    }

    @Test
    void R43_a_person_with_a_file_is_counted_once_in_an_incident() {
        UUID file = UUID.randomUUID();
        Object[] known = {new IncidentEvent.IncidentRecorded(id, details, null), new IncidentEvent.CasualtyAdded(id, injured),
                new IncidentEvent.CasualtyAdded(id, withFile(killed, file))};
        refused(when(new IncidentCommand.AddCasualty(id, withFile(casualty(CasualtyOutcome.INJURED), file)), known), "R43.casualtyFile");
        refused(when(new IncidentCommand.CorrectCasualty(id, withFile(injured, file), 2, REASON), known), "R43.casualtyFile");
        refused(when(new IncidentCommand.RecordIncident(id, details, List.of(withFile(injured, file), withFile(killed, file)),
                new Placement(null, null, "CO05", null))), "R43.casualtyFile");
        Casualty found = withFile(injured, UUID.randomUUID());
        when(new IncidentCommand.CorrectCasualty(id, found, 2, REASON), known)
                .expectEvents(new IncidentEvent.CasualtyCorrected(id, found, REASON));
    }

    @Test
    void R7_R8_an_incident_does_not_come_to_lie_where_a_file_in_it_says_otherwise() {
        IncidentEvent recorded = new IncidentEvent.IncidentRecorded(id, details, null);
        for (String rule : List.of("R7.files", "R8.files")) {
            against = rule;
            refused(when(new IncidentCommand.CorrectIncident(id, details, false, 0, REASON), recorded), rule);
        }
    }

    private static Casualty withFile(Casualty casualty, UUID file) {
        return new Casualty(casualty.casualtyId(), casualty.outcome(), casualty.sex(), casualty.ageGroup(), casualty.civilStatus(), file);
    }

    @Test
    void a_command_detonated_device_is_never_called_victim_activated() {
        refused(when(record(details(PartialDate.ofYear(2006), DeviceType.IMPROVISED_MINE, Activation.COMMAND, null))),
                "form.commandDetonated");
        when(record(details(PartialDate.ofYear(2006), DeviceType.IED_COMMAND_DETONATED, Activation.COMMAND, null)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void coordinates_are_degrees_on_the_globe() {
        refused(when(record(details(PartialDate.ofYear(2006), DeviceType.UNKNOWN, null, "91,0"))), "form.coordinates");
        refused(when(record(details(PartialDate.ofYear(2006), DeviceType.UNKNOWN, null, "near the school"))), "form.coordinates");
    }

    @Test
    void the_area_that_decides_who_sees_an_incident_is_where_it_happened() {
        refused(when(new IncidentCommand.RecordIncident(id, details, List.of(), new Placement(null, null, "CO13", null))),
                "form.placement");
    }

    private IncidentCommand record(IncidentDetails of) {
        return new IncidentCommand.RecordIncident(id, of, List.of(), new Placement(null, null, "CO05", null));
    }

    private static IncidentDetails details(PartialDate date, DeviceType device, Activation activation, String coordinates) {
        return new IncidentDetails(date, "CO05", null, Personal.of("El Bagre"), Personal.of(coordinates), PlaceSetting.FIELD, device,
                Certainty.PROBABLE, activation, Answer.DONT_KNOW, Answer.NO, IdentificationSource.AUTHORITY, null);
    }

    private static Casualty casualty(CasualtyOutcome outcome) {
        return new Casualty(UUID.randomUUID(), outcome, Sex.M, AgeGroup.ADULT, CivilStatus.CIVILIAN, null);
    }

    private ResultValidator<Incident> when(IncidentCommand command, Object... given) {
        AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource((CountedCasualties) (incident, file) -> Optional.ofNullable(counted));
        fixture.registerInjectableResource(new LinkedFiles() {
            @Override
            public Optional<String> against(UUID incidentId, PartialDate date) {
                return Optional.ofNullable(against);
            }

            @Override
            public Optional<Sex> sexOf(UUID survivorId) {
                return Optional.ofNullable(filed);
            }

            @Override
            public void follow(UUID incidentId, Recorded cause) {
                throw new UnsupportedOperationException();
            }
        });
        return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(given)).when(command);
    }

    private static void refused(ResultValidator<Incident> result, String rule) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(rule.replace(".", "\\.") + "( at .*)?"));
    }
}
