package org.amparo.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueTable;
import org.amparo.donor.disclosure.Unit;
import org.amparo.platform.LaterPosition;
import org.amparo.platform.Recorded;
import org.amparo.targets.TargetEvent;
import org.amparo.targets.TargetUnit;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What releases count, against a count by hand over a random year of long ago, in which nothing else happened. */
@AmparoTest
class ReleaseUnitsTest {

    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2011, 12, 31);
    private static final List<String> AREAS = List.of("XA", "XB", Catalogue.AREA_UNKNOWN);
    private static final List<String> PILLARS = List.of("REHABILITATION", "EDUCATION", "PSYCHOSOCIAL");
    private static final List<String> GRANTS = Arrays.asList("EU-1", "NO-7", null);
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final int PEOPLE = 40;
    private static final int SERVICES = 400;

    /** What was entered on a day. */
    private record Entry(LocalDate entered, LocalDate delivered, String pillar, String grant, boolean household) {
    }

    private record Service(UUID id, UUID person, List<Entry> entries) {
    }

    private record Told(LocalDate entered, String sex, int birthYear, String area) {
    }

    @Autowired
    ReleaseUnits units;
    @Autowired
    JdbcClient sql;
    @Autowired
    EventBus bus;
    @Autowired
    TransactionManager transactions;
    @Autowired
    LaterPosition later;

    private final Random random = new Random(20261126);
    private final TreeMap<LocalDate, Long> places = new TreeMap<>();
    private final Map<UUID, List<Told>> people = new LinkedHashMap<>();
    private final List<Service> services = new ArrayList<>();

    @Test
    void each_cell_of_each_release_of_a_year_is_the_count_by_hand() {
        enterDays();
        tellPeople();
        giveServices();
        for (ReleaseScope scope : List.of(scope(Dimension.ALL, Dimension.ALL, FIRST, 3), scope("EU-1", Dimension.ALL, FIRST, 3),
                scope(Dimension.ALL, Dimension.ALL, FIRST.plusMonths(3), 3), scope("NO-7", "XA", FIRST.plusMonths(6), 6),
                scope(Dimension.ALL, Dimension.ALL, FIRST, 12))) {
            List<TableDesign> designs = Catalogue.designs(scope, AREAS);
            List<Unit> counted = scope.within(units.of(scope.to(), AREAS));
            for (TableDesign design : designs) {
                if (design.measure().equals("services") || design.measure().equals("reached") || design.measure().equals("families")) {
                    TrueTable table = TrueTable.count(design, scope, counted, designs);
                    assertThat(table.counts()).as(design.name() + " " + scope)
                            .allSatisfy((place, count) -> assertThat(count).as("%s", place).isEqualTo(byHand(design, place, scope)));
                }
            }
        }
        assertThat(services.stream().filter(service -> !on(service).equals(service.entries().getFirst().delivered())))
                .as("entered when the quarter was closed").hasSizeGreaterThan(20);
    }

    /** A mistake found later neither takes away from what was told of a quarter nor adds to another. */
    @Test
    void an_earlier_release_made_once_more_would_be_the_same() {
        enterDays();
        tellPeople();
        giveServices();
        ReleaseScope spring = scope(Dimension.ALL, Dimension.ALL, FIRST, 3);
        List<TableDesign> designs = Catalogue.designs(spring, AREAS);
        List<TrueTable> then = designs.stream().map(design -> TrueTable.count(design, spring, units.of(spring.to(), AREAS), designs))
                .toList();

        List<TrueTable> atTheEnd = designs.stream().map(design -> TrueTable.count(design, spring, units.of(LAST, AREAS), designs)).toList();

        assertThat(atTheEnd).isEqualTo(then);
    }

    private static ReleaseScope scope(String grant, String area, LocalDate from, int months) {
        return new ReleaseScope("donor", grant, area, from, from.plusMonths(months).minusDays(1));
    }

    private int byHand(TableDesign design, List<String> place, ReleaseScope scope) {
        Set<Object> found = new HashSet<>();
        for (Service service : services) {
            Entry entry = entryThatCounts(service);
            LocalDate on = on(service);
            boolean household = entry.household();
            if (on.isBefore(scope.from()) || on.isAfter(scope.to())
                    || !scope.grant().equals(Dimension.ALL) && !scope.grant().equals(entry.grant())
                    || design.measure().equals("reached") && household || design.measure().equals("families") && !household) {
                continue;
            }
            Map<String, Set<String>> is = is(service, entry,
                    design.measure().equals("families") ? daysOf(service.person(), true).min(LocalDate::compareTo).orElseThrow() : on);
            boolean in = scope.area().equals(Dimension.ALL) || is.get("area").contains(scope.area());
            for (int i = 0; i < place.size(); i++) {
                in &= place.get(i).equals(Dimension.ALL) || is.get(design.by().get(i).name()).contains(place.get(i));
            }
            if (in) {
                found.add(design.people() ? service.person() : service.id());
            }
        }
        return found.size();
    }

    private Map<String, Set<String>> is(Service service, Entry entry, LocalDate on) {
        LocalDate first = firstFor(service.person(), on);
        Told told = people.get(service.person()).stream().filter(each -> !each.entered().isAfter(closing(first))).reduce((a, b) -> b)
                .orElseThrow();
        int age = on.getYear() - told.birthYear();
        Set<String> ages = age < 12
                ? Set.of("CHILD", "AGE_0_11")
                : age < 18 ? Set.of("CHILD", "AGE_12_17") : age < 60 ? Set.of("ADULT", "AGE_18_59") : Set.of("ADULT", "AGE_60");
        return Map.of("pillar", Set.of(entry.pillar()), "sex", Set.of(told.sex().equals("F") ? "FEMALE" : "MALE"), "age", ages,
                "disability",
                Set.of("NOT_ASSESSED"), "area", Set.of(AREAS.contains(told.area()) ? told.area() : Catalogue.AREA_UNKNOWN));
    }

    /** First day of the year, up to this one, on which the person was given a service. */
    private LocalDate firstFor(UUID person, LocalDate on) {
        return daysOf(person, false).filter(day -> !day.isAfter(on)).min(LocalDate::compareTo).orElse(on);
    }

    private Stream<LocalDate> daysOf(UUID person, boolean household) {
        return services.stream().filter(each -> each.person().equals(person) && entryThatCounts(each).household() == household)
                .map(ReleaseUnitsTest::on).filter(day -> day.getYear() == FIRST.getYear());
    }

    private static LocalDate on(Service service) {
        Entry first = service.entries().getFirst();
        return first.entered().isAfter(closing(first.delivered())) ? first.entered() : first.delivered();
    }

    private static Entry entryThatCounts(Service service) {
        LocalDate closing = closing(on(service));
        return service.entries().stream().filter(entry -> !entry.entered().isAfter(closing)).reduce((a, b) -> b).orElseThrow();
    }

    /** The thirtieth day after the quarter of a day. */
    private static LocalDate closing(LocalDate day) {
        LocalDate next = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1).plusMonths(3);
        return next.minusDays(1).plusDays(30);
    }

    /** An event of no meaning each third day, so that the order has a place for each of them. */
    private void enterDays() {
        UUID list = UUID.randomUUID();
        Map<String, LocalDate> ids = new HashMap<>();
        long number = 0;
        List<GenericDomainEventMessage<?>> events = new ArrayList<>();
        for (LocalDate day = FIRST.minusDays(120); day.isBefore(LAST.plusDays(60)); day = day.plusDays(3)) {
            TargetEvent event = new TargetEvent.Wanted(list, "G99", null, day, null, TargetUnit.COUNT, java.math.BigDecimal.ONE);
            GenericDomainEventMessage<?> message = new GenericDomainEventMessage<>("TargetList", list.toString(), number++,
                    new GenericMessage<>(event, Map.of(Recorded.BY, new UUID(1, 1).toString(), Recorded.ROLE, "MANAGER", Recorded.CHANNEL,
                            "SCREEN")),
                    day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
            ids.put(message.getIdentifier(), day);
            events.add(message);
        }
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(events.getFirst());
        work.attachTransaction(transactions);
        work.execute(() -> events.forEach(bus::publish));
        Eventually.holds(Duration.ofSeconds(60), () -> {
            places.clear();
            sql.sql("select s.position, e.event_id from es.event e join es.seal s on s.event_index = e.global_index where e.event_id = any(:ids)")
                    .param("ids", ids.keySet().stream().map(UUID::fromString).toArray(UUID[]::new)).query(row -> {
                        places.put(ids.get(row.getString("event_id")), row.getLong("position"));
                    });
            assertThat(places).hasSameSizeAs(events);
            assertThat(later.now()).isGreaterThanOrEqualTo(places.lastEntry().getValue());
        });
    }

    private LocalDate dayOfEntry(LocalDate from, int within) {
        LocalDate day = places.ceilingKey(from.plusDays(random.nextInt(within)));
        return day == null ? places.lastKey() : day;
    }

    private void tellPeople() {
        for (int i = 0; i < PEOPLE; i++) {
            UUID person = UUID.randomUUID();
            List<Told> told = new ArrayList<>(List.of(told(places.firstKey())));
            if (random.nextInt(2) == 0) {
                told.add(told(dayOfEntry(FIRST.plusDays(10), 330)));
            }
            people.put(person, told);
            for (int n = 0; n < told.size(); n++) {
                Told each = told.get(n);
                sql.sql("""
                        insert into stat.person (id, valid_from, known_from, valid_to, known_to, stated, sex, birth_year, adm1)
                        values (:id, :always, :from, :forever, :to, '', :sex, :born, :area)""").param("id", person).param("always", ALWAYS)
                        .param("forever", FOREVER).param("from", places.get(each.entered()))
                        .param("to", n + 1 < told.size() ? places.get(told.get(n + 1).entered()) : Long.MAX_VALUE).param("sex", each.sex())
                        .param("born", each.birthYear()).param("area", each.area()).update();
            }
        }
    }

    private Told told(LocalDate on) {
        return new Told(on, random.nextBoolean() ? "F" : "M", 1940 + random.nextInt(70), List.of("XA", "XB", "XZ").get(random.nextInt(3)));
    }

    private void giveServices() {
        List<UUID> all = List.copyOf(people.keySet());
        for (int i = 0; i < SERVICES; i++) {
            LocalDate delivered = FIRST.minusDays(60).plusDays(random.nextInt(420));
            List<Entry> entries = new ArrayList<>(List.of(entry(dayOfEntry(delivered, random.nextInt(4) == 0 ? 150 : 20), delivered)));
            if (random.nextInt(3) == 0) {
                LocalDate again = dayOfEntry(entries.getFirst().entered().plusDays(3), 120);
                if (again.isAfter(entries.getFirst().entered())) {
                    entries.add(entry(again, random.nextBoolean() ? delivered : delivered.minusDays(random.nextInt(100))));
                }
            }
            Service service = new Service(UUID.randomUUID(), all.get(random.nextInt(all.size())), entries);
            services.add(service);
            for (int n = 0; n < entries.size(); n++) {
                write(service, entries.get(n), n + 1 < entries.size() ? places.get(entries.get(n + 1).entered()) : Long.MAX_VALUE);
            }
        }
    }

    private Entry entry(LocalDate entered, LocalDate delivered) {
        return new Entry(entered, delivered, PILLARS.get(random.nextInt(3)), GRANTS.get(random.nextInt(3)), random.nextInt(8) == 0);
    }

    private void write(Service service, Entry entry, long until) {
        sql.sql("""
                insert into stat.service (id, valid_from, known_from, valid_to, known_to, stated, survivor_id, pillar, delivered_on, funded_by,
                    to_household)
                values (:id, :always, :from, :forever, :to, '', :person, :pillar, :delivered, :grant, :household)""")
                .param("id", service.id()).param("always", ALWAYS).param("forever", FOREVER).param("from", places.get(entry.entered()))
                .param("to", until).param("person", service.person()).param("pillar", entry.pillar()).param("delivered", entry.delivered())
                .param("grant", entry.grant()).param("household", entry.household() ? "YES" : "NO").update();
    }

    @AfterEach
    void leave() {
        sql.sql("delete from stat.person where id = any(:ids)").param("ids", people.keySet().toArray(UUID[]::new)).update();
        sql.sql("delete from stat.service where id = any(:ids)").param("ids", services.stream().map(Service::id).toArray(UUID[]::new))
                .update();
    }
}
