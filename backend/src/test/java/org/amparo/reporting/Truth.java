package org.amparo.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.FollowUp;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.NeedReview;
import org.amparo.caseplan.ServiceDelivered;
import org.amparo.caseplan.ReviewDecision;
import org.amparo.incident.IncidentEvent;
import org.amparo.measure.MeasureEvent;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.prosthetics.DeviceEvent;
import org.amparo.referral.ReferralEvent;
import org.amparo.servicedirectory.ProviderEvent;
import org.amparo.servicedirectory.Site;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.DisabilityStatus;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ResidenceSetting;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Urgency;
import org.amparo.vocabulary.VictimType;

/**
 * What the figures ought to be, counted by going through the list of what was told, one person after another, without a table or a query.
 * Written from the sentences of domain 6 and not from the product's own queries.
 */
final class Truth {

    /** @param position place in the sealed order @param day day on which it happened in the world, or was recorded */
    record Line(long position, LocalDate day, DomainEvent event) {
    }

    /** One thing that is counted: of whom, where, in which part. */
    private record Item(UUID person, UUID subject, Pillar pillar, String part, String area, long amount) {

        Item(UUID person, UUID subject, Pillar pillar, String part) {
            this(person, subject, pillar, part, null, 1);
        }
    }

    private static final ChronoUnit DAYS = ChronoUnit.DAYS;

    private final List<Line> lines;
    private final LocalDate from;
    private final LocalDate to;

    /** What was known at a place. */
    Truth(List<Line> all, LocalDate from, LocalDate to, long known) {
        this.lines = all.stream().filter(line -> line.position() <= known).sorted(Comparator.comparing(Line::position)).toList();
        this.from = from;
        this.to = to;
    }

    /** Items by the values of the cuts and by part, none left at zero. */
    Map<List<String>, Map<String, Long>> count(Indicator indicator, List<Cut> cuts) {
        Map<List<String>, Map<UUID, Set<String>>> found = new HashMap<>();
        for (Item item : items(indicator.id())) {
            List<String> cell = cuts.stream().map(cut -> value(cut, item)).toList();
            found.computeIfAbsent(cell, missing -> new HashMap<>()).computeIfAbsent(
                    indicator.of() == Indicator.Of.PEOPLE ? item.person() : item.subject(), missing -> new HashSet<>()).add(item.part());
        }
        Map<List<String>, Map<String, Long>> counted = new HashMap<>();
        found.forEach((cell, subjects) -> subjects.values().forEach(parts -> {
            Collection<String> counts = switch (indicator.form()) {
                case RANKING, RATIO -> parts;
                case EQUITY ->
                    Stream.of("WOMEN", "MEN", "REMOTE", "URBAN", "CHILDREN", "ADULTS").flatMap(group -> indicator.parts().stream()
                            .map(part -> group + "/" + part).filter(parts::contains).limit(1)).toList();
                case COUNT, SHARE, TIME -> List.of(indicator.parts().stream().filter(parts::contains).findFirst().orElseThrow());
            };
            counts.forEach(part -> counted.computeIfAbsent(cell, missing -> new TreeMap<>()).merge(part, 1L, Long::sum));
        }));
        return counted;
    }

    /** Median and ninetieth percentile of the days in each cell, of those who are done or, where nobody is, of those who wait. */
    Map<List<String>, List<Double>> spread(Indicator indicator, List<Cut> cuts) {
        Map<List<String>, List<Long>> days = new HashMap<>();
        items(indicator.id()).stream().filter(item -> indicator.numerator().isEmpty() || indicator.numerator().contains(item.part()))
                .forEach(item -> days.computeIfAbsent(cuts.stream().map(cut -> value(cut, item)).toList(), cell -> new ArrayList<>())
                        .add(item.amount()));
        Map<List<String>, List<Double>> spread = new HashMap<>();
        days.forEach((cell, all) -> spread.put(cell, List.of(percentile(all, 0.5), percentile(all, 0.9))));
        return spread;
    }

    private static double percentile(List<Long> days, double share) {
        List<Long> sorted = days.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        long below = sorted.get((int) Math.floor(place));
        long above = sorted.get((int) Math.ceil(place));
        return below + (place - Math.floor(place)) * (above - below);
    }

    /** Amounts of each part in each cell, of each subject once. */
    Map<List<String>, Map<String, Long>> amounts(Indicator indicator, List<Cut> cuts) {
        Map<List<String>, Map<String, Map<UUID, Long>>> found = new HashMap<>();
        for (Item item : items(indicator.id())) {
            found.computeIfAbsent(cuts.stream().map(cut -> value(cut, item)).toList(), cell -> new HashMap<>())
                    .computeIfAbsent(item.part(), part -> new HashMap<>()).put(item.subject(), item.amount());
        }
        Map<List<String>, Map<String, Long>> amounts = new HashMap<>();
        found.forEach((cell, parts) -> parts.forEach((part, subjects) -> amounts.computeIfAbsent(cell, missing -> new HashMap<>())
                .put(part, subjects.values().stream().mapToLong(Long::longValue).sum())));
        return amounts;
    }

    private List<Item> items(String indicator) {
        List<Item> items = counted(indicator);
        return Set.of("G05", "G06", "G07", "G15", "G16", "G20", "G21", "G23", "G24", "G27", "G28").contains(indicator)
                ? items.stream().filter(item -> item.person() == null || !isDead(item.person())).toList()
                : items;
    }

    /** What was told last of a death, whenever it was; of a year or a month the last day. */
    private boolean isDead(UUID person) {
        Line last = lines.stream().filter(line -> line.event() instanceof SurvivorEvent.DeathCorrected e && e.survivorId().equals(person))
                .max(Comparator.comparing(Line::position)).orElse(null);
        if (last == null || ((SurvivorEvent.DeathCorrected) last.event()).death() == null) {
            return false;
        }
        var on = ((SurvivorEvent.DeathCorrected) last.event()).death().on();
        return !(on == null ? last.day() : on.latest()).isAfter(to);
    }

    private List<Item> counted(String indicator) {
        return switch (indicator) {
            case "G01" -> people().filter(p -> p.person().victimType() == VictimType.DIRECT_SURVIVOR)
                    .map(p -> new Item(p.survivorId(), p.survivorId(), null, "REGISTERED")).toList();
            case "G02" -> registeredInPeriod().map(p -> new Item(p.survivorId(), p.survivorId(), null,
                    inTime(assessed(p.survivorId()), registered(p).plusDays(30)))).toList();
            case "G03" -> needPrevalence();
            case "G04" -> coverage();
            case "G05", "G06" -> relevant(to).map(n -> new Item(n.person, n.id, n.need.pillar(), standing(n))).toList();
            case "G07" -> relevant(to).filter(n -> n.status(to) != NeedStatus.MET)
                    .map(n -> new Item(n.person, n.id, n.need.pillar(), "OPEN", null, DAYS.between(n.need.identifiedOn(), to))).toList();
            case "G08" -> waiting();
            case "G09" -> referrals().filter(r -> r.sent != null && within(r.due()) && !until(r.withdrawn, to))
                    .map(r -> r.item(until(r.started, earlier(r.due(), to)) ? "IN_TIME" : until(r.started, to) ? "LATE" : "WAITING"))
                    .toList();
            case "G10" -> referrals().filter(r -> r.sent != null && within(r.sent)).map(r -> r.item(
                    until(r.accepted, earlier(r.answerBy, to)) ? "IN_TIME" : until(r.accepted, to) ? "LATE" : "NOT_ACCEPTED")).toList();
            case "G11" -> referrals().filter(r -> r.sent != null && within(r.sent) && !r.sent.isAfter(to.minusDays(90)))
                    .map(r -> r.item(until(r.completed, to) ? "COMPLETED" : "NOT_COMPLETED")).toList();
            case "G12" -> referrals().filter(r -> r.sent != null && within(r.sent) && (until(r.declined, to) || until(r.expired, to)))
                    .map(r -> r.item(until(r.declined, to) ? r.reason : "NO_ANSWER")).toList();
            case "G13" -> followUps().filter(f -> !f.due.isAfter(to) && Set.of("OPEN", "ON_HOLD").contains(String.valueOf(
                    caseStatus(f.person, to)))).map(f -> new Item(f.person, f.id, null, f.due.plusDays(f.grace).isBefore(to)
                            && !until(f.done, to) ? "OVERDUE" : "NOT_OVERDUE"))
                    .toList();
            case "G14" -> lostContact();
            case "G15" -> devices().filter(d -> "IN_USE".equals(d.stage(to)))
                    .map(d -> d.item(d.replacement(to) != null && d.replacement(to).isBefore(to) ? "PAST" : "NOT_PAST")).toList();
            case "G16" -> devices().filter(d -> "PRESCRIBED".equals(d.stage(to)))
                    .map(d -> d.item("WAITING", DAYS.between(d.prescribed, to))).toList();
            case "G17" -> devices().filter(d -> within(d.delivered)).map(d -> d.item("DELIVERED", DAYS.between(d.prescribed, d.delivered)))
                    .toList();
            case "G18" -> checks();
            case "G19" -> lines.stream().filter(line -> line.event() instanceof DeviceEvent.Repaired e && within(e.repaired().on()))
                    .map(line -> new Item(((DeviceEvent.Repaired) line.event()).survivorId(), new UUID(0, line.position()),
                            Pillar.REHABILITATION, "REPAIRED", null, ((DeviceEvent.Repaired) line.event()).daysOut()))
                    .toList();
            case "G20" -> capacity();
            case "G21" -> districts();
            case "G25" -> caseloads();
            case "G27" -> relevant(to).filter(n -> n.status(to) != NeedStatus.MET)
                    .map(n -> new Item(n.person, n.id, n.need.pillar(), maySend(n.person) ? "NOT_BLOCKED" : "BLOCKED")).toList();
            case "G28" -> relevant(to).flatMap(n -> groups(n.person).map(group -> new Item(n.person, n.person, n.need.pillar(),
                    group + "/" + standing(n)))).toList();
            case "G29" -> early();
            case "G31" -> providers().values().stream().filter(p -> p.isActive(to)).map(p -> new Item(null, p.id, null,
                    p.verified(to).plusDays(180).isBefore(to) ? "STALE" : "VERIFIED")).toList();
            case "G32" -> all(MeasureEvent.Recorded.class).filter(e -> within(e.measurement().on()))
                    .map(e -> new Item(e.survivorId(), e.survivorId(), null,
                            e.measurement().score().doubleValue() >= 4 ? "SATISFIED" : "NOT_SATISFIED"))
                    .toList();
            case "G22" -> services().filter(s -> within(s.service.deliveredOn())).map(s -> new Item(s.person, s.service.serviceId(),
                    s.service.pillar(), s.service.travelKm() == null
                            ? "NOT_TOLD"
                            : s.service.travelKm() > 25
                                    ? "OVER_25_KM"
                                    : "UP_TO_25_KM"))
                    .toList();
            case "G23" -> relevant(to).filter(n -> standing(n).equals("UNMET")).map(n -> new Item(n.person, n.id, n.need.pillar(),
                    n.barriers(to).stream().anyMatch(b -> b == Barrier.DISTANCE || b == Barrier.TRANSPORT_COST) ? "TRAVEL" : "OTHER"))
                    .toList();
            case "G24" -> relevant(to).filter(n -> standing(n).equals("UNMET")).flatMap(n -> (n.barriers(to).isEmpty()
                    ? Stream.of("NONE_TOLD")
                    : n.barriers(to).stream().map(Barrier::name)).map(barrier -> new Item(n.person, n.id, n.need.pillar(), barrier)))
                    .toList();
            case "G26" -> registeredInPeriod().map(p -> new Item(p.survivorId(), p.survivorId(), null, inTime(approved(p.survivorId()),
                    registered(p).plusDays(latest(of(p.survivorId(), CaseEvent.RiskLevelSet.class), e -> e.setOn(), to)
                            .map(e -> e.level() == RiskLevel.HIGH).orElse(false) ? 3 : 14))))
                    .toList();
            case "G30" -> people().map(p -> new Item(p.survivorId(), p.survivorId(), null, isComplete(p) ? "COMPLETE" : "INCOMPLETE"))
                    .toList();
            default -> throw new IllegalArgumentException(indicator);
        };
    }

    // --- people

    private Stream<SurvivorEvent.Registered> people() {
        return all(SurvivorEvent.Registered.class).filter(p -> until(registered(p), to));
    }

    private Stream<SurvivorEvent.Registered> registeredInPeriod() {
        return all(SurvivorEvent.Registered.class).filter(p -> within(registered(p)));
    }

    private LocalDate registered(SurvivorEvent.Registered person) {
        return lines.stream().filter(line -> line.event() == person).findFirst().orElseThrow().day();
    }

    private String value(Cut cut, Item item) {
        if (cut == Cut.PILLAR) {
            return item.pillar() == null ? "NONE" : item.pillar().name();
        }
        if (item.person() == null) {
            return cut == Cut.DISABILITY ? "NOT_ASSESSED" : cut == Cut.ADM1 && item.area() != null ? item.area() : "UNKNOWN";
        }
        SurvivorEvent.Registered person = person(item.person());
        return switch (cut) {
            case SEX -> sex(person) == null ? "UNKNOWN" : sex(person).name();
            case AGE_GROUP -> {
                Integer year = person.person().birthYear();
                yield year == null ? "UNKNOWN" : to.getYear() - year < 18 ? "CHILD" : to.getYear() - year < 60 ? "ADULT" : "OLDER";
            }
            case ADM1 -> home(person).adm1();
            case DISABILITY -> latest(of(item.person(), SurvivorEvent.FunctioningAssessed.class), e -> e.functioning().assessedOn(), to)
                    .map(e -> e.functioning().status()).map(DisabilityStatus::name).orElse("NOT_ASSESSED");
            default -> throw new IllegalArgumentException(cut.name());
        };
    }

    /** Sex, age, district, device and functioning are known. */
    private boolean isComplete(SurvivorEvent.Registered person) {
        UUID id = person.survivorId();
        boolean device = of(id, SurvivorEvent.IncidentLinked.class).reversed().stream().findFirst()
                .flatMap(link -> all(IncidentEvent.IncidentRecorded.class)
                        .filter(incident -> incident.incidentId().equals(link.incident().incidentId())).findFirst())
                .map(incident -> incident.details().device()).filter(one -> one != DeviceType.UNKNOWN).isPresent();
        boolean functioning = latest(of(id, SurvivorEvent.FunctioningAssessed.class), e -> e.functioning().assessedOn(), to)
                .map(e -> e.functioning().status())
                .filter(status -> status == DisabilityStatus.WITH_DISABILITY || status == DisabilityStatus.WITHOUT_DISABILITY).isPresent();
        return sex(person) != null && sex(person) != Sex.U && person.person().birthYear() != null
                && Personal.value(home(person).adm2()).isPresent() && device && functioning;
    }

    private SurvivorEvent.Registered person(UUID id) {
        return all(SurvivorEvent.Registered.class).filter(p -> p.survivorId().equals(id)).findFirst().orElseThrow();
    }

    private Sex sex(SurvivorEvent.Registered person) {
        Sex sex = person.person().sex();
        for (SurvivorEvent.IdentityUpdated update : of(person.survivorId(), SurvivorEvent.IdentityUpdated.class)) {
            sex = update.person().sex();
        }
        return sex;
    }

    private Residence home(SurvivorEvent.Registered person) {
        return lines.stream().filter(line -> line.event() instanceof SurvivorEvent.ContactUpdated update
                && update.survivorId().equals(person.survivorId()) && !line.day().isAfter(to))
                .max(Comparator.comparing(Line::day).thenComparing(Line::position))
                .map(line -> ((SurvivorEvent.ContactUpdated) line.event()).residence()).orElse(person.residence());
    }

    private Stream<String> groups(UUID id) {
        SurvivorEvent.Registered person = person(id);
        List<String> groups = new ArrayList<>();
        groups.add(sex(person) == Sex.F ? "WOMEN" : sex(person) == Sex.M ? "MEN" : "");
        groups.add(home(person).setting() == ResidenceSetting.REMOTE
                ? "REMOTE"
                : home(person).setting() == ResidenceSetting.URBAN ? "URBAN" : "");
        Integer year = person.person().birthYear();
        groups.add(year == null ? "" : to.getYear() - year < 18 ? "CHILDREN" : "ADULTS");
        return groups.stream().filter(group -> !group.isEmpty());
    }

    private boolean maySend(UUID person) {
        record Answer(LocalDate day, boolean yes, LocalDate until) {
        }
        List<Answer> answers = new ArrayList<>();
        for (SurvivorEvent event : of(person, SurvivorEvent.class)) {
            switch (event) {
                case SurvivorEvent.ConsentGiven e -> answers.add(new Answer(e.consent().givenOn(), true, e.consent().validUntil()));
                case SurvivorEvent.ConsentRefused e -> answers.add(new Answer(e.refusedOn(), false, null));
                case SurvivorEvent.ConsentWithdrawn e -> answers.add(new Answer(e.withdrawnOn(), false, null));
                default -> {
                }
            }
        }
        return latest(answers, Answer::day, to).map(answer -> answer.yes() && !answer.until().isBefore(to)).orElse(true);
    }

    private List<Item> early() {
        List<Item> items = new ArrayList<>();
        people().filter(p -> p.person().victimType() == VictimType.DIRECT_SURVIVOR).forEach(p -> {
            List<SurvivorEvent.IncidentLinked> links = of(p.survivorId(), SurvivorEvent.IncidentLinked.class);
            if (links.isEmpty()) {
                return;
            }
            LocalDate first = links.getLast().incident().incidentDate().earliest();
            LocalDate last = links.getLast().incident().incidentDate().latest();
            if (last.isAfter(to) || !first.isAfter(to.minusMonths(24))) {
                return;
            }
            boolean early = services().anyMatch(s -> s.person.equals(p.survivorId()) && s.service.pillar() == Pillar.REHABILITATION
                    && !s.service.deliveredOn().isBefore(last) && !s.service.deliveredOn().isAfter(first.plusDays(30))
                    && !s.service.deliveredOn().isAfter(to));
            items.add(new Item(p.survivorId(), p.survivorId(), null, early ? "EARLY" : first.equals(last) ? "NOT_EARLY" : "DAY_NOT_KNOWN"));
        });
        return items;
    }

    private List<Item> caseloads() {
        Map<UUID, List<UUID>> people = new HashMap<>();
        Map<UUID, Double> load = new HashMap<>();
        for (CaseEvent.Opened opened : all(CaseEvent.Opened.class).toList()) {
            UUID person = opened.survivorId();
            if (!Set.of("OPEN", "ON_HOLD").contains(String.valueOf(caseStatus(person, to)))) {
                continue;
            }
            UUID caseworker = lines.stream().filter(line -> line.event() instanceof SurvivorEvent.Assigned e
                    && e.survivorId().equals(person) && !line.day().isAfter(to))
                    .max(Comparator.comparing(Line::day).thenComparing(Line::position))
                    .map(line -> ((SurvivorEvent.Assigned) line.event()).caseworker()).orElse(person(person).caseworker());
            boolean kept = latest(of(person, CaseEvent.ReviewHeld.class), e -> e.review().heldOn(), to)
                    .map(e -> e.review().decision() == ReviewDecision.MAINTENANCE).orElse(false);
            RiskLevel risk = latest(of(person, CaseEvent.RiskLevelSet.class), e -> e.setOn(), to).map(e -> e.level())
                    .orElse(RiskLevel.MEDIUM);
            people.computeIfAbsent(caseworker, first -> new ArrayList<>()).add(person);
            load.merge(caseworker, kept ? 0.1 : risk == RiskLevel.HIGH ? 2 : risk == RiskLevel.LOW ? 0.5 : 1, Double::sum);
        }
        List<Item> items = new ArrayList<>();
        people.forEach((caseworker, theirs) -> theirs.forEach(person -> items.add(new Item(person, caseworker, null,
                load.get(caseworker) > 24.999 ? "FULL" : load.get(caseworker) > 22.499 ? "NEARLY_FULL" : "ROOM"))));
        return items;
    }

    // --- providers

    private static final class ProviderLife {
        private final UUID id;
        private final List<Map.Entry<LocalDate, Boolean>> active = new ArrayList<>();
        private final List<Map.Entry<LocalDate, LocalDate>> verified = new ArrayList<>();
        private final Map<UUID, Site> sites = new LinkedHashMap<>();
        private final Map<UUID, LocalDate> since = new HashMap<>();
        private final Map<ServiceCode, List<Map.Entry<LocalDate, Boolean>>> offers = new TreeMap<>();
        private final Map<ServiceCode, List<Map.Entry<LocalDate, Integer>>> capacity = new TreeMap<>();

        ProviderLife(UUID id) {
            this.id = id;
        }

        boolean isActive(LocalDate day) {
            return latest(active, Map.Entry::getKey, day).map(Map.Entry::getValue).orElse(false);
        }

        LocalDate verified(LocalDate day) {
            return latest(verified, Map.Entry::getKey, day).orElseThrow().getValue();
        }

        void say(ServiceCode service, LocalDate day, boolean offered) {
            offers.computeIfAbsent(service, first -> new ArrayList<>()).add(Map.entry(day, offered));
        }

        void stand(Site site, LocalDate day) {
            sites.put(site.siteId(), site);
            since.merge(site.siteId(), day, (one, other) -> one.isBefore(other) ? one : other);
        }

        List<Site> sites(LocalDate day) {
            return sites.values().stream().filter(site -> !since.get(site.siteId()).isAfter(day)).toList();
        }

        List<ServiceCode> offers(LocalDate day) {
            return offers.keySet().stream()
                    .filter(service -> latest(offers.get(service), Map.Entry::getKey, day).map(Map.Entry::getValue).orElse(false)).toList();
        }

        Integer capacity(ServiceCode service, LocalDate day) {
            return latest(capacity.getOrDefault(service, List.of()), Map.Entry::getKey, day).map(Map.Entry::getValue).orElse(null);
        }
    }

    private Map<UUID, ProviderLife> providers() {
        Map<UUID, ProviderLife> providers = new LinkedHashMap<>();
        for (Line line : lines) {
            if (!(line.event() instanceof ProviderEvent event)) {
                continue;
            }
            ProviderLife life = providers.computeIfAbsent(event.providerId(), ProviderLife::new);
            switch (event) {
                case ProviderEvent.Registered e -> {
                    life.active.add(Map.entry(e.verifiedOn(), true));
                    life.verified.add(Map.entry(e.verifiedOn(), e.verifiedOn()));
                    e.sites().forEach(site -> life.stand(site, line.day()));
                    e.services().forEach(offer -> life.say(offer.service(), line.day(), true));
                }
                case ProviderEvent.SitesUpdated e -> e.sites().forEach(site -> life.stand(site, line.day()));
                case ProviderEvent.ServicesUpdated e -> {
                    e.removed().forEach(service -> life.say(service, line.day(), false));
                    e.services().forEach(offer -> life.say(offer.service(), line.day(), true));
                }
                case ProviderEvent.CapacityReported e -> life.capacity.computeIfAbsent(e.service(), first -> new ArrayList<>())
                        .add(Map.entry(e.month(), e.people()));
                case ProviderEvent.Verified e -> life.verified.add(Map.entry(e.on(), e.on()));
                case ProviderEvent.Deactivated e -> life.active.add(Map.entry(line.day(), false));
                case ProviderEvent.Reactivated e -> {
                    life.active.add(Map.entry(e.verifiedOn(), true));
                    life.verified.add(Map.entry(e.verifiedOn(), e.verifiedOn()));
                }
                default -> {
                }
            }
        }
        return providers;
    }

    private List<Item> capacity() {
        List<Item> items = new ArrayList<>();
        relevant(to).filter(n -> n.status(to) != NeedStatus.MET)
                .forEach(n -> items.add(new Item(n.person, n.id, n.need.pillar(), "OPEN")));
        relevant(to).filter(n -> !n.need.identifiedOn().isBefore(to.minusDays(29)))
                .forEach(n -> items.add(new Item(n.person, n.id, n.need.pillar(), "NEW")));
        providers().values().stream().filter(p -> p.isActive(to)).forEach(p -> p.sites(to).forEach(site -> p.offers(to).forEach(service -> {
            Integer people = p.capacity(service, to);
            items.add(new Item(null, new UUID(p.id.getMostSignificantBits(), service.ordinal()), service.pillar(),
                    people == null ? "CAPACITY_NOT_TOLD" : "CAPACITY", site.adm1(), people == null ? 0 : people));
        })));
        return items;
    }

    /** Of each district in which somebody waits for a service: is it given there, or within 50 km of some site there? */
    private List<Item> districts() {
        List<ProviderLife> active = providers().values().stream().filter(p -> p.isActive(to)).toList();
        List<Site> all = providers().values().stream().flatMap(p -> p.sites(to).stream()).toList();
        List<Item> items = new ArrayList<>();
        relevant(to).filter(n -> n.status(to) != NeedStatus.MET).forEach(n -> {
            String district = Personal.value(home(person(n.person)).adm2()).orElse(null);
            if (district == null) {
                return;
            }
            List<Site> here = all.stream().filter(site -> district.equals(site.adm2())).toList();
            boolean served = active.stream().filter(p -> p.offers(to).contains(n.need.service())).flatMap(p -> p.sites(to).stream())
                    .anyMatch(site -> district.equals(site.adm2()) || here.stream().anyMatch(one -> one.point() != null
                            && site.point() != null && one.point().kilometresTo(site.point()) <= 50));
            items.add(new Item(n.person, UUID.nameUUIDFromBytes((district + "/" + n.need.service()).getBytes(StandardCharsets.UTF_8)),
                    n.need.pillar(), served ? "SERVED" : "WITHOUT"));
        });
        return items;
    }

    // --- needs and services

    private static final class NeedLife {
        private final UUID person;
        private final UUID id;
        private Need need;
        private final List<NeedReview> reviews = new ArrayList<>();
        private final List<Map.Entry<LocalDate, Set<Barrier>>> said = new ArrayList<>();

        NeedLife(UUID person, UUID id) {
            this.person = person;
            this.id = id;
        }

        NeedStatus status(LocalDate day) {
            return latest(reviews, NeedReview::reviewedOn, day).map(NeedReview::status).orElse(NeedStatus.IDENTIFIED);
        }

        Set<Barrier> barriers(LocalDate day) {
            return latest(said, Map.Entry::getKey, day).map(Map.Entry::getValue).orElse(Set.of());
        }
    }

    private Stream<NeedLife> needs() {
        Map<UUID, NeedLife> needs = new LinkedHashMap<>();
        for (Line line : lines) {
            switch (line.event()) {
                case CaseEvent.NeedIdentified e -> tell(needs.computeIfAbsent(e.need().needId(), id -> new NeedLife(e.survivorId(), id)),
                        e.need());
                case CaseEvent.NeedCorrected e -> tell(needs.get(e.need().needId()), e.need());
                case CaseEvent.NeedReviewed e -> {
                    needs.get(e.review().needId()).reviews.add(e.review());
                    needs.get(e.review().needId()).said.add(Map.entry(e.review().reviewedOn(), e.review().barriers()));
                }
                default -> {
                }
            }
        }
        return needs.values().stream();
    }

    private static void tell(NeedLife life, Need need) {
        life.need = need;
        life.said.add(Map.entry(need.identifiedOn(), need.barriers()));
    }

    /** Needs that were there by the last day, and that on {@code day} the person wanted met. */
    private Stream<NeedLife> relevant(LocalDate day) {
        return needs().filter(n -> until(n.need.identifiedOn(), to)).filter(n -> isRelevant(n.status(day)));
    }

    private static boolean isRelevant(NeedStatus status) {
        return status != NeedStatus.DECLINED_BY_PERSON && status != NeedStatus.NO_LONGER_RELEVANT;
    }

    private String standing(NeedLife n) {
        int target = switch (n.need.urgency()) {
            case IMMEDIATE -> 1;
            case URGENT -> 7;
            case ROUTINE -> 30;
            case LONG_TERM -> 90;
        };
        return n.status(to) == NeedStatus.MET ? "MET" : n.need.identifiedOn().plusDays(target).isBefore(to) ? "UNMET" : "IN_TARGET";
    }

    private record Service(UUID person, ServiceDelivered service) {
    }

    private Stream<Service> services() {
        Map<UUID, Service> services = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.event() instanceof CaseEvent.ServiceGiven e) {
                services.put(e.service().serviceId(), new Service(e.survivorId(), e.service()));
            } else if (line.event() instanceof CaseEvent.ServiceCorrected e) {
                services.put(e.service().serviceId(), new Service(e.survivorId(), e.service()));
            }
        }
        return services.values().stream();
    }

    private List<Item> needPrevalence() {
        List<UUID> assessed = all(SurvivorEvent.Registered.class).map(SurvivorEvent.Registered::survivorId)
                .filter(p -> until(assessed(p), to)).toList();
        List<Item> items = new ArrayList<>();
        for (UUID person : assessed) {
            for (Pillar pillar : Pillar.values()) {
                boolean need = relevant(to).anyMatch(n -> n.person.equals(person) && n.need.pillar() == pillar);
                items.add(new Item(person, person, pillar, need ? "NEED" : "NO_NEED"));
            }
        }
        return items;
    }

    private List<Item> coverage() {
        return needs().filter(n -> until(n.need.identifiedOn(), to))
                .filter(n -> Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1)).anyMatch(day -> isRelevant(n.status(
                        day))))
                .map(n -> new Item(n.person, n.person, n.need.pillar(), services().anyMatch(s -> s.person.equals(n.person)
                        && s.service.pillar() == n.need.pillar() && within(s.service.deliveredOn())) ? "REACHED" : "NOT_REACHED"))
                .toList();
    }

    // --- cases and follow-ups

    private LocalDate assessed(UUID person) {
        return of(person, CaseEvent.AssessmentCompleted.class).stream().map(e -> e.assessment().completedOn()).findFirst().orElse(null);
    }

    private LocalDate approved(UUID person) {
        return lines.stream().filter(line -> line.event() instanceof CaseEvent.PlanApproved e && e.survivorId().equals(person))
                .map(Line::day).findFirst().orElse(null);
    }

    private String inTime(LocalDate done, LocalDate due) {
        return until(done, earlier(due, to)) ? "IN_TIME" : "NOT_IN_TIME";
    }

    private record Status(LocalDate day, String status, ClosureReason reason) {
    }

    private Status caseAt(UUID person, LocalDate day) {
        List<Status> said = new ArrayList<>();
        for (Line line : lines) {
            switch (line.event()) {
                case CaseEvent.Opened e when e.survivorId().equals(person) -> said.add(new Status(e.openedOn(), "OPEN", null));
                case CaseEvent.PutOnHold e when e.survivorId().equals(person) -> said.add(new Status(e.heldOn(), "ON_HOLD", null));
                case CaseEvent.Closed e when e.survivorId().equals(person) -> said.add(new Status(e.closedOn(), "CLOSED", e.reason()));
                default -> {
                }
            }
        }
        return latest(said, Status::day, day).orElse(null);
    }

    private String caseStatus(UUID person, LocalDate day) {
        Status status = caseAt(person, day);
        return status == null ? null : status.status();
    }

    private static final class FollowUpLife {
        private final UUID person;
        private final UUID id;
        private final LocalDate due;
        private final int grace;
        private LocalDate done;
        private LocalDate missed;
        private int inARow;

        FollowUpLife(UUID person, FollowUp followUp, int grace) {
            this.person = person;
            this.id = followUp.followUpId();
            this.due = followUp.dueOn();
            this.grace = grace;
        }
    }

    private Stream<FollowUpLife> followUps() {
        Map<UUID, FollowUpLife> all = new LinkedHashMap<>();
        for (Line line : lines) {
            switch (line.event()) {
                case CaseEvent.FollowUpScheduled e -> all.put(e.followUp().followUpId(),
                        new FollowUpLife(e.survivorId(), e.followUp(), e.graceDays()));
                case CaseEvent.FollowUpCompleted e -> all.get(e.followUp().followUpId()).done = e.outcome().heldOn();
                case CaseEvent.FollowUpMissed e -> {
                    all.get(e.followUp().followUpId()).missed = e.missedOn();
                    all.get(e.followUp().followUpId()).inARow = e.inARow();
                }
                default -> {
                }
            }
        }
        return all.values().stream();
    }

    private List<Item> lostContact() {
        return all(CaseEvent.Opened.class).map(CaseEvent.Opened::survivorId)
                .filter(person -> Set.of("OPEN", "ON_HOLD").contains(String.valueOf(caseStatus(person, from))))
                .map(person -> {
                    Status end = caseAt(person, to);
                    boolean closed = end.status().equals("CLOSED") && end.reason() == ClosureReason.LOST_CONTACT;
                    boolean missed = followUps().anyMatch(f -> f.person.equals(person) && f.inARow >= 3 && within(f.missed));
                    return new Item(person, person, null, closed || missed ? "LOST" : "IN_CONTACT");
                }).toList();
    }

    // --- referrals

    private static final class ReferralLife {
        private final ReferralEvent.Drafted drafted;
        private LocalDate sent;
        private LocalDate answerBy;
        private LocalDate accepted;
        private LocalDate declined;
        private String reason;
        private LocalDate expired;
        private LocalDate withdrawn;
        private LocalDate started;
        private LocalDate completed;

        ReferralLife(ReferralEvent.Drafted drafted) {
            this.drafted = drafted;
        }

        LocalDate due() {
            Urgency urgency = drafted.request().urgency();
            return sent.plusDays(urgency == Urgency.IMMEDIATE ? 3 : urgency == Urgency.URGENT ? 14 : 60);
        }

        Item item(String part) {
            return item(part, 1);
        }

        Item item(String part, long days) {
            return new Item(drafted.survivorId(), drafted.referralId(), drafted.request().service().pillar(), part, null, days);
        }
    }

    private Stream<ReferralLife> referrals() {
        Map<UUID, ReferralLife> all = new LinkedHashMap<>();
        for (Line line : lines) {
            switch (line.event()) {
                case ReferralEvent.Drafted e -> all.put(e.referralId(), new ReferralLife(e));
                case ReferralEvent.Sent e -> {
                    all.get(e.referralId()).sent = e.sentOn();
                    all.get(e.referralId()).answerBy = e.answerBy();
                }
                case ReferralEvent.Accepted e -> all.get(e.referralId()).accepted = first(all.get(e.referralId()).accepted, e.on());
                case ReferralEvent.Declined e -> {
                    all.get(e.referralId()).declined = e.on();
                    all.get(e.referralId()).reason = e.reason().name();
                }
                case ReferralEvent.Expired e -> all.get(e.referralId()).expired = e.on();
                case ReferralEvent.Withdrawn e -> all.get(e.referralId()).withdrawn = e.on();
                case ReferralEvent.ServiceStarted e -> all.get(e.referralId()).started = first(all.get(e.referralId()).started, e.on());
                case ReferralEvent.Completed e -> all.get(e.referralId()).completed = e.on();
                default -> {
                }
            }
        }
        return all.values().stream();
    }

    private List<Item> waiting() {
        return referrals().filter(r -> until(r.sent, to)).filter(r -> within(r.started) || (!until(r.started, to)
                && Stream.of(r.declined, r.expired, r.withdrawn, r.completed).noneMatch(end -> until(end, to))))
                .map(r -> r.item(within(r.started) ? "STARTED" : "WAITING", DAYS.between(r.sent, within(r.started) ? r.started : to)))
                .toList();
    }

    // --- devices

    private static final class DeviceLife {
        private final UUID person;
        private final UUID id;
        private LocalDate prescribed;
        private LocalDate delivered;
        private final List<Map.Entry<LocalDate, String>> stages = new ArrayList<>();
        private final List<Map.Entry<LocalDate, LocalDate>> due = new ArrayList<>();
        private final List<org.amparo.prosthetics.DeviceFollowUp> checks = new ArrayList<>();

        DeviceLife(UUID person, UUID id) {
            this.person = person;
            this.id = id;
        }

        String stage(LocalDate day) {
            return latest(stages, Map.Entry::getKey, day).map(Map.Entry::getValue).orElse(null);
        }

        LocalDate replacement(LocalDate day) {
            return latest(due, Map.Entry::getKey, day).map(Map.Entry::getValue).orElse(null);
        }

        Item item(String part) {
            return item(part, 1);
        }

        Item item(String part, long days) {
            return new Item(person, id, Pillar.REHABILITATION, part, null, days);
        }
    }

    private Stream<DeviceLife> devices() {
        Map<UUID, DeviceLife> all = new LinkedHashMap<>();
        for (Line line : lines) {
            if (!(line.event() instanceof DeviceEvent event)) {
                continue;
            }
            DeviceLife device = all.computeIfAbsent(event.orderId(), id -> new DeviceLife(event.survivorId(), id));
            switch (event) {
                case DeviceEvent.NeedReferred e -> device.stages.add(Map.entry(e.need().on(), "REFERRED"));
                case DeviceEvent.Prescribed e -> {
                    device.prescribed = e.prescription().on();
                    device.stages.add(Map.entry(e.prescription().on(), "PRESCRIBED"));
                }
                case DeviceEvent.Delivered e -> {
                    device.delivered = e.handover().on();
                    device.stages.add(Map.entry(e.handover().on(), "IN_USE"));
                    device.due.add(Map.entry(e.handover().on(), e.lifetime().replacementDue()));
                }
                case DeviceEvent.BroughtIn e -> device.stages.add(Map.entry(e.fault().on(), "REPAIR"));
                case DeviceEvent.Repaired e -> device.stages.add(Map.entry(e.repaired().on(), "IN_USE"));
                case DeviceEvent.LifetimeReviewed e -> device.due.add(Map.entry(line.day(), e.lifetime().replacementDue()));
                case DeviceEvent.FollowedUp e -> device.checks.add(e.followUp());
                default -> {
                }
            }
        }
        return all.values().stream();
    }

    private List<Item> checks() {
        List<Item> items = new ArrayList<>();
        devices().filter(d -> d.delivered != null).forEach(d -> d.checks.stream().filter(check -> within(check.on()))
                .filter(check -> !check.on().isBefore(d.delivered.plusDays(60)) && !check.on().isAfter(d.delivered.plusDays(150)))
                .forEach(check -> items.add(new Item(d.person, UUID.randomUUID(), Pillar.REHABILITATION,
                        (check.hoursPerDay() != null && check.hoursPerDay() < 1)
                                || (check.daysPerWeek() != null && check.daysPerWeek() == 0)
                                        ? "NOT_WORN"
                                        : check.hoursPerDay() == null && check.daysPerWeek() == null ? "NOT_TOLD" : "WORN"))));
        return items;
    }

    // --- going through the list

    private <E> Stream<E> all(Class<E> type) {
        return lines.stream().map(Line::event).filter(type::isInstance).map(type::cast);
    }

    private <E extends DomainEvent> List<E> of(UUID person, Class<E> type) {
        return all(type).filter(event -> person.equals(switch (event) {
            case SurvivorEvent survivor -> survivor.survivorId();
            case CaseEvent ofCase -> ofCase.survivorId();
            default -> null;
        })).toList();
    }

    /** The last of what was said for days up to this one; of two for one day the one told later. */
    private static <S> java.util.Optional<S> latest(List<S> said, Function<S, LocalDate> day, LocalDate until) {
        S last = null;
        for (S one : said) {
            if (!day.apply(one).isAfter(until) && (last == null || !day.apply(one).isBefore(day.apply(last)))) {
                last = one;
            }
        }
        return java.util.Optional.ofNullable(last);
    }

    private static LocalDate first(LocalDate before, LocalDate now) {
        return before == null ? now : before;
    }

    private boolean within(LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    private static boolean until(LocalDate day, LocalDate last) {
        return day != null && !day.isAfter(last);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Objects.requireNonNull(one).isBefore(other) ? one : other;
    }
}
