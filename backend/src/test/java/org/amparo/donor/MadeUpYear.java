package org.amparo.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.amparo.platform.LaterPosition;
import org.amparo.platform.Recorded;
import org.amparo.targets.TargetEvent;
import org.amparo.targets.TargetUnit;
import org.amparo.testing.Eventually;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to some people in a random year of long ago, in which nothing else happened, and when it was entered and put right. */
final class MadeUpYear {

    static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    static final LocalDate LAST = LocalDate.of(2011, 12, 31);
    static final List<String> AREAS = List.of("XA", "XB", Catalogue.AREA_UNKNOWN);

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final List<String> PILLARS = List.of("REHABILITATION", "EDUCATION", "PSYCHOSOCIAL");
    private static final List<String> GRANTS = Arrays.asList("EU-1", "NO-7", null);
    /** Days on which something was entered lie this far apart. */
    private static final int STEP = 5;

    /**
     * What was known of a thing from the day of an entry on.
     *
     * @param before what held of it before {@code since}; null when the same always held
     */
    record Version(LocalDate entered, Map<String, Object> is, LocalDate since, Map<String, Object> before) {

        Map<String, Object> on(LocalDate day) {
            return since == null || !day.isBefore(since) ? is : before;
        }
    }

    /** Something that facts tell of, with each version in the order of its entry. */
    record Thing(UUID id, List<Version> versions) {

        Version first() {
            return versions.getFirst();
        }

        /** As it was known at the end of a day; null when nothing was entered yet. */
        Version known(LocalDate day) {
            return versions.stream().filter(version -> !version.entered().isAfter(day)).reduce((a, b) -> b).orElse(null);
        }
    }

    private final Random random;
    /** Draws of its own, so that who turns out to have paid moves nothing else. */
    private final Random payers;
    private final JdbcClient sql;
    private final TreeMap<LocalDate, Long> places = new TreeMap<>();
    private final Map<String, List<Thing>> things = new HashMap<>();
    private final List<UUID> people = new ArrayList<>();

    MadeUpYear(long seed, JdbcClient sql) {
        this.random = new Random(seed);
        this.payers = new Random(seed + 1);
        this.sql = sql;
    }

    List<Thing> of(String table) {
        return things.getOrDefault(table, List.of());
    }

    void happen(EventBus bus, TransactionManager transactions, LaterPosition later) {
        enterDays(bus, transactions, later);
        List<UUID> incidents = Stream.of("ANTIPERSONNEL_MINE", "IED_COMMAND_DETONATED")
                .map(device -> thing("incident", places.firstKey(), () -> map("device", device), 0).id()).toList();
        times(30, () -> people.add(person(incidents, 2, FIRST.plusDays(40))));
        times(25, () -> family(incidents));
        times(250, () -> thing("service", entryOf(past(60)), this::service, 3));
        times(80, this::device);
        times(40, () -> thing("device_repair", entryOf(past(60)), () -> of("repaired_on", "funded_by", grant()), 3));
        times(60, this::referral);
        times(140, this::need);
        times(160, () -> thing("measurement", entryOf(past(400)), this::measurement, 4));
        times(160, this::support);
        times(150, this::goal);
    }

    private static void times(int many, Runnable what) {
        for (int i = 0; i < many; i++) {
            what.run();
        }
    }

    // --- what happens

    private UUID person(List<UUID> incidents, int again, LocalDate later) {
        UUID id = thing("person", places.firstKey(), () -> map("sex", one("F", "M", null), "birth_year", (long) year(), "adm1",
                one("XA", "XB", "XZ", null), "disability", one("WITH_DISABILITY", "WITH_DISABILITY", "WITHOUT_DISABILITY", null),
                "incident_id", random.nextBoolean() ? incidents.get(random.nextInt(2)) : null), again, entryOf(later)).id();
        thing("consent", places.firstKey(), () -> map("survivor_id", id, "purpose", "CASE_MANAGEMENT", "standing",
                one("GIVEN", "OVERRIDDEN", "REFUSED")), 0);
        return id;
    }

    /** Somebody whose family is visited in the first quarter, who moves or turns out to be another, and is given a service only then. */
    private void family(List<UUID> incidents) {
        UUID person = person(incidents, 1, FIRST.plusDays(125));
        visit(person, "YES", FIRST.plusDays(random.nextInt(60)));
        visit(person, "NO", FIRST.plusDays(100 + random.nextInt(80)));
        visit(person, "YES", FIRST.plusDays(185 + random.nextInt(150)));
    }

    private void visit(UUID person, String household, LocalDate on) {
        thing("service", entryOf(on), () -> map("survivor_id", person, "delivered_on", on, "pillar", one(PILLARS), "funded_by", grant(),
                "to_household", household), 0);
    }

    private int year() {
        return random.nextBoolean() ? 1994 + random.nextInt(14) : 1940 + random.nextInt(70);
    }

    private Map<String, Object> service() {
        return of("delivered_on", "pillar", one(PILLARS), "funded_by", grant(), "to_household", random.nextInt(8) == 0 ? "YES" : "NO");
    }

    /** Handed over half a year before it is looked at, which is told in facts of their own. */
    private void device() {
        UUID person = one(people);
        LocalDate delivered = past(240);
        Map<String, Object> is = map("survivor_id", person, "product",
                one("LL_PROSTHESIS", "SPINAL_ORTHOSIS", "WHEELCHAIR_ASSISTANT", "CANE", "HEARING_AID"), "delivered_on", delivered,
                "funded_by",
                grant(), "stage", one("IN_USE", "IN_USE", "REPAIR", "RETIRED"));
        Thing device = since("device", entryOf(delivered), is, delivered, "stage", "FITTED");
        if (payers.nextInt(3) == 0) {
            paidByAnother("device", device);
        }
        thing("device_check", entryOf(delivered.plusDays(190)), () -> map("survivor_id", person, "device_id", device.id(), "checked_on",
                delivered.plusDays(130 + random.nextInt(130)), "hours_per_day", one(0L, 2L, 9L, null), "days_per_week", one(0L, 3L, null)),
                4);
    }

    /** Who paid is put right, soon or when the quarter is closed already. */
    private void paidByAnother(String table, Thing thing) {
        Version told = thing.versions().getLast();
        LocalDate entered = places.ceilingKey(told.entered().plusDays(1 + payers.nextInt(200)));
        String grant = GRANTS.get(payers.nextInt(3));
        if (entered != null) {
            thing.versions().add(new Version(entered, paidBy(told.is(), grant), told.since(), paidBy(told.before(), grant)));
        }
    }

    private static Map<String, Object> paidBy(Map<String, Object> is, String grant) {
        Map<String, Object> with = new HashMap<>(is);
        with.put("funded_by", grant);
        return with;
    }

    private void referral() {
        UUID person = one(people);
        LocalDate sent = past(90);
        Map<String, Object> is = map("survivor_id", person, "pillar", one(PILLARS), "sent_on", sent);
        Thing referral = thing("referral", entryOf(sent), () -> is, 0);
        if (random.nextInt(3) > 0) {
            Map<String, Object> completed = new HashMap<>(is);
            completed.put("completed_on", sent.plusDays(random.nextInt(100)));
            again("referral", referral, new Version(entryOf((LocalDate) completed.get("completed_on")), completed, null, null));
        }
    }

    private void need() {
        LocalDate identified = past(250);
        Map<String, Object> is = map("survivor_id", one(people), "pillar", one(PILLARS), "identified_on", identified, "status",
                "IDENTIFIED",
                "barriers", one("", "DISTANCE", "SERVICE_COST,NO_SERVICE", "FAMILY_REFUSAL", "LANGUAGE_COMMUNICATION,TRANSPORT_COST"));
        Thing need = thing("need", entryOf(identified), () -> is, 0);
        if (random.nextInt(3) > 0) {
            LocalDate day = identified.plusDays(random.nextInt(220));
            Map<String, Object> now = new HashMap<>(is);
            now.put("status", one("MET", "MET", "MET", "DECLINED_BY_PERSON", "PARTIALLY_MET"));
            again("need", need, new Version(entryOf(day), now, day, is));
        }
    }

    private Map<String, Object> measurement() {
        String instrument = one("P_SCALE", "P_SCALE", "TWO_MINUTE_WALK", "SIGAM", "LCI_5");
        long score = switch (instrument) {
            case "P_SCALE" -> 2000 + 100 * random.nextInt(6);
            case "TWO_MINUTE_WALK" -> 5000 + 10 * random.nextInt(900);
            case "SIGAM" -> 100 * (1 + random.nextInt(6));
            default -> 100 * (20 + random.nextInt(20));
        };
        return of("measured_on", "instrument", instrument, "hundredths", score, "baseline", one("YES", null, null, null), "retracted",
                one("YES", null, null, null, null, null));
    }

    private void support() {
        UUID person = one(people);
        String kind = one("SCHOOL", "VOCATIONAL_TRAINING", "GRANT", "EMPLOYMENT", "LEGAL_DOCUMENT");
        LocalDate reached = past(480);
        Thing support = thing("support", entryOf(reached), () -> map("survivor_id", person, "kind", kind, "begun_on", reached.minusDays(30),
                "reached_on", reached, "end_reason", one("MISTAKE", "DIED", "DONE", null, null, null, null), "funded_by", grant()), 4);
        LocalDate day = reached;
        for (String status : statuses(kind)) {
            LocalDate found = day;
            thing("support_step", entryOf(found),
                    () -> map("survivor_id", person, "support_id", support.id(), "happened_on", found, "status",
                            random.nextInt(6) == 0 ? "DROPPED_OUT" : status, "working", one("YES", "NO", null)),
                    8);
            day = day.plusDays(60 + random.nextInt(220));
        }
    }

    private static List<String> statuses(String kind) {
        return switch (kind) {
            case "SCHOOL" -> List.of("ENROLLED", "ATTENDING", "ATTENDING", "COMPLETED_YEAR");
            case "VOCATIONAL_TRAINING" -> List.of("COMPLETED", "CERTIFIED", "CERTIFIED");
            case "GRANT" -> List.of("PAID", "OPERATING", "CLOSED", "PROFITABLE", "PAID");
            case "EMPLOYMENT" -> List.of("WAGE_FORMAL", "STUDENT", "NOT_SEEKING", "SELF_EMPLOYED");
            default -> List.of("GRANTED");
        };
    }

    private void goal() {
        LocalDate due = past(60);
        Map<String, Object> is = map("survivor_id", one(people), "pillar", one(PILLARS), "due_on", due);
        Thing goal = thing("goal", entryOf(due.minusDays(60)), () -> is, 0);
        Map<String, Object> agreed = new HashMap<>(is);
        agreed.put("agreed_on", due.minusDays(50));
        agreed.put("due_on", due.plusDays(random.nextInt(3) * 7L));
        if (random.nextInt(5) > 0) {
            again("goal", goal, new Version(entryOf(due.minusDays(50)), agreed, null, null));
        }
        Map<String, Object> resolved = new HashMap<>(goal.versions().getLast().is());
        resolved.put("status", one("ACHIEVED", "PARTLY_ACHIEVED", "NOT_ACHIEVED", "DROPPED"));
        resolved.put("due_on", due.plusDays(random.nextInt(200)));
        resolved.put("resolved_on", due.plusDays(random.nextInt(80) - 20));
        if (random.nextInt(4) > 0) {
            again("goal", goal, new Version(entryOf((LocalDate) resolved.get("resolved_on")), resolved, null, null));
        }
    }

    /** Of anybody, on a day up to 60 days before the year and to its end, and the rest of it by pairs. */
    private Map<String, Object> of(String day, Object... rest) {
        Map<String, Object> is = map(rest);
        is.put("survivor_id", one(people));
        is.put(day, null);
        return is;
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    // --- chance

    private String grant() {
        return GRANTS.get(random.nextInt(3));
    }

    /** From so many days before the year to its end. */
    private LocalDate past(int before) {
        return FIRST.minusDays(before).plusDays(random.nextInt(365 + before));
    }

    @SafeVarargs
    private <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Soon after, and a quarter of them much later. */
    private LocalDate entryOf(LocalDate day) {
        LocalDate entered = places.ceilingKey(day.plusDays(random.nextInt(random.nextInt(4) == 0 ? 150 : 20)));
        return entered == null ? places.lastKey() : entered;
    }

    // --- what facts tell of it

    /** @param again of how many one is put right later; 0 for none */
    private Thing thing(String table, LocalDate entered, Supplier<Map<String, Object>> is, int again) {
        return thing(table, entered, is, again, entryOf(entered.plusDays(STEP)));
    }

    private Thing thing(String table, LocalDate entered, Supplier<Map<String, Object>> is, int again, LocalDate later) {
        LocalDate day = entered.minusDays(random.nextInt(random.nextInt(4) == 0 ? 150 : 20));
        Map<String, Object> first = is.get();
        Thing thing = new Thing(UUID.randomUUID(), new ArrayList<>(List.of(new Version(entered, dated(first, day), null, null))));
        things.computeIfAbsent(table, name -> new ArrayList<>()).add(thing);
        if (again > 0 && random.nextInt(again) == 0 && later.isAfter(entered)) {
            Map<String, Object> right = dated(is.get(), random.nextBoolean() ? day : day.minusDays(random.nextInt(100)));
            right.computeIfPresent("survivor_id", (column, person) -> first.get(column));
            thing.versions().add(new Version(later, right, null, null));
        }
        return thing;
    }

    private static Map<String, Object> dated(Map<String, Object> is, LocalDate day) {
        Map<String, Object> with = new HashMap<>(is);
        Stream.of("delivered_on", "repaired_on", "measured_on").filter(column -> with.containsKey(column) && with.get(column) == null)
                .forEach(column -> with.put(column, day));
        return with;
    }

    private Thing since(String table, LocalDate entered, Map<String, Object> is, LocalDate since, String column, Object before) {
        Map<String, Object> earlier = new HashMap<>(is);
        earlier.put(column, before);
        Thing thing = new Thing(UUID.randomUUID(), new ArrayList<>(List.of(new Version(entered, is, since, earlier))));
        things.computeIfAbsent(table, name -> new ArrayList<>()).add(thing);
        return thing;
    }

    private void again(String table, Thing thing, Version version) {
        LocalDate next = places.higherKey(thing.versions().getLast().entered());
        LocalDate entered = version.entered().isAfter(thing.versions().getLast().entered()) ? version.entered() : next;
        if (entered != null) {
            thing.versions().add(new Version(entered, version.is(), version.since(), version.before()));
        }
    }

    void write() {
        things.forEach((table, all) -> all.forEach(thing -> {
            for (int n = 0; n < thing.versions().size(); n++) {
                Version version = thing.versions().get(n);
                long until = n + 1 < thing.versions().size() ? places.get(thing.versions().get(n + 1).entered()) : Long.MAX_VALUE;
                if (version.since() != null) {
                    write(table, thing.id(), version.before(), ALWAYS, version.since(), places.get(version.entered()), until);
                }
                write(table, thing.id(), version.is(), version.since() == null ? ALWAYS : version.since(), FOREVER,
                        places.get(version.entered()), until);
            }
        }));
    }

    private void write(String table, UUID id, Map<String, Object> is, LocalDate from, LocalDate to, long known, long until) {
        List<String> columns = List.copyOf(is.keySet());
        String names = String.join(", ", columns);
        String values = String.join(", ", columns.stream().map(column -> ":" + column).toList());
        sql.sql("insert into stat." + table + " (id, valid_from, known_from, valid_to, known_to, stated, " + names
                + ") values (:id, :from, :known, :to, :until, '', " + values + ")").params(is).param("id", id).param("from", from)
                .param("known", known).param("to", to).param("until", until).update();
    }

    void leave() {
        things.forEach((table, all) -> sql.sql("delete from stat." + table + " where id = any(:ids)")
                .param("ids", all.stream().map(Thing::id).toArray(UUID[]::new)).update());
    }

    /** An event of no meaning every few days, so that the order has a place for each of them. */
    private void enterDays(EventBus bus, TransactionManager transactions, LaterPosition later) {
        UUID list = UUID.randomUUID();
        Map<String, LocalDate> ids = new HashMap<>();
        long number = 0;
        List<GenericDomainEventMessage<?>> events = new ArrayList<>();
        for (LocalDate day = FIRST.minusDays(500); day.isBefore(LAST.plusDays(60)); day = day.plusDays(STEP)) {
            TargetEvent event = new TargetEvent.Wanted(list, "G99", null, day, null, TargetUnit.COUNT, BigDecimal.ONE);
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
}
