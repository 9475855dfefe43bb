package org.amparo.donor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amparo.donor.ReleaseFacts.Counted;
import org.amparo.donor.ReleaseFacts.Person;
import org.amparo.donor.ReleaseFacts.Quarters;
import org.amparo.donor.ReleaseResults.Result;
import org.amparo.donor.disclosure.Unit;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.LifetimeGroup;
import org.amparo.vocabulary.SupportKind;
import org.springframework.stereotype.Component;

/**
 * Everything that the tables of releases count in a calendar year, in the categories of the {@link Catalogue}. What a person is, is what was known
 * when the first quarter of the year closed in which the person was given a service (for other things, the quarter of the thing), and it stays so
 * for the year: somebody who moves, or whose sex is corrected, is not counted once more somewhere else.
 */
@Component
class ReleaseUnits {

    private static final int ADULT = 18;
    private static final int YOUTH = 12;
    private static final int OLDER = 60;
    /** Not placed by anybody's foot or hand, or not told; all others are mines, improvised ones too, and explosive remnants. */
    private static final Set<DeviceType> OTHER_CAUSE = EnumSet.of(DeviceType.IED_COMMAND_DETONATED, DeviceType.STORED_AMMUNITION,
            DeviceType.UNKNOWN);
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final Set<String> CHILDREN = Set.of("AGE_0_11", "AGE_12_17");

    private final ReleaseFacts facts;
    private final ReleaseResults results;

    ReleaseUnits(ReleaseFacts facts, ReleaseResults results) {
        this.facts = facts;
        this.results = results;
    }

    /**
     * Units of a year up to the end of a period, with the people behind them left out.
     *
     * @param to last day of a quarter
     * @param areas codes of the areas that tables show; other places count as {@link Catalogue#AREA_UNKNOWN}
     */
    List<Unit> of(LocalDate to, Collection<String> areas) {
        return new Filling(facts.quarters(LocalDate.of(to.getYear(), 1, 1), to), Set.copyOf(areas)).units();
    }

    private final class Filling {
        private final Quarters quarters;
        private final Set<String> areas;
        private final List<Unit> units = new ArrayList<>();
        private final List<Counted> services;
        private final Map<UUID, List<Counted>> ofPerson = new LinkedHashMap<>();
        private final Map<UUID, TreeMap<LocalDate, Person>> people = new HashMap<>();

        Filling(Quarters quarters, Set<String> areas) {
            this.quarters = quarters;
            this.areas = areas;
            this.services = facts.services(quarters).stream().sorted(Comparator.comparing(Counted::on).thenComparing(Counted::id)).toList();
            services.forEach(service -> ofPerson.computeIfAbsent(service.person(), person -> new ArrayList<>()).add(service));
        }

        List<Unit> units() {
            List<Counted> families = facts.families(quarters);
            List<Counted> devices = facts.devices(quarters);
            List<Counted> repairs = facts.repairs(quarters);
            List<Counted> made = facts.referralsMade(quarters);
            List<Counted> completed = facts.referralsCompleted(quarters);
            List<ReleaseFacts.Need> needs = facts.needs(quarters);
            List<Counted> supports = facts.supports(quarters);
            List<Result> told = results.of(quarters);
            Set<UUID> ids = new HashSet<>(ofPerson.keySet());
            Stream.of(families, devices, repairs, made, completed, supports).flatMap(List::stream).forEach(each -> ids.add(each.person()));
            needs.forEach(need -> ids.add(need.person()));
            told.forEach(each -> ids.add(each.person()));
            facts.people(quarters, ids)
                    .forEach(person -> people.computeIfAbsent(person.id(), id -> new TreeMap<>()).put(person.quarter(), person));
            ofPerson.forEach(this::reached);
            services.forEach(each -> thing("services", each, Map.of("pillar", each.what())));
            families(families);
            supports(supports);
            devices.forEach(this::device);
            repairs.forEach(each -> thing("repairs", each, Map.of()));
            made.forEach(each -> thing("referrals.made", each, Map.of("pillar", each.what())));
            completed.forEach(each -> thing("referrals.completed", each, Map.of("pillar", each.what())));
            needs.forEach(this::need);
            told.stream().collect(Collectors.groupingBy(Result::indicator)).values().forEach(this::results);
            return List.copyOf(units);
        }

        private void reached(UUID person, List<Counted> given) {
            Map<String, String> of = of(person, given.getFirst().on());
            units.add(new Unit("reached", of,
                    given.stream().map(each -> touch(each.on(), each, Map.of("pillar", each.what()))).toList()));
            quality(person, given).forEach((item, known) -> {
                Map<String, String> with = new HashMap<>(of);
                with.put("known", known ? "RECORDED" : "MISSING");
                units.add(new Unit("quality", with, given.stream().map(each -> touch(each.on(), each, Map.of("item", item))).toList()));
            });
        }

        private Map<String, Boolean> quality(UUID id, List<Counted> given) {
            Person person = known(id, given.getFirst().on());
            return Map.of("BIRTH_DATE", person != null && person.birthYear() != null, "SEX", !sex(person).equals("UNKNOWN"), "AREA",
                    person != null && person.area() != null, "DISABILITY", !disability(person).equals("NOT_ASSESSED"), "INCIDENT",
                    person != null && person.incident(), "CONSENT", person != null && person.consent());
        }

        /** Services to a family are counted where the family is, so that in no place there are more families than services to them. */
        private void families(List<Counted> given) {
            people("families", given, each -> Map.of());
            byPerson(given).forEach((person, own) -> {
                Map<String, String> of = of(person, own.getFirst().on());
                own.forEach(each -> thing("services", each, of, Map.of("pillar", each.what())));
            });
        }

        private void supports(List<Counted> reached) {
            people("supports", reached, each -> Map.of("support", support(each.what())));
        }

        /** Each person once, by all occasions; what the person is, is taken from the first of them. */
        private void people(String measure, List<Counted> all, Function<Counted, Map<String, String>> what) {
            byPerson(all).forEach((person, own) -> units.add(new Unit(measure, of(person, own.getFirst().on()),
                    own.stream().map(each -> touch(each.on(), each, what.apply(each))).toList())));
        }

        private static Map<UUID, List<Counted>> byPerson(List<Counted> all) {
            return all.stream().sorted(Comparator.comparing(Counted::on).thenComparing(Counted::id))
                    .collect(Collectors.groupingBy(Counted::person, LinkedHashMap::new, Collectors.toList()));
        }

        private void device(Counted device) {
            Person person = known(device.person(), device.on());
            DeviceType cause = person == null || person.device() == null ? DeviceType.UNKNOWN : DeviceType.valueOf(person.device());
            thing("devices", device, Map.of("device", product(device.what()), "cause",
                    OTHER_CAUSE.contains(cause) ? "OTHER_CAUSE" : "MINE_OR_ERW"));
        }

        private void need(ReleaseFacts.Need need) {
            Map<String, String> of = new HashMap<>(of(need.person(), need.on()));
            of.put("pillar", need.pillar());
            of.put("end", need.days() == null ? barrier(need.barriers()) : met(need.days()));
            Counted paid = services(need.person(), need.on()).filter(service -> service.what().equals(need.pillar()))
                    .reduce((earlier, later) -> later).orElse(null);
            units.add(new Unit("needs", of, List.of(touch(need.on(), paid, Map.of()))));
        }

        /** A result is told of somebody once a year: the first. Of several on that day one that is better is enough. */
        private void results(List<Result> all) {
            all.stream().filter(this::applies).collect(Collectors.groupingBy(Result::person, LinkedHashMap::new, Collectors.toList()))
                    .values().forEach(own -> {
                        LocalDate first = own.stream().map(Result::on).min(Comparator.naturalOrder()).orElseThrow();
                        result(own.stream().filter(each -> each.on().equals(first)).toList());
                    });
        }

        /** O6 is about children with a disability. */
        private boolean applies(Result result) {
            Map<String, String> of = of(result.person(), result.on());
            return !result.indicator().equals("O6") || of.get("disability").equals("YES") && CHILDREN.contains(of.get("age"));
        }

        /**
         * What one support brought about is told to the grant that paid for it; all else to none, since those whom it is told of by a grant would be
         * known to be among the people whom that grant reached.
         */
        private void result(List<Result> ofOneDay) {
            Result first = ofOneDay.getFirst();
            Map<String, String> of = new HashMap<>(of(first.person(), first.on()));
            of.put("result", ofOneDay.stream().anyMatch(Result::better) ? "BETTER" : "NOT_BETTER");
            Map<String, String> indicator = Map.of("indicator", first.indicator());
            Stream<Unit.Touch> told = first.own()
                    ? ofOneDay.stream().map(each -> new Unit.Touch(each.on(), each.grant() == null ? "" : each.grant(), "", indicator))
                    : services(first.person(), first.on()).map(service -> new Unit.Touch(first.on(), "",
                            service.provider() == null ? "" : service.provider(), indicator));
            List<Unit.Touch> touches = told.distinct().toList();
            units.add(new Unit("outcomes", of, touches.isEmpty() ? List.of(touch(first.on(), null, indicator)) : touches));
        }

        private Stream<Counted> services(UUID person, LocalDate until) {
            return ofPerson.getOrDefault(person, List.of()).stream().filter(service -> !service.on().isAfter(until));
        }

        private void thing(String measure, Counted thing, Map<String, String> what) {
            thing(measure, thing, of(thing.person(), thing.on()), what);
        }

        private void thing(String measure, Counted thing, Map<String, String> of, Map<String, String> what) {
            Map<String, String> all = new HashMap<>(of);
            all.putAll(what);
            units.add(new Unit(measure, all, List.of(touch(thing.on(), thing, Map.of()))));
        }

        private static Unit.Touch touch(LocalDate on, Counted paid, Map<String, String> of) {
            return new Unit.Touch(on, paid == null || paid.grant() == null ? "" : paid.grant(),
                    paid == null || paid.provider() == null ? "" : paid.provider(), of);
        }

        private Map<String, String> of(UUID id, LocalDate on) {
            Person person = known(id, on);
            return Map.of("sex", sex(person), "age", age(person, on.getYear()), "disability", disability(person), "area",
                    person != null && person.area() != null && areas.contains(person.area()) ? person.area() : Catalogue.AREA_UNKNOWN);
        }

        /** Null for somebody whose file was not there yet. */
        private Person known(UUID id, LocalDate on) {
            LocalDate first = ofPerson.containsKey(id) && !ofPerson.get(id).getFirst().on().isAfter(on)
                    ? ofPerson.get(id).getFirst().on()
                    : on;
            TreeMap<LocalDate, Person> quarters = people.getOrDefault(id, new TreeMap<>());
            return quarters.get(ReleasePeriod.quarterOf(first));
        }
    }

    private static String sex(Person person) {
        return switch (person == null || person.sex() == null ? "" : person.sex()) {
            case "F" -> "FEMALE";
            case "M" -> "MALE";
            default -> "UNKNOWN";
        };
    }

    private static String age(Person person, int year) {
        if (person == null || person.birthYear() == null) {
            return "AGE_UNKNOWN";
        }
        int age = year - person.birthYear();
        return age < YOUTH ? "AGE_0_11" : age < ADULT ? "AGE_12_17" : age < OLDER ? "AGE_18_59" : "AGE_60";
    }

    private static String disability(Person person) {
        return switch (person == null || person.disability() == null ? "" : person.disability()) {
            case "WITH_DISABILITY" -> "YES";
            case "WITHOUT_DISABILITY" -> "NO";
            default -> "NOT_ASSESSED";
        };
    }

    private static String product(String product) {
        LifetimeGroup group = product == null ? LifetimeGroup.OTHER : AssistiveProduct.valueOf(product).lifetime();
        return switch (group) {
            case LL_PROSTHESIS, UL_PROSTHESIS -> "PROSTHESIS";
            case ORTHOSIS -> "ORTHOSIS";
            case WHEELCHAIR -> "WHEELCHAIR";
            case WALKING_AID -> "WALKING_AID";
            default -> "OTHER_DEVICE";
        };
    }

    private static String support(String kind) {
        return switch (SupportKind.valueOf(kind)) {
            case SCHOOL -> "ENROLLED";
            case VOCATIONAL_TRAINING -> "TRAINED";
            case GRANT -> "GRANTED";
            case LEGAL_DOCUMENT -> "PAPERS";
            case EMPLOYMENT, HOUSING_ADAPTATION, BENEFIT, COMMUNITY_LIFE -> throw new IllegalArgumentException(kind);
        };
    }

    private static String met(int days) {
        return days <= MONTH ? "WITHIN_30_DAYS" : days <= QUARTER ? "WITHIN_90_DAYS" : "AFTER_90_DAYS";
    }

    /** The first of the barriers in the order of the list, as tables tell it. */
    private static String barrier(String codes) {
        if (codes == null || codes.isEmpty()) {
            return "OTHER_BARRIER";
        }
        Barrier first = Stream.of(codes.split(",")).map(Barrier::valueOf).min(Comparator.naturalOrder()).orElseThrow();
        return switch (first) {
            case NO_SERVICE -> "NONE_EXISTS";
            case DISTANCE -> "TOO_FAR";
            case TRANSPORT_COST, SERVICE_COST -> "COST";
            case FAMILY_REFUSAL, ATTITUDE_STIGMA -> "REFUSED";
            default -> "OTHER_BARRIER";
        };
    }
}
