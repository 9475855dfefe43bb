package org.amparo.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.FollowUp;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.NeedReview;
import org.amparo.caseplan.ReviewDecision;
import org.amparo.caseplan.ServiceDelivered;
import org.amparo.incident.IncidentEvent;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureEvent;
import org.amparo.measure.Measurement;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.prosthetics.DeviceEvent;
import org.amparo.prosthetics.DeviceFollowUp;
import org.amparo.prosthetics.DeviceMove;
import org.amparo.prosthetics.Lifetime;
import org.amparo.referral.ReferralEvent;
import org.amparo.servicedirectory.ProviderEvent;
import org.amparo.servicedirectory.Site;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.DisabilityStatus;
import org.amparo.vocabulary.DisplacementStatus;
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

    /**
     * One thing that is counted.
     *
     * @param provider of whom it was wanted or had; null for the programme's own staff, or where nobody says
     * @param area where it has a place of its own; null where the person's counts
     * @param amount null where nobody knows it
     */
    private record Item(UUID person, UUID subject, Pillar pillar, String part, ServiceCode service, UUID provider, String funder,
            String area, String district, Long amount) {

        Item(UUID person, UUID subject, Pillar pillar, String part) {
            this(person, subject, pillar, part, null, null, null, null, null, 1L);
        }

        Item(UUID person, UUID subject, Pillar pillar, String part, Long amount) {
            this(person, subject, pillar, part, null, null, null, null, null, amount);
        }

        Item of(ServiceCode code) {
            return new Item(person, subject, pillar, part, code, provider, funder, area, district, amount);
        }

        Item by(UUID who) {
            return new Item(person, subject, pillar, part, service, who, funder, area, district, amount);
        }

        Item paidBy(String who) {
            return new Item(person, subject, pillar, part, service, provider, who, area, district, amount);
        }

        Item at(String adm1, String adm2) {
            return new Item(person, subject, pillar, part, service, provider, funder, adm1, adm2, amount);
        }
    }

    /** Something that holds from a day on. */
    private record Since<T>(LocalDate day, T said) {
    }

    /** A person, from all that was told. */
    private static final class Life {
        private final UUID id;
        private LocalDate registered;
        private VictimType victim;
        private Sex sex;
        private Integer year;
        private IncidentLink incident;
        private LocalDate dead;
        private LocalDate erased;
        private final List<Since<String>> adm1 = new ArrayList<>();
        private final List<Since<String>> adm2 = new ArrayList<>();
        private final List<Since<ResidenceSetting>> setting = new ArrayList<>();
        private final List<Since<DisplacementStatus>> displacement = new ArrayList<>();
        private final List<Since<SurvivorEvent.Assigned>> placed = new ArrayList<>();
        private final List<Since<DisabilityStatus>> functioning = new ArrayList<>();
        /** Of which each is what was found, in the same order. */
        private final List<UUID> assessments = new ArrayList<>();

        Life(UUID id) {
            this.id = id;
        }

        void lives(LocalDate day, Residence home, Set<String> changed) {
            if (changed.contains("adm1")) {
                adm1.add(new Since<>(day, home.adm1()));
            }
            if (changed.contains("adm2")) {
                adm2.add(new Since<>(day, Personal.value(home.adm2()).orElse(null)));
            }
            if (changed.contains("setting")) {
                setting.add(new Since<>(day, home.setting()));
            }
        }

        void told(SurvivorEvent event, LocalDate day) {
            switch (event) {
                case SurvivorEvent.Identified e -> {
                    sex = e.sex();
                    placed.add(new Since<>(LocalDate.MIN, new SurvivorEvent.Assigned(id, null, null, e.organisation(), null)));
                    lives(LocalDate.MIN, e.residence(), HOME);
                }
                case SurvivorEvent.Registered e -> {
                    registered = day;
                    sex = e.person().sex();
                    year = e.person().birthYear();
                    victim = e.person().victimType();
                    displacement.add(new Since<>(LocalDate.MIN, e.person().displacement()));
                    placed.add(
                            new Since<>(LocalDate.MIN, new SurvivorEvent.Assigned(id, e.caseworker(), e.team(), e.organisation(), null)));
                    lives(LocalDate.MIN, e.residence(), HOME);
                }
                case SurvivorEvent.IdentityUpdated e -> changed(e, day);
                case SurvivorEvent.ContactUpdated e -> lives(day, e.residence(), e.changed());
                case SurvivorEvent.Assigned e -> placed.add(new Since<>(day, e));
                case SurvivorEvent.FunctioningAssessed e -> {
                    assessments.add(e.functioning().assessmentId());
                    functioning.add(new Since<>(e.functioning().assessedOn(), e.functioning().status()));
                }
                case SurvivorEvent.FunctioningCorrected e -> functioning.set(assessments.indexOf(e.functioning().assessmentId()),
                        new Since<>(e.functioning().assessedOn(), e.functioning().status()));
                case SurvivorEvent.IncidentLinked e -> incident = e.incident();
                case SurvivorEvent.IncidentLinkCorrected e -> incident = e.incident();
                case SurvivorEvent.DeathCorrected e -> dead = e.death() == null
                        ? null
                        : e.death().on() == null ? day : e.death().on().latest();
                case SurvivorEvent.PersonalDataErased e -> erased = day;
                default -> {
                }
            }
        }

        private void changed(SurvivorEvent.IdentityUpdated e, LocalDate day) {
            if (e.changed().contains("sex")) {
                sex = e.person().sex();
            }
            if (e.changed().contains("birthDate")) {
                year = e.person().birthYear();
            }
            if (e.changed().contains("victimType")) {
                victim = e.person().victimType();
            }
            if (e.changed().contains("displacement")) {
                displacement.add(new Since<>(day, e.person().displacement()));
            }
        }
    }

    /** Stages in which somebody waits for a device that was prescribed. */
    private static final Set<String> MAKING = Set.of("PRESCRIBED", "MEASURED", "IN_FABRICATION", "FITTED", "TRAINING", "CHECKED");
    private static final Set<String> HOME = Set.of("adm1", "adm2", "setting");
    private static final ChronoUnit DAYS = ChronoUnit.DAYS;

    private final List<Line> lines;
    private final LocalDate from;
    private final LocalDate to;
    private final Viewer viewer;
    private final UnaryOperator<String> sealed;
    private final Map<UUID, Life> lives = new LinkedHashMap<>();
    /** People whose data are erased by now: nobody knows any more in which district they ever lived. */
    private final Set<UUID> forgotten;

    /**
     * What was known at a place.
     *
     * @param viewer who asks, and so whose people are counted
     * @param sealed how the product calls a district, which it keeps no name of
     */
    Truth(List<Line> all, LocalDate from, LocalDate to, long known, Viewer viewer, UnaryOperator<String> sealed) {
        this.lines = all.stream().filter(line -> line.position() <= known).sorted(Comparator.comparing(Line::position)).toList();
        this.from = from;
        this.to = to;
        this.viewer = viewer;
        this.sealed = sealed;
        this.forgotten = all.stream().map(Line::event).filter(SurvivorEvent.PersonalDataErased.class::isInstance)
                .map(event -> ((SurvivorEvent.PersonalDataErased) event).survivorId()).collect(Collectors.toSet());
        this.lines.forEach(line -> {
            if (line.event() instanceof SurvivorEvent event) {
                lives.computeIfAbsent(event.survivorId(), Life::new).told(event, line.day());
            }
        });
    }

    /** Items by the values of the cuts and by part, none left at zero. */
    Map<List<String>, Map<String, Long>> count(Indicator indicator, List<Cut> cuts, Map<Cut, Set<String>> only) {
        Map<List<String>, Map<UUID, Set<String>>> found = new HashMap<>();
        for (Item item : items(indicator.id(), only)) {
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

    /**
     * Median and ninetieth percentile of the amounts in each cell, of what makes the numerator or, where nothing does, of all. Of one who has
     * several things the one that counts is the first in the order of the parts, and the largest amount.
     */
    Map<List<String>, List<Double>> spread(Indicator indicator, List<Cut> cuts, Map<Cut, Set<String>> only) {
        Map<List<String>, Map<UUID, List<Item>>> found = new HashMap<>();
        for (Item item : items(indicator.id(), only)) {
            found.computeIfAbsent(cuts.stream().map(cut -> value(cut, item)).toList(), cell -> new HashMap<>())
                    .computeIfAbsent(indicator.of() == Indicator.Of.PEOPLE ? item.person() : item.subject(), who -> new ArrayList<>())
                    .add(item);
        }
        Map<List<String>, List<Double>> spread = new HashMap<>();
        found.forEach((cell, subjects) -> {
            List<Long> amounts = subjects.values().stream()
                    .filter(theirs -> indicator.numerator().isEmpty() || theirs.stream().map(Item::part)
                            .min(Comparator.comparing(indicator.parts()::indexOf)).filter(indicator.numerator()::contains).isPresent())
                    .map(theirs -> theirs.stream().map(Item::amount).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null))
                    .filter(Objects::nonNull).toList();
            if (!amounts.isEmpty()) {
                spread.put(cell, List.of(percentile(amounts, 0.5), percentile(amounts, 0.9)));
            }
        });
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
    Map<List<String>, Map<String, Long>> amounts(Indicator indicator, List<Cut> cuts, Map<Cut, Set<String>> only) {
        Map<List<String>, Map<String, Map<UUID, Long>>> found = new HashMap<>();
        for (Item item : items(indicator.id(), only)) {
            found.computeIfAbsent(cuts.stream().map(cut -> value(cut, item)).toList(), cell -> new HashMap<>())
                    .computeIfAbsent(item.part(), part -> new HashMap<>()).put(item.subject(), item.amount());
        }
        Map<List<String>, Map<String, Long>> amounts = new HashMap<>();
        found.forEach((cell, parts) -> parts.forEach((part, subjects) -> amounts.computeIfAbsent(cell, missing -> new HashMap<>())
                .put(part, subjects.values().stream().mapToLong(Long::longValue).sum())));
        return amounts;
    }

    /** The values that each cut has among what is counted. */
    Map<Cut, Set<String>> values(Indicator indicator) {
        List<Item> items = items(indicator.id(), Map.of());
        Map<Cut, Set<String>> values = new EnumMap<>(Cut.class);
        for (Cut cut : Cut.values()) {
            values.put(cut, items.stream().map(item -> value(cut, item)).collect(Collectors.toCollection(TreeSet::new)));
        }
        return values;
    }

    private List<Item> items(String indicator, Map<Cut, Set<String>> only) {
        boolean living = Set.of("G05", "G06", "G07", "G15", "G16", "G20", "G21", "G23", "G24", "G27", "G28").contains(indicator);
        return counted(indicator).stream().filter(item -> item.person() == null || isOurs(item.person()))
                .filter(item -> !living || item.person() == null || !isDead(item.person()))
                .filter(item -> only.entrySet().stream().allMatch(held -> held.getValue().contains(value(held.getKey(), item)))).toList();
    }

    /** Whom the viewer accompanies, who is in the viewer's team, area or organisation; each reach holds the ones before but the last two. */
    private boolean isOurs(UUID person) {
        Optional<SurvivorEvent.Assigned> placed = placement(person);
        boolean own = placed.map(SurvivorEvent.Assigned::caseworker).filter(viewer.user()::equals).isPresent();
        boolean team = placed.map(SurvivorEvent.Assigned::team).filter(one -> one.equals(viewer.team())).isPresent();
        return switch (viewer.scopeOf(Permission.REPORT_READ).orElseThrow()) {
            case OWN -> own;
            case TEAM -> own || team;
            case AREA -> own || team || area(person) != null && viewer.areas().contains(area(person));
            case ORGANISATION -> placed.map(SurvivorEvent.Assigned::organisation).filter(one -> one.equals(viewer.organisation()))
                    .isPresent();
            case ALL -> true;
        };
    }

    private Optional<SurvivorEvent.Assigned> placement(UUID person) {
        return latest(lives.get(person).placed, Since::day, to).map(Since::said);
    }

    /** What was told last of a death, whenever it was; of a year or a month the last day. */
    private boolean isDead(UUID person) {
        LocalDate dead = lives.get(person).dead;
        return dead != null && !dead.isAfter(to);
    }

    private List<Item> counted(String indicator) {
        return switch (indicator) {
            case "G01" -> people().filter(p -> p.victim == VictimType.DIRECT_SURVIVOR).map(p -> new Item(p.id, p.id, null, "REGISTERED"))
                    .toList();
            case "G02" -> registeredInPeriod().map(p -> new Item(p.id, p.id, null, inTime(assessed(p.id), p.registered.plusDays(30))))
                    .toList();
            case "G03" -> needPrevalence();
            case "G04" -> coverage();
            case "G05", "G06" -> relevant(to).map(n -> n.item(standing(n))).toList();
            case "G07" -> relevant(to).filter(n -> n.status(to) != NeedStatus.MET)
                    .map(n -> new Item(n.person, n.id, n.need.pillar(), "OPEN", DAYS.between(n.need.identifiedOn(), to))
                            .of(n.need.service()))
                    .toList();
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
                            && !until(f.done, to) ? "OVERDUE" : "NOT_OVERDUE", DAYS.between(f.due, to)))
                    .toList();
            case "G14" -> lostContact();
            case "G15" -> devices().filter(d -> "IN_USE".equals(d.stage(to)))
                    .map(d -> d.replacement(to) != null && d.replacement(to).isBefore(to)
                            ? d.item("PAST", DAYS.between(d.replacement(to), to))
                            : d.item("NOT_PAST", 0L))
                    .toList();
            case "G16" -> devices().filter(d -> MAKING.contains(String.valueOf(d.stage(to))))
                    .map(d -> d.item("WAITING", between(d.prescribed, to))).toList();
            case "G17" -> devices().filter(d -> within(d.delivered))
                    .map(d -> d.item("DELIVERED", between(d.prescribed, d.delivered)).paidBy(d.paidBy))
                    .toList();
            case "G18" -> checks();
            case "G19" -> devices().flatMap(d -> d.visits.entrySet().stream().filter(visit -> visit.getValue().back != null
                    && within(visit.getValue().back))
                    .map(visit -> new Item(d.person, new UUID(d.id.getMostSignificantBits(), visit.getKey()), Pillar.REHABILITATION,
                            "REPAIRED", visit.getValue().daysOut).of(ServiceCode.DEVICE_REPAIR).paidBy(visit.getValue().paidBy)))
                    .toList();
            case "G20" -> capacity();
            case "G21" -> districts();
            case "G25" -> caseloads();
            case "G27" -> relevant(to).filter(n -> n.status(to) != NeedStatus.MET)
                    .map(n -> n.item(maySend(n.person) ? "NOT_BLOCKED" : "BLOCKED")).toList();
            case "G28" -> relevant(to).flatMap(n -> groups(n.person).map(group -> new Item(n.person, n.person, n.need.pillar(),
                    group + "/" + standing(n)).of(n.need.service()))).toList();
            case "G29" -> early();
            case "G31" -> providers().values().stream().filter(p -> p.isActive(to)).map(p -> new Item(null, p.id, null,
                    p.verified(to).plusDays(180).isBefore(to) ? "STALE" : "VERIFIED").by(p.id)).toList();
            case "G32" -> satisfied();
            case "G22" -> services().filter(s -> within(s.service.deliveredOn())).map(s -> new Item(s.person, s.service.serviceId(),
                    s.service.pillar(), s.service.travelKm() == null
                            ? "NOT_TOLD"
                            : s.service.travelKm() > 25
                                    ? "OVER_25_KM"
                                    : "UP_TO_25_KM",
                    s.service.travelKm() == null ? null : (long) s.service.travelKm())
                    .of(s.service.service()).by(s.service.providerId()).paidBy(s.service.fundedBy()))
                    .toList();
            case "G23" -> relevant(to).filter(n -> standing(n).equals("UNMET")).map(n -> n
                    .item(n.barriers(to).stream().anyMatch(b -> b == Barrier.DISTANCE || b == Barrier.TRANSPORT_COST) ? "TRAVEL" : "OTHER"))
                    .toList();
            case "G24" -> relevant(to).filter(n -> standing(n).equals("UNMET")).flatMap(n -> (n.barriers(to).isEmpty()
                    ? Stream.of("NONE_TOLD")
                    : n.barriers(to).stream().map(Barrier::name)).map(n::item))
                    .toList();
            case "G26" -> registeredInPeriod().map(p -> new Item(p.id, p.id, null, inTime(approved(p.id), p.registered.plusDays(
                    latest(of(p.id, CaseEvent.RiskLevelSet.class), e -> e.setOn(), to).map(e -> e.level() == RiskLevel.HIGH).orElse(false)
                            ? 3
                            : 14))))
                    .toList();
            case "G30" -> people().map(p -> new Item(p.id, p.id, null, isComplete(p) ? "COMPLETE" : "INCOMPLETE")).toList();
            default -> throw new IllegalArgumentException(indicator);
        };
    }

    // --- people

    private Stream<Life> people() {
        return lives.values().stream().filter(p -> until(p.registered, to));
    }

    private Stream<Life> registeredInPeriod() {
        return lives.values().stream().filter(p -> within(p.registered));
    }

    private String value(Cut cut, Item item) {
        String value = switch (cut) {
            case PILLAR -> item.pillar() == null ? "NONE" : item.pillar().name();
            case SERVICE -> item.service() == null ? "NONE" : item.service().name();
            case PROVIDER -> item.provider() == null ? "OWN_STAFF" : item.provider().toString();
            case FUNDER -> item.funder();
            case ADM1 -> item.area() != null ? item.area() : item.person() == null ? null : area(item.person());
            case ADM2 -> {
                String district = item.area() != null ? item.district() : item.person() == null ? null : district(item.person());
                yield district == null ? null : sealed.apply(district);
            }
            default -> item.person() == null ? null : of(cut, lives.get(item.person()));
        };
        return value != null ? value : cut == Cut.DISABILITY ? "NOT_ASSESSED" : "UNKNOWN";
    }

    /** Null for what is not known. */
    private String of(Cut cut, Life p) {
        Integer age = p.year == null ? null : to.getYear() - p.year;
        return switch (cut) {
            case SEX -> name(p.sex);
            case AGE_GROUP -> age == null ? null : age < 18 ? "CHILD" : age < 60 ? "ADULT" : "OLDER";
            case AGE_BAND -> age == null
                    ? null
                    : age < 5
                            ? "0-4"
                            : age < 10
                                    ? "5-9"
                                    : age < 15
                                            ? "10-14"
                                            : age < 18
                                                    ? "15-17"
                                                    : age < 25
                                                            ? "18-24"
                                                            : age < 35 ? "25-34" : age < 50 ? "35-49" : age < 60 ? "50-59" : "60+";
            case DISABILITY -> name(at(p.functioning));
            case SETTING -> name(at(p.setting));
            case DISPLACEMENT -> name(at(p.displacement));
            case VICTIM_TYPE -> name(p.victim);
            case CIVIL_STATUS -> p.incident == null ? null : name(p.incident.civilStatus());
            case DEVICE -> device(p).map(DeviceType::name).orElse(null);
            case TIME_SINCE_INJURY -> p.incident == null ? null : since(p.incident.incidentDate().earliest());
            case TEAM -> placement(p.id).map(SurvivorEvent.Assigned::team).map(UUID::toString).orElse(null);
            case CASEWORKER -> placement(p.id).map(SurvivorEvent.Assigned::caseworker).map(UUID::toString).orElse(null);
            case ADM1, ADM2, PILLAR, SERVICE, PROVIDER, FUNDER -> throw new IllegalArgumentException(cut.name());
        };
    }

    private String since(LocalDate injury) {
        return to.isBefore(injury.plusMonths(3))
                ? "0-3 m"
                : to.isBefore(injury.plusYears(1))
                        ? "3-12 m"
                        : to.isBefore(injury.plusYears(2))
                                ? "1-2 y"
                                : to.isBefore(injury.plusYears(5)) ? "2-5 y" : to.isBefore(injury.plusYears(10)) ? "5-10 y" : ">10 y";
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private <T> T at(List<Since<T>> said) {
        return latest(said, Since::day, to).map(Since::said).orElse(null);
    }

    private String area(UUID person) {
        return at(lives.get(person).adm1);
    }

    private String district(UUID person) {
        return forgotten.contains(person) ? null : at(lives.get(person).adm2);
    }

    private Optional<DeviceType> device(Life p) {
        return p.incident == null
                ? Optional.empty()
                : all(IncidentEvent.IncidentRecorded.class).filter(incident -> incident.incidentId().equals(p.incident.incidentId()))
                        .findFirst().map(incident -> incident.details().device());
    }

    /** Sex, age, district, device and functioning are known. */
    private boolean isComplete(Life p) {
        DisabilityStatus functioning = at(p.functioning);
        return p.sex != null && p.sex != Sex.U && p.year != null && district(p.id) != null
                && device(p).filter(one -> one != DeviceType.UNKNOWN).isPresent()
                && (functioning == DisabilityStatus.WITH_DISABILITY || functioning == DisabilityStatus.WITHOUT_DISABILITY);
    }

    private Stream<String> groups(UUID id) {
        Life p = lives.get(id);
        List<String> groups = new ArrayList<>();
        groups.add(p.sex == Sex.F ? "WOMEN" : p.sex == Sex.M ? "MEN" : "");
        ResidenceSetting setting = at(p.setting);
        groups.add(setting == ResidenceSetting.REMOTE ? "REMOTE" : setting == ResidenceSetting.URBAN ? "URBAN" : "");
        groups.add(p.year == null ? "" : to.getYear() - p.year < 18 ? "CHILDREN" : "ADULTS");
        return groups.stream().filter(group -> !group.isEmpty());
    }

    /** What was told last of each measure, of those who were asked how satisfied they are. */
    private List<Item> satisfied() {
        Map<UUID, MeasureEvent> last = new LinkedHashMap<>();
        Set<UUID> retracted = new HashSet<>();
        Set<Instrument> asked = Set.of(Instrument.QUEST_DEVICE, Instrument.QUEST_SERVICE, Instrument.QUEST_TOTAL);
        for (MeasureEvent event : all(MeasureEvent.class).toList()) {
            switch (event) {
                case MeasureEvent.Recorded e -> last.put(e.measureId(), e);
                case MeasureEvent.Corrected e -> last.put(e.measureId(), e);
                case MeasureEvent.Retracted e when asked.contains(e.instrument()) -> retracted.add(e.measureId());
                default -> {
                }
            }
        }
        List<Item> items = new ArrayList<>();
        last.forEach((id, event) -> {
            Measurement measurement = event instanceof MeasureEvent.Recorded e
                    ? e.measurement()
                    : ((MeasureEvent.Corrected) event).measurement();
            if (!retracted.contains(id) && asked.contains(measurement.instrument()) && measurement.score() != null
                    && within(measurement.on())) {
                items.add(new Item(event.survivorId(), event.survivorId(), null,
                        measurement.score().doubleValue() >= 4 ? "SATISFIED" : "NOT_SATISFIED"));
            }
        });
        return items;
    }

    private boolean maySend(UUID person) {
        record Answer(LocalDate day, boolean yes, LocalDate until) {
        }
        List<Answer> answers = new ArrayList<>();
        ConsentPurpose sharing = ConsentPurpose.SHARE_FOR_REFERRAL;
        for (Line line : lines) {
            if (!(line.event() instanceof SurvivorEvent event) || !event.survivorId().equals(person)) {
                continue;
            }
            switch (event) {
                case SurvivorEvent.ConsentGiven e when e.consent().purpose() == sharing -> answers.add(
                        new Answer(e.consent().givenOn(), true, e.consent().validUntil()));
                case SurvivorEvent.ConsentRefused e when e.purpose() == sharing -> answers.add(new Answer(e.refusedOn(), false, null));
                case SurvivorEvent.ConsentWithdrawn e when e.purpose() == sharing -> answers.add(new Answer(e.withdrawnOn(), false, null));
                case SurvivorEvent.ConsentOverridden e when e.purpose() == sharing -> answers.add(new Answer(line.day(), true, null));
                default -> {
                }
            }
        }
        return latest(answers, Answer::day, to).map(answer -> answer.yes() && (answer.until() == null || !answer.until().isBefore(to)))
                .orElse(true);
    }

    private List<Item> early() {
        List<Item> items = new ArrayList<>();
        people().filter(p -> p.victim == VictimType.DIRECT_SURVIVOR && p.incident != null).forEach(p -> {
            LocalDate first = p.incident.incidentDate().earliest();
            LocalDate last = p.incident.incidentDate().latest();
            if (last.isAfter(to) || !first.isAfter(to.minusMonths(24))) {
                return;
            }
            boolean early = services().anyMatch(s -> s.person.equals(p.id) && s.service.pillar() == Pillar.REHABILITATION
                    && !s.service.deliveredOn().isBefore(last) && !s.service.deliveredOn().isAfter(first.plusDays(30))
                    && !s.service.deliveredOn().isAfter(to));
            items.add(new Item(p.id, p.id, null, early ? "EARLY" : first.equals(last) ? "NOT_EARLY" : "DAY_NOT_KNOWN"));
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
            UUID caseworker = placement(person).map(SurvivorEvent.Assigned::caseworker).orElse(null);
            if (caseworker == null || lives.get(person).erased != null) {
                continue;
            }
            boolean kept = Boolean.TRUE.equals(at(maintained(person)));
            RiskLevel risk = latest(of(person, CaseEvent.RiskLevelSet.class), e -> e.setOn(), to).map(e -> e.level())
                    .orElse(RiskLevel.MEDIUM);
            people.computeIfAbsent(caseworker, first -> new ArrayList<>()).add(person);
            load.merge(caseworker, kept ? 0.1 : risk == RiskLevel.HIGH ? 2 : risk == RiskLevel.LOW ? 0.5 : 1, Double::sum);
        }
        List<Item> items = new ArrayList<>();
        people.forEach((caseworker, theirs) -> theirs.forEach(person -> items.add(new Item(person, caseworker, null,
                load.get(caseworker) > 24.999 ? "FULL" : load.get(caseworker) > 22.499 ? "NEARLY_FULL" : "ROOM",
                (long) Math.floor(4 * load.get(caseworker) + 0.0001)))));
        return items;
    }

    private List<Since<Boolean>> maintained(UUID person) {
        List<Since<Boolean>> said = new ArrayList<>();
        for (CaseEvent event : of(person, CaseEvent.class)) {
            switch (event) {
                case CaseEvent.ReviewHeld e -> said.add(new Since<>(e.review().heldOn(),
                        e.review().decision() == ReviewDecision.MAINTENANCE));
                case CaseEvent.Reopened e -> said.add(new Since<>(e.reopenedOn(), false));
                default -> {
                }
            }
        }
        return said;
    }

    // --- providers

    private static final class ProviderLife {
        private final UUID id;
        private final List<Map.Entry<LocalDate, Boolean>> active = new ArrayList<>();
        private final List<Map.Entry<LocalDate, LocalDate>> verified = new ArrayList<>();
        private final Map<UUID, Site> sites = new LinkedHashMap<>();
        private final Map<UUID, List<Since<Boolean>>> since = new HashMap<>();
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
            say(site.siteId(), day, true);
        }

        void say(UUID site, LocalDate day, boolean served) {
            since.computeIfAbsent(site, first -> new ArrayList<>()).add(new Since<>(day, served));
        }

        List<Site> sites(LocalDate day) {
            return sites.values().stream()
                    .filter(site -> latest(since.get(site.siteId()), Since::day, day).map(Since::said).orElse(false)).toList();
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
                case ProviderEvent.SitesUpdated e -> {
                    e.removed().forEach(site -> life.say(site, line.day(), false));
                    e.sites().forEach(site -> life.stand(site, line.day()));
                }
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
                .forEach(n -> items.add(n.item("OPEN")));
        relevant(to).filter(n -> !n.need.identifiedOn().isBefore(to.minusDays(29)))
                .forEach(n -> items.add(n.item("NEW")));
        providers().values().stream().filter(p -> p.isActive(to)).forEach(p -> p.sites(to).forEach(site -> p.offers(to).forEach(service -> {
            Integer people = p.capacity(service, to);
            items.add(new Item(null, new UUID(p.id.getMostSignificantBits(), service.ordinal()), service.pillar(),
                    people == null ? "CAPACITY_NOT_TOLD" : "CAPACITY", people == null ? 0L : people).of(service).by(p.id)
                    .at(site.adm1(), site.adm2()));
        })));
        return items;
    }

    /** Of each district in which somebody waits for a service: is it given there, or within 50 km of some site there? */
    private List<Item> districts() {
        List<ProviderLife> active = providers().values().stream().filter(p -> p.isActive(to)).toList();
        List<Site> all = providers().values().stream().flatMap(p -> p.sites(to).stream()).toList();
        List<Item> items = new ArrayList<>();
        relevant(to).filter(n -> n.status(to) != NeedStatus.MET).forEach(n -> {
            String district = district(n.person);
            if (district == null) {
                return;
            }
            List<Site> here = all.stream().filter(site -> district.equals(site.adm2())).toList();
            boolean served = active.stream().filter(p -> p.offers(to).contains(n.need.service())).flatMap(p -> p.sites(to).stream())
                    .anyMatch(site -> district.equals(site.adm2()) || here.stream().anyMatch(one -> one.point() != null
                            && site.point() != null && one.point().kilometresTo(site.point()) <= 50));
            items.add(new Item(n.person, UUID.nameUUIDFromBytes((district + "/" + n.need.service()).getBytes(StandardCharsets.UTF_8)),
                    n.need.pillar(), served ? "SERVED" : "WITHOUT").of(n.need.service()));
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

        Item item(String part) {
            return new Item(person, id, need.pillar(), part).of(need.service());
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
                case CaseEvent.NeedCorrected e -> {
                    NeedLife life = needs.get(e.need().needId());
                    life.need = e.need();
                    life.said.set(0, Map.entry(e.need().identifiedOn(), life.said.getFirst().getValue()));
                    life.said.set(life.said.size() - 1, Map.entry(life.said.getLast().getKey(), e.need().barriers()));
                }
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
        List<UUID> assessed = lives.keySet().stream().filter(p -> until(assessed(p), to)).toList();
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
                case CaseEvent.Resumed e when e.survivorId().equals(person) -> said.add(new Status(e.resumedOn(), "OPEN", null));
                case CaseEvent.Reopened e when e.survivorId().equals(person) -> said.add(new Status(e.reopenedOn(), "OPEN", null));
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
        private LocalDate due;
        private int grace;
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
                case CaseEvent.FollowUpMoved e -> {
                    all.get(e.followUp().followUpId()).due = e.followUp().dueOn();
                    all.get(e.followUp().followUpId()).grace = e.graceDays();
                }
                case CaseEvent.FollowUpCorrected e -> all.get(e.followUp().followUpId()).done = e.heldOn();
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
        private LocalDate ended;
        private UUID provider;
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
            return item(part, 1L);
        }

        Item item(String part, Long days) {
            return new Item(drafted.survivorId(), drafted.referralId(), drafted.request().service().pillar(), part, days)
                    .of(drafted.request().service()).by(provider);
        }
    }

    private Stream<ReferralLife> referrals() {
        Map<UUID, ReferralLife> all = new LinkedHashMap<>();
        for (Line line : lines) {
            switch (line.event()) {
                case ReferralEvent.Drafted e -> all.put(e.referralId(), new ReferralLife(e));
                case ReferralEvent.Sent e -> {
                    ReferralLife referral = all.get(e.referralId());
                    referral.sent = first(referral.sent, e.sentOn());
                    referral.answerBy = first(referral.answerBy, e.answerBy());
                    referral.provider = e.providerId();
                }
                case ReferralEvent.EndedIncomplete e -> all.get(e.referralId()).ended = e.on();
                case ReferralEvent.Accepted e -> all.get(e.referralId()).accepted = first(all.get(e.referralId()).accepted, e.on());
                case ReferralEvent.Declined e -> {
                    all.get(e.referralId()).declined = e.on();
                    all.get(e.referralId()).reason = e.reason() == null ? "OTHER" : e.reason().name();
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
                && Stream.of(r.declined, r.expired, r.withdrawn, r.completed, r.ended).noneMatch(end -> until(end, to))))
                .map(r -> r.item(within(r.started) ? "STARTED" : "WAITING", DAYS.between(r.sent, within(r.started) ? r.started : to)))
                .toList();
    }

    // --- devices

    /** A device was brought to the workshop, or somebody had it back from there. */
    private static final class Visit {
        private LocalDate in;
        private LocalDate back;
        private long daysOut;
        private String paidBy;
    }

    private static final class DeviceLife {
        private final UUID person;
        private final UUID id;
        private LocalDate prescribed;
        private LocalDate delivered;
        private String paidBy;
        private final List<Map.Entry<LocalDate, String>> stages = new ArrayList<>();
        /** In the order in which they were told. */
        private final TreeMap<Long, Since<LocalDate>> due = new TreeMap<>();
        /** Of those of them that the table says. */
        private final Map<Long, Integer> months = new HashMap<>();
        private final TreeMap<Long, Visit> visits = new TreeMap<>();
        private final List<DeviceFollowUp> checks = new ArrayList<>();
        /** By the number of the step. */
        private final Map<Long, Integer> stageOf = new HashMap<>();
        private final Map<Long, Integer> checkOf = new HashMap<>();
        private long steps;

        DeviceLife(UUID person, UUID id) {
            this.person = person;
            this.id = id;
        }

        String stage(LocalDate day) {
            return latest(stages, Map.Entry::getKey, day).map(Map.Entry::getValue).orElse(null);
        }

        LocalDate replacement(LocalDate day) {
            return latest(List.copyOf(due.values()), Since::day, day).map(Since::said).orElse(null);
        }

        /** Whatever was told before, it is due then, as seen from a day on. */
        void dueAnew(LocalDate day, Lifetime lifetime) {
            due.clear();
            due(day, lifetime);
        }

        void due(LocalDate day, Lifetime lifetime) {
            due.put(steps, new Since<>(day, lifetime == null ? null : lifetime.replacementDue()));
            if (lifetime != null && Set.of(Lifetime.Basis.TABLE, Lifetime.Basis.AGE).contains(lifetime.basis())) {
                months.put(steps, lifetime.months());
            }
        }

        void visited(LocalDate in, LocalDate back, long daysOut, String payer) {
            Visit visit = new Visit();
            visit.in = in;
            visit.back = back;
            visit.daysOut = daysOut;
            visit.paidBy = payer;
            visits.put(steps, visit);
        }

        /** Between the day it was brought in last before and the day it was had back lies how long it was away. */
        private void visitCorrected(long step, LocalDate day) {
            Visit visit = visits.get(step);
            if (visit.in != null) {
                visit.in = day;
            } else {
                visit.back = day;
            }
            Map.Entry<Long, Visit> in = visit.in != null ? Map.entry(step, visit) : visits.lowerEntry(step);
            Map.Entry<Long, Visit> back = visit.in != null ? visits.higherEntry(step) : Map.entry(step, visit);
            if (in != null && back != null && in.getValue().in != null && back.getValue().back != null) {
                back.getValue().daysOut = DAYS.between(in.getValue().in, back.getValue().back);
            }
        }

        /** A step was on another day, and so was all that it led to. */
        void corrected(DeviceEvent.StepCorrected event) {
            switch (event.move()) {
                case FOLLOW_UP -> {
                    DeviceFollowUp was = checks.get(checkOf.get(event.step()));
                    checks.set(checkOf.get(event.step()), new DeviceFollowUp(event.on(), was.hoursPerDay(), was.daysPerWeek(), null, null,
                            null, null));
                }
                case DELIVER -> {
                    delivered = event.on();
                    due.replaceAll((step, was) -> new Since<>(step == event.step() ? event.on() : was.day(),
                            months.containsKey(step) ? event.on().plusMonths(months.get(step)) : was.said()));
                }
                case BRING_IN, REPAIR -> visitCorrected(event.step(), event.on());
                case PRESCRIBE -> prescribed = event.on();
                default -> {
                    // no day of its own, but for its stage
                }
            }
            if (stageOf.containsKey(event.step())) {
                stages.set(stageOf.get(event.step()), Map.entry(event.on(), stages.get(stageOf.get(event.step())).getValue()));
            }
        }

        void had(LocalDate day, Lifetime lifetime) {
            step(day, "IN_USE");
            due(day, lifetime);
        }

        /** It was another day all along, and lasts from that day on as told now, whatever was told before; nothing is told once it ended. */
        void hadSince(LocalDate day, Lifetime lifetime) {
            stages.set(0, Map.entry(day, "IN_USE"));
            if (lifetime != null) {
                dueAnew(day, lifetime);
            }
        }

        void step(LocalDate day, String stage) {
            stages.add(Map.entry(day, stage));
        }

        Item item(String part) {
            return item(part, 1L);
        }

        Item item(String part, Long days) {
            return new Item(person, id, Pillar.REHABILITATION, part, days);
        }
    }

    private Stream<DeviceLife> devices() {
        Map<UUID, DeviceLife> all = new LinkedHashMap<>();
        for (Line line : lines) {
            if (!(line.event() instanceof DeviceEvent event)) {
                continue;
            }
            DeviceLife device = all.computeIfAbsent(event.orderId(), id -> new DeviceLife(event.survivorId(), id));
            int known = device.stages.size();
            switch (event) {
                case DeviceEvent.NeedReferred e -> device.stages.add(Map.entry(e.need().on(), "REFERRED"));
                case DeviceEvent.Prescribed e -> {
                    device.prescribed = e.prescription().on();
                    device.stages.add(Map.entry(e.prescription().on(), "PRESCRIBED"));
                }
                case DeviceEvent.Delivered e -> {
                    device.delivered = e.handover().on();
                    device.paidBy = e.handover().fundedBy();
                    device.stages.add(Map.entry(e.handover().on(), "IN_USE"));
                    device.due(e.handover().on(), e.lifetime());
                }
                case DeviceEvent.BroughtIn e -> {
                    device.stages.add(Map.entry(e.fault().on(), "REPAIR"));
                    device.visited(e.fault().on(), null, 0, null);
                }
                case DeviceEvent.Repaired e -> {
                    device.stages.add(Map.entry(e.repaired().on(), "IN_USE"));
                    device.visited(null, e.repaired().on(), e.daysOut(), e.repaired().fundedBy());
                }
                // By the table a life goes from the day of delivery on, and is told again when that day was another.
                case DeviceEvent.LifetimeReviewed e when e.lifetime().basis() == Lifetime.Basis.TABLE && device.delivered != null ->
                    device.dueAnew(device.delivered, e.lifetime());
                case DeviceEvent.LifetimeReviewed e -> device.due(line.day(), e.lifetime());
                case DeviceEvent.FollowedUp e -> {
                    device.checkOf.put(device.steps, device.checks.size());
                    device.checks.add(e.followUp());
                }
                case DeviceEvent.StepCorrected e -> device.corrected(e);
                case DeviceEvent.PayerCorrected e when e.move() == DeviceMove.REPAIR -> device.visits.get(e.step()).paidBy = e.fundedBy();
                case DeviceEvent.PayerCorrected e -> device.paidBy = e.fundedBy();
                case DeviceEvent.Measured e -> device.step(e.on(), "MEASURED");
                case DeviceEvent.FabricationStarted e -> device.step(e.on(), "IN_FABRICATION");
                case DeviceEvent.Fitted e -> device.step(e.fitting().on(), "FITTED");
                case DeviceEvent.TrainingHeld e -> device.step(e.training().on(), "TRAINING");
                case DeviceEvent.QualityChecked e -> device.step(e.check().on(), e.passed() ? "CHECKED" : "IN_FABRICATION");
                case DeviceEvent.Retired e -> device.step(e.on(), "RETIRED");
                case DeviceEvent.Cancelled e -> device.step(e.on(), "CANCELLED");
                case DeviceEvent.Replaced e -> device.step(e.on(), "REPLACED");
                case DeviceEvent.EarlierRecorded e -> device.had(e.since(), e.lifetime());
                case DeviceEvent.EarlierCorrected e -> device.hadSince(e.since(), e.lifetime());
                default -> {
                }
            }
            if (device.stages.size() > known) {
                device.stageOf.put(device.steps, known);
            }
            device.steps++;
        }
        return all.values().stream();
    }

    private List<Item> checks() {
        List<Item> items = new ArrayList<>();
        devices().filter(d -> d.delivered != null).forEach(d -> d.checks.stream().filter(check -> within(check.on()))
                .filter(check -> !check.on().isBefore(d.delivered.plusDays(60)) && !check.on().isAfter(d.delivered.plusDays(150)))
                .forEach(check -> items.add(new Item(d.person, d.id, Pillar.REHABILITATION,
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
    private static <S> Optional<S> latest(List<S> said, Function<S, LocalDate> day, LocalDate until) {
        S last = null;
        for (S one : said) {
            if (!day.apply(one).isAfter(until) && (last == null || !day.apply(one).isBefore(day.apply(last)))) {
                last = one;
            }
        }
        return Optional.ofNullable(last);
    }

    private static Long between(LocalDate one, LocalDate other) {
        return one == null ? null : DAYS.between(one, other);
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
