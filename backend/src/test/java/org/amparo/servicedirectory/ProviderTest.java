package org.amparo.servicedirectory;

import org.amparo.testing.Alone;
import static org.amparo.servicedirectory.Providers.TODAY;
import static org.amparo.servicedirectory.Providers.details;
import static org.amparo.servicedirectory.Providers.offer;
import static org.amparo.servicedirectory.Providers.site;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

@Alone
class ProviderTest {

    private static final UUID TAKEN = UUID.randomUUID();

    private final UUID id = UUID.randomUUID();
    private final Site main = site("CO05", GeoPoint.of(6.2442, -75.5812));
    private final Site branch = site("CO13", null);
    private final ProviderEvent registered = new ProviderEvent.Registered(id, details("Centro Sur", null), List.of(main, branch),
            List.of(offer(ServiceCode.PROSTHETICS), offer(ServiceCode.PHYSIOTHERAPY)), TODAY.minusDays(200));

    @Test
    void a_provider_enters_the_directory_with_its_places_and_services() {
        when(register(List.of(main), List.of(offer(ServiceCode.PROSTHETICS)), TODAY)).expectEvents(new ProviderEvent.Registered(id,
                details("Centro Sur", null), List.of(main), List.of(offer(ServiceCode.PROSTHETICS)), TODAY));
    }

    @Test
    void a_provider_without_a_place_or_a_service_helps_nobody() {
        refused(when(register(List.of(), List.of(offer(ServiceCode.PROSTHETICS)), TODAY)), "directory.noSite");
        refused(when(register(List.of(main), List.of(), TODAY)), "directory.noService");
        refused(when(register(List.of(main, main), List.of(offer(ServiceCode.PROSTHETICS)), TODAY)), "directory.siteTwice");
        refused(when(register(List.of(main), List.of(offer(ServiceCode.PROSTHETICS), offer(ServiceCode.PROSTHETICS)), TODAY)),
                "directory.serviceTwice");
    }

    @Test
    void R43_a_provider_is_registered_once() {
        refused(when(register(List.of(main), List.of(offer(ServiceCode.PROSTHETICS)), TODAY), registered), "R43.provider");
    }

    @Test
    void R7_nothing_is_told_from_days_to_come_or_of_another_age() {
        refused(when(register(List.of(main), List.of(offer(ServiceCode.PROSTHETICS)), TODAY.plusDays(1))), "R7.future");
        refused(when(new ProviderCommand.Verify(id, TODAY.plusDays(1)), registered), "R7.future");
        refused(when(new ProviderCommand.Verify(id, TODAY.minusYears(1000)), registered), "R7.tooLongAgo");
        refused(when(new ProviderCommand.ReportCapacity(id, ServiceCode.PROSTHETICS, TODAY.minusYears(1000), 5), registered),
                "R7.tooLongAgo");
        refused(when(new ProviderCommand.ReportWaitingDays(id, ServiceCode.PROSTHETICS, 5, TODAY.minusYears(1000)), registered),
                "R7.tooLongAgo");
        refused(when(new ProviderCommand.ReportCapacity(id, ServiceCode.PROSTHETICS, TODAY.plusMonths(1), 5), registered), "R7.future");
        refused(when(new ProviderCommand.ReportWaitingDays(id, ServiceCode.PROSTHETICS, 5, TODAY.plusDays(1)), registered), "R7.future");
    }

    @Test
    void an_organisation_answers_for_one_provider_only() {
        refused(when(new ProviderCommand.Register(id, details("Centro Sur", TAKEN), List.of(main), List.of(offer(ServiceCode.PROSTHETICS)),
                TODAY)), "directory.organisationTaken");
        refused(when(new ProviderCommand.UpdateDetails(id, details("Centro Sur", TAKEN), Set.of("organisation"), 0), registered),
                "directory.organisationTaken");
        when(new ProviderCommand.UpdateDetails(id, details("Centro Sur", TAKEN), Set.of("opening"), 0), registered)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_what_the_form_changed_is_changed() {
        when(new ProviderCommand.UpdateDetails(id, details("Centro Norte", null), Set.of("name", "phone"), 0), registered)
                .expectEvents(new ProviderEvent.DetailsUpdated(id,
                        new ProviderDetails("Centro Norte", null, null, null, null, null, Personal.of("+57 4 123 4567"), null),
                        Set.of("name", "phone")));
        when(new ProviderCommand.UpdateDetails(id, details("Centro Norte", null), Set.of(), 0), registered).expectNoEvents();
    }

    @Test
    void two_people_who_change_the_same_part_meet_and_those_who_change_different_parts_do_not() {
        ProviderEvent renamed = new ProviderEvent.DetailsUpdated(id, details("Centro Este", null), Set.of("name"));
        when(new ProviderCommand.UpdateDetails(id, details("Centro Norte", null), Set.of("name"), 0), registered, renamed)
                .expectException(ChangedMeanwhile.class);
        when(new ProviderCommand.UpdateDetails(id, details("Centro Norte", null), Set.of("opening"), 0), registered, renamed)
                .expectSuccessfulHandlerExecution();
        when(new ProviderCommand.UpdateDetails(id, details("Centro Norte", null), Set.of("name"), 1), registered, renamed)
                .expectSuccessfulHandlerExecution();
        when(new ProviderCommand.UpdateSites(id, List.of(main), 0), registered,
                new ProviderEvent.SitesUpdated(id, List.of(branch), Set.of()))
                .expectException(ChangedMeanwhile.class);
    }

    @Test
    void places_and_services_that_are_gone_are_named() {
        when(new ProviderCommand.UpdateSites(id, List.of(main), 0), registered)
                .expectEvents(new ProviderEvent.SitesUpdated(id, List.of(main), Set.of(branch.siteId())));
        when(new ProviderCommand.UpdateServices(id, List.of(offer(ServiceCode.PROSTHETICS)), 0), registered).expectEvents(
                new ProviderEvent.ServicesUpdated(id, List.of(offer(ServiceCode.PROSTHETICS)), Set.of(ServiceCode.PHYSIOTHERAPY)));
    }

    @Test
    void capacity_and_waiting_days_are_told_of_a_service_that_is_offered() {
        when(new ProviderCommand.ReportCapacity(id, ServiceCode.PROSTHETICS, TODAY, 12), registered).expectEvents(
                new ProviderEvent.CapacityReported(id, ServiceCode.PROSTHETICS, LocalDate.of(2026, 11, 1), 12));
        when(new ProviderCommand.ReportWaitingDays(id, ServiceCode.PROSTHETICS, 30, TODAY), registered)
                .expectEvents(new ProviderEvent.WaitingDaysReported(id, ServiceCode.PROSTHETICS, 30, TODAY));
        refused(when(new ProviderCommand.ReportCapacity(id, ServiceCode.LITERACY, TODAY, 12), registered), "directory.notOffered");
        refused(when(new ProviderCommand.ReportCapacity(id, ServiceCode.PROSTHETICS, TODAY, -1), registered), "form.number");
        refused(when(new ProviderCommand.ReportWaitingDays(id, ServiceCode.PROSTHETICS, 1_826, TODAY), registered), "form.number");
        refused(when(new ProviderCommand.ReportWaitingDays(id, ServiceCode.PROSTHETICS, null, TODAY), registered), "form.required");
        refused(when(new ProviderCommand.ReportWaitingDays(id, ServiceCode.PHYSIOTHERAPY, 1, TODAY), registered,
                new ProviderEvent.ServicesUpdated(id, List.of(offer(ServiceCode.PROSTHETICS)), Set.of(ServiceCode.PHYSIOTHERAPY))),
                "directory.notOffered");
    }

    @Test
    void a_verification_never_makes_an_entry_older() {
        when(new ProviderCommand.Verify(id, TODAY), registered).expectEvents(new ProviderEvent.Verified(id, TODAY));
        refused(when(new ProviderCommand.Verify(id, TODAY.minusDays(201)), registered), "directory.verifiedLater");
    }

    @Test
    void a_provider_that_left_comes_back_verified() {
        ProviderEvent left = new ProviderEvent.Deactivated(id, ProviderEnd.NO_FUNDING, Personal.of("until the next grant"));
        when(new ProviderCommand.Deactivate(id, ProviderEnd.NO_FUNDING, Personal.of("until the next grant")), registered)
                .expectEvents(left);
        refused(when(new ProviderCommand.Deactivate(id, ProviderEnd.CLOSED, null), registered, left), "directory.inactive");
        refused(when(new ProviderCommand.Deactivate(id, null, null), registered), "form.required");
        refused(when(new ProviderCommand.Verify(id, TODAY), registered, left), "directory.inactive");
        refused(when(new ProviderCommand.ReportCapacity(id, ServiceCode.PROSTHETICS, TODAY, 1), registered, left), "directory.inactive");
        refused(when(new ProviderCommand.Reactivate(id, TODAY), registered), "directory.active");
        when(new ProviderCommand.Reactivate(id, TODAY), registered, left).expectEvents(new ProviderEvent.Reactivated(id, TODAY));
    }

    @Test
    void an_entry_goes_stale_when_its_day_has_come_and_not_before() {
        when(new ProviderCommand.NoteStale(id), registered).expectEvents(new ProviderEvent.WentStale(id, TODAY.minusDays(200)));
        refused(when(new ProviderCommand.NoteStale(id), registered, new ProviderEvent.Verified(id, TODAY.minusDays(180))),
                "directory.verifiedLater");
        refused(when(new ProviderCommand.NoteStale(id), registered, new ProviderEvent.Deactivated(id, ProviderEnd.CLOSED, null)),
                "directory.inactive");
    }

    @Test
    void words_that_cannot_be_kept_are_refused_at_their_field() {
        refused(when(update(new ProviderDetails(" ", null, null, null, null, null, null, null), "name")), "form.required");
        refused(when(update(new ProviderDetails(null, null, null, null, null, null, null, null), "type")), "form.required");
        refused(when(update(new ProviderDetails(null, null, null, Set.of("not a language"), null, null, null, null), "languages")),
                "form.code");
        refused(when(update(new ProviderDetails(null, null, null, null, Set.of(Sex.U), null, null, null), "staffSex")), "form.code");
        refused(when(update(new ProviderDetails(null, null, null, null, null, null, Personal.of("ask the guard"), null), "phone")),
                "directory.phone");
        refused(when(update(new ProviderDetails(null, null, null, null, null, null, null, Personal.of("office at example")), "email")),
                "directory.email");
        refused(when(update(new ProviderDetails(null, ProviderType.NGO, null, null, null, null, null, null), "director")), "form.field");
    }

    private ProviderCommand.UpdateDetails update(ProviderDetails details, String field) {
        return new ProviderCommand.UpdateDetails(id, details, Set.of(field), 0);
    }

    private ProviderCommand register(List<Site> sites, List<ServiceOffer> services, LocalDate verifiedOn) {
        return new ProviderCommand.Register(id, details("Centro Sur", null), sites, services, verifiedOn);
    }

    private ResultValidator<Provider> when(ProviderCommand.UpdateDetails command) {
        return when(command, registered);
    }

    private static ResultValidator<Provider> when(ProviderCommand command, Object... given) {
        AggregateTestFixture<Provider> fixture = new AggregateTestFixture<>(Provider.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource(new DirectorySettings(180));
        fixture.registerInjectableResource(new OrganisationLinks(null, null) {
            @Override
            void requireFree(UUID organisation, UUID providerId) {
                RuleBroken.require(!TAKEN.equals(organisation), "directory.organisationTaken", "details.organisation");
            }
        });
        return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(given)).when(command);
    }

    private static void refused(ResultValidator<Provider> result, String rule) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(rule.replace(".", "\\.") + "( at .*)?"));
    }
}
