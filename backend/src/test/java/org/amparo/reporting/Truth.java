package org.amparo.reporting;

import java.time.LocalDate;
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
import org.amparo.platform.DomainEvent;
import org.amparo.prosthetics.DeviceEvent;
import org.amparo.referral.ReferralEvent;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.DisabilityStatus;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.RiskLevel;
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
    private record Item(UUID person, UUID subject, Pillar pillar, String part) {
    }

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
            Collection<String> counts = indicator.parts().isEmpty()
                    ? parts
                    : List.of(indicator.parts().stream().filter(parts::contains).findFirst().orElseThrow());
            counts.forEach(part -> counted.computeIfAbsent(cell, missing -> new TreeMap<>()).merge(part, 1L, Long::sum));
        }));
        return counted;
    }

    private List<Item> items(String indicator) {
        return switch (indicator) {
            case "G01" -> people().filter(p -> p.person().victimType() == VictimType.DIRECT_SURVIVOR)
                    .map(p -> new Item(p.survivorId(), p.survivorId(), null, "REGISTERED")).toList();
            case "G02" -> registeredInPeriod().map(p -> new Item(p.survivorId(), p.survivorId(), null,
                    inTime(assessed(p.survivorId()), registered(p).plusDays(30)))).toList();
            case "G03" -> needPrevalence();
            case "G04" -> coverage();
            case "G05", "G06" -> relevant(to).map(n -> new Item(n.person, n.id, n.need.pillar(), standing(n))).toList();
            case "G07" -> relevant(to).filter(n -> n.status(to) != NeedStatus.MET)
                    .map(n -> new Item(n.person, n.id, n.need.pillar(), "OPEN")).toList();
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
            case "G16" -> devices().filter(d -> "PRESCRIBED".equals(d.stage(to))).map(d -> d.item("WAITING")).toList();
            case "G17" -> devices().filter(d -> within(d.delivered)).map(d -> d.item("DELIVERED")).toList();
            case "G18" -> checks();
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
            case "G30" -> people().map(p -> new Item(p.survivorId(), p.survivorId(), null, "INCOMPLETE")).toList();
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
        SurvivorEvent.Registered person = all(SurvivorEvent.Registered.class).filter(p -> p.survivorId().equals(item.person()))
                .findFirst().orElse(null);
        if (cut == Cut.PILLAR) {
            return item.pillar() == null ? "NONE" : item.pillar().name();
        }
        return switch (cut) {
            case SEX -> {
                Sex sex = person.person().sex();
                for (SurvivorEvent.IdentityUpdated update : of(item.person(), SurvivorEvent.IdentityUpdated.class)) {
                    sex = update.person().sex();
                }
                yield sex == null ? "UNKNOWN" : sex.name();
            }
            case AGE_GROUP -> {
                Integer year = person.person().birthYear();
                yield year == null ? "UNKNOWN" : to.getYear() - year < 18 ? "CHILD" : to.getYear() - year < 60 ? "ADULT" : "OLDER";
            }
            case ADM1 -> lines.stream().filter(line -> line.event() instanceof SurvivorEvent.ContactUpdated update
                    && update.survivorId().equals(item.person()) && !line.day().isAfter(to))
                    .max(Comparator.comparing(Line::day).thenComparing(Line::position))
                    .map(line -> ((SurvivorEvent.ContactUpdated) line.event()).residence().adm1())
                    .orElse(person.residence().adm1());
            case DISABILITY -> latest(of(item.person(), SurvivorEvent.FunctioningAssessed.class), e -> e.functioning().assessedOn(), to)
                    .map(e -> e.functioning().status()).map(DisabilityStatus::name).orElse("NOT_ASSESSED");
            default -> throw new IllegalArgumentException(cut.name());
        };
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
            return new Item(drafted.survivorId(), drafted.referralId(), drafted.request().service().pillar(), part);
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
                .map(r -> r.item(within(r.started) ? "STARTED" : "WAITING")).toList();
    }

    // --- devices

    private static final class DeviceLife {
        private final UUID person;
        private final UUID id;
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
            return new Item(person, id, Pillar.REHABILITATION, part);
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
                case DeviceEvent.Prescribed e -> device.stages.add(Map.entry(e.prescription().on(), "PRESCRIBED"));
                case DeviceEvent.Delivered e -> {
                    device.delivered = e.handover().on();
                    device.stages.add(Map.entry(e.handover().on(), "IN_USE"));
                    device.due.add(Map.entry(e.handover().on(), e.lifetime().replacementDue()));
                }
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
