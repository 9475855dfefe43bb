package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.ServiceDelivered;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.LaterPosition;
import org.amparo.privacy.Personal;
import org.amparo.prosthetics.DeviceEvent;
import org.amparo.prosthetics.DeviceNeed;
import org.amparo.prosthetics.Handover;
import org.amparo.prosthetics.Lifetime;
import org.amparo.reporting.WhatIfQueries.Who;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.servicedirectory.ProviderEvent;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.servicedirectory.Site;
import org.amparo.survivor.Contact;
import org.amparo.survivor.Death;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PreferredContact;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.Urgency;
import org.amparo.vocabulary.VictimType;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counted by hand: who comes to a centre that closes, and who is reached by a team that begins. */
@Order(1)
@AmparoTest
class WhatIfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final GeoPoint HERE = GeoPoint.of(-77.0, 10.0);
    /** One degree of latitude to the north: 111 km. */
    private static final GeoPoint NEXT = GeoPoint.of(-76.0, 10.0);
    private static final GeoPoint FAR = GeoPoint.of(-74.0, 10.0);

    @Autowired
    WhatIfQueries whatIf;

    private final Programme programme = new Programme(new Random());
    private final List<Programme.Told> told = new ArrayList<>();
    private final Map<UUID, UUID> cases = new HashMap<>();
    private final String district = "District " + UUID.randomUUID();

    private void tell(UUID aggregate, String type, DomainEvent event) {
        told.add(new Programme.Told(aggregate, type, LocalDate.of(2025, 1, 1), event));
    }

    private UUID provider(GeoPoint point, ServiceCode... services) {
        return provider(List.of(site(null, point)), services);
    }

    private static Site site(String adm2, GeoPoint point) {
        return new Site(UUID.randomUUID(), null, "AO-ZZZ", adm2, null, point, null);
    }

    private UUID provider(List<Site> sites, ServiceCode... services) {
        UUID id = UUID.randomUUID();
        tell(id, "Provider", new ProviderEvent.Registered(id,
                new ProviderDetails("A centre", ProviderType.values()[0], null, Set.of(), Set.of(), null, null, null),
                sites, java.util.Arrays.stream(services).map(service -> new ServiceOffer(service, null, null)).toList(),
                LocalDate.of(2025, 1, 1)));
        return id;
    }

    private UUID person(String home) {
        UUID id = UUID.randomUUID();
        tell(id, "Survivor", new SurvivorEvent.Registered(id, "W-" + id,
                new Person(Personal.of("P"), null, Sex.F, null, 1990, null, null, null, VictimType.DIRECT_SURVIVOR,
                        IdentificationSource.SELF),
                new Residence("AO-ZZZ", home == null ? null : Personal.of(home), null, null),
                new Contact(null, null, PreferredContact.PHONE, null, null), null, null, programme.organisation));
        return id;
    }

    private UUID caseOf(UUID person) {
        return cases.computeIfAbsent(person, first -> {
            UUID aCase = UUID.randomUUID();
            tell(aCase, "CasePlan", new CaseEvent.Opened(aCase, person, LocalDate.of(2025, 1, 1), null));
            return aCase;
        });
    }

    private void served(UUID person, UUID provider, ServiceCode service, LocalDate day, Integer km) {
        served(person, provider, null, service, day, km);
    }

    private void served(UUID person, UUID provider, UUID site, ServiceCode service, LocalDate day, Integer km) {
        UUID aCase = caseOf(person);
        tell(aCase, "CasePlan",
                new CaseEvent.ServiceGiven(aCase, person, new ServiceDelivered(UUID.randomUUID(), List.of(), service, provider,
                        site, day, BigDecimal.ONE, QuantityUnit.values()[0], null, DeliveryMode.values()[0], false, false, false, null,
                        null, km,
                        null, null, null, null)));
    }

    private void needs(UUID person, ServiceCode service, LocalDate since) {
        UUID aCase = caseOf(person);
        tell(aCase, "CasePlan", new CaseEvent.NeedIdentified(aCase, person,
                new Need(UUID.randomUUID(), service, Urgency.ROUTINE, Set.of(), NeedSource.SELF, since, null)));
    }

    private void device(UUID person, LocalDate due) {
        UUID id = UUID.randomUUID();
        tell(id, "DeviceOrder", new DeviceEvent.NeedReferred(id, person, UUID.randomUUID(),
                new DeviceNeed(person, AssistiveProduct.values()[0], Side.LEFT, Urgency.ROUTINE, LocalDate.of(2025, 1, 1), null)));
        tell(id, "DeviceOrder", new DeviceEvent.Delivered(id, person, new Handover(LocalDate.of(2025, 2, 1), true, null, null, null), null,
                null, new Lifetime(30, 36, due, null, Lifetime.Basis.TABLE), due.plusDays(30)));
    }

    @Test
    void a_change_of_the_directory_is_told_in_people_kilometres_waiting_and_devices(@Autowired EventBus bus,
            @Autowired TransactionManager transactions, @Autowired JdbcClient sql, @Autowired LaterPosition later) {
        UUID closing = provider(HERE, ServiceCode.PROSTHETICS, ServiceCode.PEER_SUPPORT, ServiceCode.MICRO_GRANT);
        UUID next = provider(NEXT, ServiceCode.PROSTHETICS);
        UUID far = provider(FAR, ServiceCode.PROSTHETICS, ServiceCode.PEER_SUPPORT);
        tell(closing, "Provider", new ProviderEvent.WaitingDaysReported(closing, ServiceCode.PROSTHETICS, 10, LocalDate.of(2026, 1, 1)));
        tell(next, "Provider", new ProviderEvent.WaitingDaysReported(next, ServiceCode.PROSTHETICS, 40, LocalDate.of(2026, 1, 1)));
        UUID one = person(district);
        UUID other = person(district);
        UUID longAgo = person(district);
        UUID elsewhere = person("Another " + district);
        served(one, closing, ServiceCode.PROSTHETICS, DAY, 30);
        served(one, closing, ServiceCode.PEER_SUPPORT, DAY.minusDays(1), 20);
        served(other, closing, ServiceCode.PROSTHETICS, DAY.minusDays(365), 12);
        served(other, closing, ServiceCode.PROSTHETICS, DAY.minusDays(400), 99);
        served(longAgo, closing, ServiceCode.PROSTHETICS, DAY.minusDays(366), 50);
        served(elsewhere, far, ServiceCode.PROSTHETICS, DAY, 50);
        device(one, DAY.plusDays(365));
        device(one, DAY.minusDays(5));
        device(other, DAY.plusDays(366));
        device(longAgo, DAY.plusDays(1));
        needs(one, ServiceCode.PROSTHETICS, DAY.minusDays(10));
        needs(longAgo, ServiceCode.PROSTHETICS, DAY.minusDays(30));
        needs(elsewhere, ServiceCode.PROSTHETICS, DAY.minusDays(90));
        needs(other, ServiceCode.PHYSIOTHERAPY, DAY.minusDays(90));
        UUID dead = person(district);
        served(dead, closing, ServiceCode.PROSTHETICS, DAY.minusDays(2), 40);
        needs(dead, ServiceCode.PROSTHETICS, DAY.minusDays(50));
        device(dead, DAY.plusDays(9));
        tell(dead, "Survivor", new SurvivorEvent.DeathCorrected(dead,
                new Death(PartialDate.exact(DAY), Answer.DONT_KNOW, IdentificationSource.FAMILY), null));
        long known = new History(bus, transactions, sql, later).publish(programme, told).stream().mapToLong(Truth.Line::position).max()
                .orElseThrow();

        Viewer manager = History.manager(programme);
        WhatIfQueries.Closes change = new WhatIfQueries.Closes(closing, DAY);

        WhatIfQueries.Closing closes = whatIf.ifCloses(manager, change, known);

        assertThat(closes.people()).isEqualTo(2);
        assertThat(closes.devicesDue()).as("of those who come, within a year or past already").isEqualTo(2);
        assertThat(closes.devicesPast()).isEqualTo(1);
        assertThat(closes.peopleWithoutSite()).as("all of the provider closes").isZero();
        assertThat(closes.services()).extracting(WhatIfQueries.Loss::service).containsExactly(ServiceCode.PEER_SUPPORT,
                ServiceCode.PROSTHETICS);
        WhatIfQueries.Loss peers = closes.services().getFirst();
        assertThat(peers.nextProvider()).isEqualTo(far);
        assertThat(peers.kilometres()).isCloseTo(333.6, within(0.5));
        assertThat(peers.waitingDaysAdded()).as("nobody told it").isNull();
        WhatIfQueries.Loss limbs = closes.services().getLast();
        assertThat(limbs.people()).isEqualTo(2);
        assertThat(limbs.nextProvider()).isEqualTo(next);
        assertThat(limbs.kilometresAdded()).isCloseTo(2 * 111.2, within(0.5));
        assertThat(limbs.waitingDaysAdded()).isEqualTo(40 - 10);
        assertThat(closes.kilometresAdded()).isCloseTo(333.6 + 2 * 111.2, within(1.0));
        assertThat(closes.places()).as("both of one district").singleElement()
                .returns("AO-ZZZ", WhatIfQueries.There::adm1).returns(2L, WhatIfQueries.There::people)
                .returns(2L, WhatIfQueries.There::devicesDue);
        assertThat(whatIf.behind(manager, change, Who.PEOPLE, null, known, null, 10)).extracting(FileBehind::survivorId)
                .containsExactlyInAnyOrder(one, other);
        assertThat(whatIf.behind(manager, change, Who.PEOPLE, ServiceCode.PEER_SUPPORT, known, null, 10))
                .extracting(FileBehind::survivorId).containsExactly(one);
        assertThat(whatIf.behind(manager, change, Who.DEVICES, null, known, null, 10)).hasSize(2)
                .allSatisfy(file -> assertThat(file.survivorId()).isEqualTo(one))
                .extracting(FileBehind::amount).containsExactlyInAnyOrder(365L, -5L);
        FileBehind first = whatIf.behind(manager, change, Who.PEOPLE, null, known, null, 1).getFirst();
        assertThat(whatIf.behind(manager, change, Who.PEOPLE, null, known, first.place(), 10)).as("the next page").hasSize(1)
                .doesNotContain(first);

        Set<ServiceCode> limbsAndExercise = Set.of(ServiceCode.PROSTHETICS, ServiceCode.PHYSIOTHERAPY);
        WhatIfQueries.Beginning begins = whatIf.ifBegins(manager, begins(district, Set.of(ServiceCode.PROSTHETICS)), known);

        assertThat(begins.people()).isEqualTo(2);
        assertThat(begins.waitingDays()).as("median of 10 and 30").isEqualTo(20.0);
        assertThat(begins.peopleNearer()).isEqualTo(2);
        assertThat(begins.kilometresRemoved()).as("the team comes to them").isEqualTo(30 + 12);
        assertThat(begins.devicesDue()).isEqualTo(3);
        assertThat(begins.devicesPast()).isEqualTo(1);
        assertThat(begins.monthsToServe(null)).isNull();
        assertThat(begins.services()).containsExactly(new WhatIfQueries.Gain(ServiceCode.PROSTHETICS, 2, 20.0, null, true, null, null));
        assertThat(begins.waitingDaysRemoved()).as("no place of the district is known to reckon from").isNull();
        assertThat(begins.places()).singleElement().returns(2L, WhatIfQueries.There::people)
                .returns(3L, WhatIfQueries.There::devicesDue);

        WhatIfQueries.Beginning both = whatIf.ifBegins(everybody(), begins(district, limbsAndExercise), known);
        assertThat(both.people()).as("each once").isEqualTo(3);
        assertThat(both.monthsToServe(2)).as("three people, two a month").isEqualTo(2);
        assertThat(both.services()).extracting(WhatIfQueries.Gain::people).containsExactlyInAnyOrder(1L, 2L);
        WhatIfQueries.Beginning everywhere = whatIf.ifBegins(manager, begins(null, Set.of(ServiceCode.PROSTHETICS)), known);
        assertThat(everywhere.people()).as("the whole area").isEqualTo(3);
        assertThat(everywhere.places()).hasSize(2).extracting(WhatIfQueries.There::people).containsExactlyInAnyOrder(1L, 2L);
        assertThat(whatIf.behind(manager, begins(district, limbsAndExercise), Who.PEOPLE, null, known, null, 10))
                .extracting(FileBehind::amount).as("days of the need that waits longest").containsExactlyInAnyOrder(10L, 30L, 90L);
        assertThat(whatIf.behind(manager, begins(district, Set.of(ServiceCode.PROSTHETICS)), Who.TRAVELLED, null, known, null, 10))
                .extracting(FileBehind::amount).containsExactlyInAnyOrder(30L, 12L);
        assertThat(whatIf.ifCloses(manager, change, known - told.size()).people()).as("before it was known").isZero();
        WhatIfQueries.Closes dayBefore = new WhatIfQueries.Closes(closing, DAY.minusDays(1));
        assertThat(whatIf.behind(manager, change, Who.PEOPLE, null, known, null, 10)).extracting(FileBehind::survivorId)
                .as("who has died waits for nothing").doesNotContain(dead);
        assertThat(whatIf.behind(manager, dayBefore, Who.PEOPLE, null, known, null, 10)).extracting(FileBehind::survivorId)
                .as("the day before the death").contains(dead);
        assertThat(whatIf.ifBegins(manager, new WhatIfQueries.Begins("AO-ZZZ", district, null,
                Set.of(ServiceCode.PROSTHETICS), DAY.minusDays(1), null), known).people()).as("the day before the death").isEqualTo(3);
    }

    @Test
    void a_site_that_closes_sends_its_people_to_the_other_site_of_its_provider(@Autowired EventBus bus,
            @Autowired TransactionManager transactions, @Autowired JdbcClient sql, @Autowired LaterPosition later) {
        Site south = site(null, GeoPoint.of(-70, 40));
        Site north = site(null, GeoPoint.of(-69, 40));
        UUID centre = provider(List.of(south, north), ServiceCode.PROSTHETICS);
        UUID far = provider(GeoPoint.of(-66, 40), ServiceCode.PROSTHETICS);
        tell(centre, "Provider", new ProviderEvent.WaitingDaysReported(centre, ServiceCode.PROSTHETICS, 10, LocalDate.of(2026, 1, 1)));
        UUID ofSouth = person(district);
        UUID ofNorth = person(district);
        UUID ofBoth = person(district);
        UUID untold = person(district);
        served(ofSouth, centre, south.siteId(), ServiceCode.PROSTHETICS, DAY, null);
        served(ofNorth, centre, north.siteId(), ServiceCode.PROSTHETICS, DAY, null);
        served(ofBoth, centre, south.siteId(), ServiceCode.PROSTHETICS, DAY.minusDays(9), null);
        served(ofBoth, centre, ServiceCode.PROSTHETICS, DAY, null);
        served(untold, centre, ServiceCode.PROSTHETICS, DAY, null);
        device(ofSouth, DAY.plusDays(30));
        device(ofNorth, DAY.plusDays(30));
        long known = publish(bus, transactions, sql, later);
        Viewer manager = History.manager(programme);

        WhatIfQueries.Closes change = new WhatIfQueries.Closes(centre, south.siteId(), DAY);
        WhatIfQueries.Closing closes = whatIf.ifCloses(manager, change, known);

        assertThat(closes.people()).isEqualTo(2);
        assertThat(closes.peopleWithoutSite()).as("who come to one of the two, nobody says to which").isEqualTo(1);
        assertThat(closes.devicesDue()).isEqualTo(1);
        WhatIfQueries.Loss limbs = closes.services().getFirst();
        assertThat(closes.services()).hasSize(1);
        assertThat(limbs.nextProvider()).isEqualTo(centre);
        assertThat(limbs.nextSite()).isEqualTo(north.siteId());
        assertThat(limbs.kilometresAdded()).isCloseTo(2 * 111.2, within(0.5));
        assertThat(limbs.waitingDaysAdded()).as("the same provider, the same waiting").isZero();
        assertThat(whatIf.behind(manager, change, Who.PEOPLE, null, known, null, 10)).extracting(FileBehind::survivorId)
                .containsExactlyInAnyOrder(ofSouth, ofBoth);

        WhatIfQueries.Closing all = whatIf.ifCloses(manager, new WhatIfQueries.Closes(centre, DAY), known);
        assertThat(all.people()).isEqualTo(4);
        assertThat(all.services().getFirst().nextProvider()).as("another provider, from its nearer site").isEqualTo(far);
        assertThat(all.services().getFirst().kilometres()).isCloseTo(3 * 111.2, within(0.5));
        UUID onlySite = told.stream().map(Programme.Told::event).filter(ProviderEvent.Registered.class::isInstance)
                .map(ProviderEvent.Registered.class::cast).filter(provider -> provider.providerId().equals(far)).findFirst().orElseThrow()
                .sites().getFirst().siteId();
        assertThat(whatIf.ifCloses(manager, new WhatIfQueries.Closes(far, onlySite, DAY), known).people())
                .as("the only site of a provider is the provider").isZero();
    }

    @Test
    void a_new_place_removes_the_waiting_and_the_way_that_are_left_over_by_its_own(@Autowired EventBus bus,
            @Autowired TransactionManager transactions, @Autowired JdbcClient sql, @Autowired LaterPosition later) {
        GeoPoint place = GeoPoint.of(-60, 20);
        // The middle of the district is 55.6 km to the south of the new place, and the next provider 111.2 km to its north.
        provider(List.of(site(district, GeoPoint.of(-60.4, 20)), site(district, GeoPoint.of(-60.6, 20))));
        UUID next = provider(GeoPoint.of(-59, 20), ServiceCode.PROSTHETICS, ServiceCode.PEER_SUPPORT);
        tell(next, "Provider", new ProviderEvent.WaitingDaysReported(next, ServiceCode.PROSTHETICS, 100, LocalDate.of(2026, 1, 1)));
        UUID first = person(district);
        UUID second = person(district);
        UUID third = person(district);
        UUID fourth = person(district);
        UUID otherDistrict = person("Another " + district);
        needs(first, ServiceCode.PROSTHETICS, DAY.minusDays(90));
        needs(first, ServiceCode.PEER_SUPPORT, DAY.minusDays(10));
        needs(second, ServiceCode.PROSTHETICS, DAY.minusDays(60));
        needs(third, ServiceCode.PROSTHETICS, DAY.minusDays(30));
        needs(fourth, ServiceCode.PROSTHETICS, DAY.minusDays(5));
        served(first, next, ServiceCode.PROSTHETICS, DAY.minusDays(20), 100);
        served(second, next, ServiceCode.PROSTHETICS, DAY.minusDays(20), 40);
        served(otherDistrict, next, ServiceCode.PROSTHETICS, DAY.minusDays(20), 70);
        long known = publish(bus, transactions, sql, later);
        Viewer manager = History.manager(programme);
        Set<ServiceCode> services = Set.of(ServiceCode.PROSTHETICS, ServiceCode.PEER_SUPPORT);

        WhatIfQueries.Begins oneAMonth = new WhatIfQueries.Begins("AO-ZZZ", district, place, services, DAY, 1);
        WhatIfQueries.Beginning begins = whatIf.ifBegins(everybody(), oneAMonth, known);

        assertThat(begins.services()).containsExactly(new WhatIfQueries.Gain(ServiceCode.PROSTHETICS, 4, 45.0, next, true, 100L, 120L),
                new WhatIfQueries.Gain(ServiceCode.PEER_SUPPORT, 1, 10.0, next, true, null, null));
        assertThat(begins.waitingDaysRemoved()).as("100 - 30, 100 - 60, 100 - 90, and nothing for the fourth").isEqualTo(70 + 40 + 10);
        assertThat(begins.peopleWhoWaitLess()).isEqualTo(3);
        assertThat(whatIf.behind(everybody(), oneAMonth, Who.WAIT_LESS, null, known, null, 10)).extracting(FileBehind::amount)
                .containsExactlyInAnyOrder(70L, 40L, 10L);
        assertThat(begins.peopleNearer()).as("40 km is nearer than the new place").isEqualTo(1);
        assertThat(begins.kilometresRemoved()).isCloseTo(100 - 55.6, within(0.1));
        assertThat(whatIf.behind(manager, oneAMonth, Who.TRAVELLED, null, known, null, 10)).singleElement()
                .returns(first, FileBehind::survivorId).returns(44L, FileBehind::amount);
        assertThat(begins.peopleOfNoWay()).isZero();

        WhatIfQueries.Beginning fourAMonth = whatIf.ifBegins(everybody(),
                new WhatIfQueries.Begins("AO-ZZZ", district, place, services, DAY, 4), known);
        assertThat(fourAMonth.waitingDaysRemoved()).as("all within the first month").isEqualTo(4 * 70);
        WhatIfQueries.Beginning notSaid = whatIf.ifBegins(manager,
                new WhatIfQueries.Begins("AO-ZZZ", null, place, services, DAY, null), known);
        assertThat(notSaid.waitingDaysRemoved()).as("nobody says how many it serves").isNull();
        assertThat(notSaid.peopleOfNoWay()).as("no site of the other district is known").isEqualTo(1);
        WhatIfQueries.Beginning mobile = whatIf.ifBegins(manager,
                new WhatIfQueries.Begins("AO-ZZZ", null, null, services, DAY, null), known);
        assertThat(mobile.kilometresRemoved()).as("a team that comes to them").isEqualTo(100 + 40 + 70);
        assertThat(mobile.peopleNearer()).isEqualTo(3);
    }

    @Test
    void a_service_that_is_given_elsewhere_is_not_lost_where_the_way_is_not_known(@Autowired EventBus bus,
            @Autowired TransactionManager transactions, @Autowired JdbcClient sql, @Autowired LaterPosition later) {
        UUID closing = provider((GeoPoint) null, ServiceCode.LIVESTOCK_SEED, ServiceCode.PROSTHETICS);
        provider(GeoPoint.of(-50, 30), ServiceCode.PROSTHETICS);
        UUID one = person(district);
        served(one, closing, ServiceCode.PROSTHETICS, DAY, null);
        served(one, closing, ServiceCode.LIVESTOCK_SEED, DAY, null);
        long known = publish(bus, transactions, sql, later);

        WhatIfQueries.Closing closes = whatIf.ifCloses(History.manager(programme), new WhatIfQueries.Closes(closing, DAY), known);

        assertThat(closes.services()).allSatisfy(loss -> assertThat(loss.nextProvider()).as("no way is known").isNull())
                .filteredOn(loss -> loss.service() == ServiceCode.PROSTHETICS).singleElement()
                .returns(true, WhatIfQueries.Loss::elsewhere);
        assertThat(closes.services()).filteredOn(loss -> loss.service() == ServiceCode.LIVESTOCK_SEED).singleElement()
                .returns(false, WhatIfQueries.Loss::elsewhere);

        WhatIfQueries.Beginning begins = whatIf.ifBegins(History.manager(programme),
                begins(district, Set.of(ServiceCode.PROSTHETICS, ServiceCode.EAR_CARE)), known);

        assertThat(begins.services()).allSatisfy(gain -> assertThat(gain.nextProvider()).as("no way is known").isNull());
        assertThat(begins.services()).filteredOn(WhatIfQueries.Gain::elsewhere).singleElement()
                .returns(ServiceCode.PROSTHETICS, WhatIfQueries.Gain::service);
    }

    @Test
    void whoever_counts_some_of_those_who_wait_is_not_told_when_all_are_served(@Autowired EventBus bus,
            @Autowired TransactionManager transactions, @Autowired JdbcClient sql, @Autowired LaterPosition later) {
        UUID next = provider(GeoPoint.of(-40, 25), ServiceCode.PROSTHETICS);
        provider(List.of(site(district, GeoPoint.of(-40, 25))));
        tell(next, "Provider", new ProviderEvent.WaitingDaysReported(next, ServiceCode.PROSTHETICS, 100, LocalDate.of(2026, 1, 1)));
        needs(person(district), ServiceCode.PROSTHETICS, DAY.minusDays(30));
        long known = publish(bus, transactions, sql, later);
        WhatIfQueries.Begins oneAMonth = new WhatIfQueries.Begins("AO-ZZZ", district, null, Set.of(ServiceCode.PROSTHETICS), DAY, 1);

        WhatIfQueries.Beginning all = whatIf.ifBegins(everybody(), oneAMonth, known);
        assertThat(all.monthsToServe(1)).isEqualTo(1);
        assertThat(all.waitingDaysRemoved()).isEqualTo(70);
        WhatIfQueries.Beginning some = whatIf.ifBegins(History.manager(programme), oneAMonth, known);
        assertThat(some.people()).isEqualTo(1);
        assertThat(some.monthsToServe(1)).isNull();
        assertThat(some.waitingDaysRemoved()).isNull();
        assertThat(some.peopleWhoWaitLess()).isZero();
        assertThat(whatIf.behind(History.manager(programme), oneAMonth, Who.WAIT_LESS, null, known, null, 10)).isEmpty();
    }

    /** Who counts the whole programme. */
    private static Viewer everybody() {
        return new Viewer(UUID.randomUUID(), Role.MANAGER, null, null, Set.of(), Map.of(Permission.REPORT_READ, Scope.ALL));
    }

    private long publish(EventBus bus, TransactionManager transactions, JdbcClient sql, LaterPosition later) {
        return new History(bus, transactions, sql, later).publish(programme, told).stream().mapToLong(Truth.Line::position).max()
                .orElseThrow();
    }

    private static WhatIfQueries.Begins begins(String district, Set<ServiceCode> services) {
        return new WhatIfQueries.Begins("AO-ZZZ", district, null, services, DAY, null);
    }
}
