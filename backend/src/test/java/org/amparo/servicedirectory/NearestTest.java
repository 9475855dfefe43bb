package org.amparo.servicedirectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Commands;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.AreaList;
import org.amparo.servicedirectory.NearProvider.Capacity;
import org.amparo.servicedirectory.NearProvider.From;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.testing.Statements;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.SiteCheck;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmparoTest
class NearestTest {

    private static final List<ServiceCode> SERVICES = List.of(ServiceCode.PROSTHETICS, ServiceCode.PHYSIOTHERAPY, ServiceCode.LEGAL_AID);
    private static final GeoPoint MEDELLIN = GeoPoint.of(6.2442, -75.5812);
    private static final GeoPoint BOGOTA = GeoPoint.of(4.7110, -74.0721);

    @Autowired
    private Commands commands;
    @Autowired
    private DirectoryQueries directory;
    @Autowired
    private AreaList areas;

    private final Viewer anyone = Looking.everywhere();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String area = "N" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final String otherArea = area + "B";
    /** Sees the providers of this test only. */
    private final Viewer viewer = new Viewer(UUID.randomUUID(), Role.CASEWORKER, null, null, Set.of(area, otherArea),
            Map.of(Permission.DIRECTORY_READ, Scope.AREA));

    /** A provider as this test knows it. */
    private record Made(ProviderCommand.Register registered, boolean active, Map<ServiceCode, Integer> people,
            Map<ServiceCode, Integer> days) {
    }

    @Test
    void distance_is_by_great_circle_from_the_person_or_from_the_centre_of_the_area_or_not_told() {
        UUID id = provider(site(area, MEDELLIN, true), today);
        NearProvider near = one(new NearestSearch(ServiceCode.PROSTHETICS, null, BOGOTA, false));
        assertThat(near.kilometres()).isCloseTo(238.6, Offset.offset(1.5)).isCloseTo(BOGOTA.kilometresTo(MEDELLIN), Offset.offset(0.001));
        assertThat(near.measured()).isEqualTo(From.PERSON);
        assertThat(near.providerId()).isEqualTo(id);

        NearProvider unknown = one(new NearestSearch(ServiceCode.PROSTHETICS, area, null, false));
        assertThat(unknown.kilometres()).isNull();
        assertThat(unknown.sameArea()).isTrue();
        areas.create(anyone, area, "Area of a test");
        areas.placeCentre(anyone, area, BOGOTA);
        NearProvider central = one(new NearestSearch(ServiceCode.PROSTHETICS, area, null, false));
        assertThat(central.kilometres()).isCloseTo(near.kilometres(), Offset.offset(0.001));
        assertThat(central.measured()).isEqualTo(From.CENTRE_OF_AREA);
    }

    @Test
    void the_site_that_suits_the_person_stands_for_its_provider() {
        Site nearWithSteps = site(area, MEDELLIN, false);
        Site farWithoutSteps = site(area, BOGOTA, true);
        send(new ProviderCommand.Register(UUID.randomUUID(), Providers.details("Two houses", null), List.of(nearWithSteps, farWithoutSteps),
                List.of(Providers.offer(ServiceCode.PROSTHETICS)), today));
        assertThat(one(new NearestSearch(ServiceCode.PROSTHETICS, area, MEDELLIN, false)).siteId()).isEqualTo(nearWithSteps.siteId());
        NearProvider wheelchair = one(new NearestSearch(ServiceCode.PROSTHETICS, area, MEDELLIN, true));
        assertThat(wheelchair.siteId()).isEqualTo(farWithoutSteps.siteId());
        assertThat(wheelchair.canServe()).isTrue();
    }

    @Test
    void who_can_serve_comes_before_who_has_capacity_before_who_is_near_before_who_has_a_short_wait() {
        GeoPoint near = GeoPoint.of(6.25, -75.58);
        UUID stale = provider(site(area, MEDELLIN, true), today.minusDays(181));
        capacity(stale, 50, today);
        UUID full = provider(site(area, MEDELLIN, true), today);
        capacity(full, 0, today);
        UUID silent = provider(site(area, MEDELLIN, true), today);
        UUID far = provider(site(area, BOGOTA, true), today);
        capacity(far, 3, today);
        UUID slow = provider(site(area, near, true), today);
        capacity(slow, 1, today);
        send(new ProviderCommand.ReportWaitingDays(slow, ServiceCode.PROSTHETICS, 90, today));
        UUID quick = provider(site(area, near, true), today);
        capacity(quick, 1, today);
        send(new ProviderCommand.ReportWaitingDays(quick, ServiceCode.PROSTHETICS, 5, today));
        List<NearProvider> found = directory.nearest(viewer, new NearestSearch(ServiceCode.PROSTHETICS, area, MEDELLIN, false), 10);
        assertThat(found).extracting(NearProvider::providerId).containsExactly(quick, slow, far, silent, full, stale);
        assertThat(found).extracting(NearProvider::capacity).containsExactly(Capacity.YES, Capacity.YES, Capacity.YES, Capacity.NOT_KNOWN,
                Capacity.FULL, Capacity.YES);
        assertThat(found.getLast().canServe()).isFalse();
        assertThat(found.getFirst().waitingDays()).isEqualTo(5);
    }

    @Test
    void the_order_of_many_providers_is_the_one_that_a_plain_count_gives() {
        Random random = new Random(20_261_122);
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            made.add(random(random));
        }
        NearestSearch first = new NearestSearch(ServiceCode.PROSTHETICS, area, MEDELLIN, false);
        int statements = Statements.in(() -> directory.nearest(viewer, first, 1));
        for (int i = 0; i < 40; i++) {
            NearestSearch search = new NearestSearch(SERVICES.get(random.nextInt(SERVICES.size())), random.nextBoolean() ? area : null,
                    random.nextInt(4) == 0 ? null : point(random), random.nextBoolean());
            List<UUID> expected = plainly(made, search);
            assertThat(Statements.in(() -> assertThat(directory.nearest(viewer, search, 200)).extracting(NearProvider::providerId)
                    .as("%s", search).containsExactlyElementsOf(expected))).isLessThanOrEqualTo(statements + 1);
            assertThat(directory.nearest(viewer, search, 5)).extracting(NearProvider::providerId)
                    .containsExactlyElementsOf(expected.subList(0, Math.min(5, expected.size())));
        }
    }

    private List<UUID> plainly(List<Made> made, NearestSearch search) {
        record Candidate(Made made, Site site, boolean canServe, Double kilometres, boolean sameArea) {
        }
        Comparator<Double> nearFirst = Comparator.nullsLast(Comparator.naturalOrder());
        Comparator<Candidate> bySite = Comparator.comparing(Candidate::canServe).reversed().thenComparing(Candidate::kilometres, nearFirst)
                .thenComparing(Comparator.comparing(Candidate::sameArea).reversed());
        List<Candidate> best = new ArrayList<>();
        for (Made one : made) {
            boolean offers = one.registered().services().stream().anyMatch(offer -> offer.service() == search.service());
            if (one.active() && offers) {
                boolean fresh = !one.registered().verifiedOn().isBefore(today.minusDays(180));
                Optional<Candidate> site = one.registered().sites().stream()
                        .map(s -> new Candidate(one, s, fresh && (!search.stepFree() || s.accessibility().stepFree()),
                                s.point() == null || search.point() == null ? null : search.point().kilometresTo(s.point()),
                                s.adm1().equals(search.adm1())))
                        .min(bySite);
                best.add(site.orElseThrow());
            }
        }
        Comparator<Candidate> order = Comparator.comparing(Candidate::canServe).reversed()
                .thenComparing(candidate -> room(candidate.made().people().get(search.service())))
                .thenComparing(Candidate::kilometres, nearFirst).thenComparing(Comparator.comparing(Candidate::sameArea).reversed())
                .thenComparing(candidate -> candidate.made().days().get(search.service()), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(candidate -> candidate.made().registered().details().name());
        return best.stream().sorted(order).map(candidate -> candidate.made().registered().providerId()).toList();
    }

    private static int room(Integer people) {
        if (people == null) {
            return 1;
        }
        return people > 0 ? 0 : 2;
    }

    private Made random(Random random) {
        UUID id = UUID.randomUUID();
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            sites.add(site(random.nextBoolean() ? area : otherArea, random.nextInt(6) == 0 ? null : point(random), random.nextBoolean()));
        }
        List<ServiceCode> services = SERVICES.stream().filter(service -> random.nextInt(3) > 0).toList();
        List<ServiceOffer> offers = (services.isEmpty() ? List.of(ServiceCode.PROSTHETICS) : services).stream().map(Providers::offer)
                .toList();
        ProviderCommand.Register register = new ProviderCommand.Register(id, Providers.details("Centre " + id, null), sites, offers,
                today.minusDays(random.nextInt(240)));
        send(register);
        Map<ServiceCode, Integer> people = new HashMap<>();
        Map<ServiceCode, Integer> days = new HashMap<>();
        for (ServiceOffer offer : offers) {
            if (random.nextInt(4) > 0) {
                LocalDate month = today.minusMonths(random.nextInt(10));
                int number = random.nextInt(3) * random.nextInt(5);
                send(new ProviderCommand.ReportCapacity(id, offer.service(), month, number));
                if (!month.withDayOfMonth(1).isBefore(today.minusDays(180).withDayOfMonth(1))) {
                    people.put(offer.service(), number);
                }
            }
            if (random.nextBoolean()) {
                days.put(offer.service(), random.nextInt(60));
                send(new ProviderCommand.ReportWaitingDays(id, offer.service(), days.get(offer.service()), today));
            }
        }
        boolean active = random.nextInt(8) > 0;
        if (!active) {
            send(new ProviderCommand.Deactivate(id, ProviderEnd.CLOSED, null));
        }
        return new Made(register, active, people, days);
    }

    private static GeoPoint point(Random random) {
        return GeoPoint.of(random.nextDouble(-4, 12), random.nextDouble(-79, -67));
    }

    private static Site site(String area, GeoPoint point, boolean stepFree) {
        SiteCheck check = stepFree ? SiteCheck.YES : SiteCheck.NO;
        return new Site(UUID.randomUUID(), null, area, null, null, point, new Accessibility(check, check, null, null));
    }

    private UUID provider(Site site, LocalDate verifiedOn) {
        UUID id = UUID.randomUUID();
        send(new ProviderCommand.Register(id, Providers.details("Centre " + id, null), List.of(site),
                List.of(Providers.offer(ServiceCode.PROSTHETICS)), verifiedOn));
        return id;
    }

    private void capacity(UUID id, int people, LocalDate month) {
        send(new ProviderCommand.ReportCapacity(id, ServiceCode.PROSTHETICS, month, people));
    }

    private NearProvider one(NearestSearch search) {
        List<NearProvider> found = directory.nearest(viewer, search, 10);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private void send(ProviderCommand command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }
}
