package org.amparo.donor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amparo.donor.MadeUpYear.Thing;
import org.amparo.donor.MadeUpYear.Version;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;

/** A {@link MadeUpYear} counted by hand, from what was entered and when, with the rules of docs/decisions/donor-releases.md. */
final class YearByHand {

    /**
     * What counts on a day for a grant.
     *
     * @param who what is counted once: a person, or the thing itself
     */
    private record Item(Object who, LocalDate on, String grant, Map<String, Set<String>> is) {
    }

    /** A result before the first of the year is chosen. @param grant null when it belongs to all services of the person */
    private record Result(String indicator, UUID person, LocalDate on, boolean better, boolean own, String grant) {
    }

    private final MadeUpYear year;
    private final Map<String, List<Item>> items = new HashMap<>();

    YearByHand(MadeUpYear year) {
        this.year = year;
        services();
        things();
        needs();
        results();
    }

    int count(TableDesign design, List<String> place, ReleaseScope scope) {
        Set<Object> found = new HashSet<>();
        for (Item item : items.getOrDefault(design.measure(), List.of())) {
            boolean in = !item.on().isBefore(scope.from()) && !item.on().isAfter(scope.to())
                    && (scope.grant().equals(Dimension.ALL) || scope.grant().equals(item.grant()))
                    && (scope.area().equals(Dimension.ALL) || item.is().get("area").contains(scope.area()));
            for (int i = 0; in && i < place.size(); i++) {
                in = place.get(i).equals(Dimension.ALL) || item.is().get(design.by().get(i).name()).contains(place.get(i));
            }
            if (in) {
                found.add(item.who());
            }
        }
        return found.size();
    }

    // --- which day

    /** The thirtieth day after the quarter of a day. */
    static LocalDate closing(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1).plusMonths(3).minusDays(1).plusDays(30);
    }

    static LocalDate late(LocalDate entered, LocalDate day) {
        return entered.isAfter(closing(day)) ? entered : day;
    }

    /** On which day it counts by its first entry that says a day; null when none does. */
    static LocalDate on(Thing thing, Function<Map<String, Object>, LocalDate> day) {
        return thing.versions().stream().filter(version -> day.apply(version.is()) != null).findFirst()
                .map(version -> late(version.entered(), day.apply(version.is()))).orElse(null);
    }

    private static LocalDate day(Map<String, Object> is, String column) {
        return (LocalDate) is.get(column);
    }

    private static Map<String, Object> known(Thing thing, LocalDate on) {
        return thing.known(closing(on)).on(on);
    }

    // --- who

    private Map<String, Set<String>> who(UUID person, LocalDate on) {
        LocalDate first = paid(person).map(Item::on).filter(day -> !day.isAfter(on)).min(LocalDate::compareTo).orElse(on);
        Map<String, Object> is = known(thing("person", person), first);
        String area = (String) is.get("adm1");
        Map<String, Set<String>> who = new HashMap<>();
        who.put("sex", Set.of("F".equals(is.get("sex")) ? "FEMALE" : "M".equals(is.get("sex")) ? "MALE" : "UNKNOWN"));
        who.put("age", age(on.getYear() - (Long) is.get("birth_year")));
        who.put("disability", Set.of("WITH_DISABILITY".equals(is.get("disability"))
                ? "YES"
                : "WITHOUT_DISABILITY".equals(is.get("disability")) ? "NO" : "NOT_ASSESSED"));
        who.put("area", Set.of(area != null && MadeUpYear.AREAS.contains(area) ? area : Catalogue.AREA_UNKNOWN));
        return who;
    }

    private static Set<String> age(long years) {
        return years < 12
                ? Set.of("CHILD", "AGE_0_11")
                : years < 18 ? Set.of("CHILD", "AGE_12_17") : years < 60 ? Set.of("ADULT", "AGE_18_59") : Set.of("ADULT", "AGE_60");
    }

    private Thing thing(String table, Object id) {
        return year.of(table).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** Services of the year to the person alone, the first first. */
    private Stream<Item> paid(UUID person) {
        return items.getOrDefault("paid " + person, List.of()).stream();
    }

    private void add(String measure, Object who, LocalDate on, Object grant, Map<String, Set<String>> is, String... more) {
        Map<String, Set<String>> all = new HashMap<>(is);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], Set.of(more[i + 1]));
        }
        items.computeIfAbsent(measure, name -> new ArrayList<>()).add(new Item(who, on, (String) grant, all));
    }

    private static boolean isOfTheYear(LocalDate on) {
        return on != null && on.getYear() == MadeUpYear.FIRST.getYear();
    }

    // --- what

    private void services() {
        record Given(UUID id, UUID person, LocalDate on, Map<String, Object> is) {
        }
        List<Given> all = year.of("service").stream().map(thing -> {
            LocalDate on = on(thing, is -> day(is, "delivered_on"));
            Map<String, Object> is = known(thing, on);
            return new Given(thing.id(), (UUID) is.get("survivor_id"), on, is);
        }).filter(given -> isOfTheYear(given.on())).sorted(Comparator.comparing(Given::on).thenComparing(Given::id)).toList();
        all.stream().filter(given -> given.is().get("to_household").equals("NO")).forEach(given -> add("paid " + given.person(), given.id(),
                given.on(), given.is().get("funded_by"), Map.of("pillar", Set.of((String) given.is().get("pillar")))));
        Map<UUID, LocalDate> families = new HashMap<>();
        for (Given given : all) {
            boolean household = given.is().get("to_household").equals("YES");
            String pillar = (String) given.is().get("pillar");
            LocalDate counted = household ? families.computeIfAbsent(given.person(), first -> given.on()) : given.on();
            add("services", given.id(), given.on(), given.is().get("funded_by"), who(given.person(), counted), "pillar", pillar);
            if (household) {
                add("families", given.person(), given.on(), given.is().get("funded_by"), who(given.person(), counted));
            } else {
                Map<String, Set<String>> who = who(given.person(), given.on());
                add("reached", given.person(), given.on(), given.is().get("funded_by"), who, "pillar", pillar);
                quality(given.person(), given.on(), who).forEach((item, recorded) -> add("quality", given.person(), given.on(),
                        given.is().get("funded_by"), who, "item", item, "known", recorded ? "RECORDED" : "MISSING"));
            }
        }
    }

    private Map<String, Boolean> quality(UUID person, LocalDate on, Map<String, Set<String>> who) {
        LocalDate first = paid(person).map(Item::on).filter(day -> !day.isAfter(on)).min(LocalDate::compareTo).orElseThrow();
        Map<String, Object> is = known(thing("person", person), first);
        boolean agreed = year.of("consent").stream().map(consent -> consent.first().is())
                .anyMatch(consent -> consent.get("survivor_id").equals(person) && !consent.get("standing").equals("REFUSED"));
        return Map.of("BIRTH_DATE", true, "SEX", is.get("sex") != null, "AREA", is.get("adm1") != null, "DISABILITY",
                is.get("disability") != null, "INCIDENT", is.get("incident_id") != null, "CONSENT", agreed);
    }

    private void things() {
        counted("device", "delivered_on", (thing, on, is) -> {
            UUID person = (UUID) is.get("survivor_id");
            add("devices", thing.id(), on, is.get("funded_by"), who(person, on), "device", device((String) is.get("product")), "cause",
                    cause(person, on));
        });
        counted("device_repair", "repaired_on",
                (thing, on, is) -> add("repairs", thing.id(), on, is.get("funded_by"), who((UUID) is.get("survivor_id"), on)));
        counted("referral", "sent_on", (thing, on, is) -> add("referrals.made", thing.id(), on, null,
                who((UUID) is.get("survivor_id"), on), "pillar", (String) is.get("pillar")));
        counted("referral", "completed_on", (thing, on, is) -> add("referrals.completed", thing.id(), on, null,
                who((UUID) is.get("survivor_id"), on), "pillar", (String) is.get("pillar")));
        Map<UUID, LocalDate> first = new HashMap<>();
        Map<String, String> kinds = Map.of("SCHOOL", "ENROLLED", "VOCATIONAL_TRAINING", "TRAINED", "GRANT", "GRANTED", "LEGAL_DOCUMENT",
                "PAPERS");
        List<Runnable> supports = new ArrayList<>();
        counted("support", "reached_on", (thing, on, is) -> {
            String kind = kinds.get(is.get("kind"));
            if (kind != null && !"MISTAKE".equals(is.get("end_reason")) && reaches(thing, on)) {
                UUID person = (UUID) is.get("survivor_id");
                first.merge(person, on, (one, other) -> one.isBefore(other) ? one : other);
                supports.add(() -> add("supports", person, on, is.get("funded_by"), who(person, first.get(person)), "support", kind));
            }
        });
        supports.forEach(Runnable::run);
    }

    private interface Each {
        void is(Thing thing, LocalDate on, Map<String, Object> is);
    }

    private void counted(String table, String day, Each each) {
        for (Thing thing : year.of(table)) {
            LocalDate on = on(thing, is -> day(is, day));
            if (isOfTheYear(on)) {
                each.is(thing, on, known(thing, on));
            }
        }
    }

    private static String device(String product) {
        return switch (product) {
            case "LL_PROSTHESIS" -> "PROSTHESIS";
            case "SPINAL_ORTHOSIS" -> "ORTHOSIS";
            case "WHEELCHAIR_ASSISTANT" -> "WHEELCHAIR";
            case "CANE" -> "WALKING_AID";
            default -> "OTHER_DEVICE";
        };
    }

    private String cause(UUID person, LocalDate on) {
        LocalDate first = paid(person).map(Item::on).filter(day -> !day.isAfter(on)).min(LocalDate::compareTo).orElse(on);
        Object incident = known(thing("person", person), first).get("incident_id");
        return incident != null && thing("incident", incident).first().is().get("device").equals("ANTIPERSONNEL_MINE")
                ? "MINE_OR_ERW"
                : "OTHER_CAUSE";
    }

    private boolean reaches(Thing support, LocalDate on) {
        return steps(support, on).stream().anyMatch(step -> Set
                .of("PAID", "ENROLLED", "ATTENDING", "COMPLETED_YEAR", "COMPLETED", "CERTIFIED", "GRANTED")
                .contains(step.is().get("status")));
    }

    private List<Version> steps(Thing support, LocalDate on) {
        return year.of("support_step").stream().sorted(Comparator.comparing(Thing::id)).map(step -> step.known(closing(on)))
                .filter(step -> step != null && step.is().get("support_id").equals(support.id()))
                .sorted(Comparator.comparing(step -> day(step.is(), "happened_on"))).toList();
    }

    /** Met within half a year, or not on its last day. */
    private void needs() {
        for (Thing need : year.of("need")) {
            LocalDate identified = day(need.first().is(), "identified_on");
            LocalDate judged = identified.plusDays(180);
            Version met = need.versions().stream().filter(version -> "MET".equals(version.is().get("status"))).findFirst().orElse(null);
            if (met != null && !met.since().isAfter(judged) && !met.entered().isAfter(closing(judged))) {
                long days = met.since().toEpochDay() - identified.toEpochDay();
                need(need, late(met.entered(), met.since()),
                        days <= 30 ? "WITHIN_30_DAYS" : days <= 90 ? "WITHIN_90_DAYS" : "AFTER_90_DAYS");
            }
            LocalDate on = late(need.first().entered(), judged);
            Map<String, Object> is = known(need, on);
            if (!Set.of("MET", "DECLINED_BY_PERSON").contains(is.get("status"))) {
                need(need, on, switch ((String) is.get("barriers")) {
                    case "DISTANCE" -> "TOO_FAR";
                    case "SERVICE_COST,NO_SERVICE" -> "NONE_EXISTS";
                    case "LANGUAGE_COMMUNICATION,TRANSPORT_COST" -> "COST";
                    case "FAMILY_REFUSAL" -> "REFUSED";
                    default -> "OTHER_BARRIER";
                });
            }
        }
    }

    private void need(Thing need, LocalDate on, String end) {
        if (isOfTheYear(on)) {
            Map<String, Object> is = known(need, on);
            UUID person = (UUID) is.get("survivor_id");
            Set<String> pillar = Set.of((String) is.get("pillar"));
            Item paid = paid(person).filter(item -> !item.on().isAfter(on) && item.is().get("pillar").equals(pillar)).reduce((a, b) -> b)
                    .orElse(null);
            Map<String, Set<String>> who = who(person, on);
            who.put("pillar", pillar);
            who.put("end", Set.of(end, end.contains("DAYS") ? "MET" : "NOT_MET"));
            add("needs", need.id(), on, paid == null ? null : paid.grant(), who);
        }
    }

    // --- results

    private void results() {
        List<Result> all = new ArrayList<>();
        worn(all);
        measured(all);
        goals(all);
        checks(all);
        Map<List<Object>, List<Result>> ofPerson = all.stream()
                .filter(result -> !result.indicator().equals("O6") || isChildWithDisability(result))
                .collect(Collectors.groupingBy(result -> List.of(result.indicator(), result.person()), LinkedHashMap::new,
                        Collectors.toList()));
        ofPerson.values().forEach(results -> {
            LocalDate first = results.stream().map(Result::on).min(LocalDate::compareTo).orElseThrow();
            told(results.stream().filter(result -> result.on().equals(first)).toList());
        });
    }

    private boolean isChildWithDisability(Result result) {
        Map<String, Set<String>> who = who(result.person(), result.on());
        return who.get("age").contains("CHILD") && who.get("disability").contains("YES");
    }

    private void told(List<Result> ofOneDay) {
        Result first = ofOneDay.getFirst();
        boolean better = ofOneDay.stream().anyMatch(Result::better);
        List<String> grants = first.own() ? ofOneDay.stream().map(Result::grant).toList() : Arrays.asList((String) null);
        grants.forEach(grant -> add("outcomes", first.person(), first.on(), grant,
                who(first.person(), first.on()), "indicator", first.indicator(), "result", better ? "BETTER" : "NOT_BETTER"));
    }

    private void worn(List<Result> all) {
        counted("device_check", "checked_on", (thing, on, is) -> {
            Version device = thing("device", is.get("device_id")).known(closing(on));
            if (device != null && is.get("hours_per_day") != null) {
                long after = day(is, "checked_on").toEpochDay() - day(device.is(), "delivered_on").toEpochDay();
                boolean worn = (Long) is.get("hours_per_day") > 0 && !Long.valueOf(0).equals(is.get("days_per_week"));
                if (after >= 150 && after <= 240) {
                    all.add(new Result("O4", (UUID) is.get("survivor_id"), on, worn, false, null));
                }
            }
        });
    }

    private void measured(List<Result> all) {
        counted("measurement", "measured_on", (thing, on, is) -> {
            UUID person = (UUID) is.get("survivor_id");
            List<Map<String, Object>> before = year.of("measurement").stream().filter(other -> other != thing)
                    .sorted(Comparator.comparing(Thing::id)).map(other -> other.known(closing(on))).filter(other -> other != null)
                    .map(Version::is)
                    .filter(other -> other.get("survivor_id").equals(person) && other.get("instrument").equals(is.get("instrument"))
                            && other.get("retracted") == null && day(other, "measured_on").isBefore(day(is, "measured_on")))
                    .sorted(Comparator.comparing(other -> day(other, "measured_on"))).toList();
            if (before.isEmpty() || is.get("retracted") != null || is.get("baseline") != null) {
                return;
            }
            List<Map<String, Object>> marked = before.stream().filter(other -> other.get("baseline") != null).toList();
            Map<String, Object> baseline = marked.isEmpty()
                    ? before.getFirst()
                    : marked.stream().filter(other -> other.get("measured_on").equals(marked.getLast().get("measured_on"))).findFirst()
                            .orElseThrow();
            long gain = (Long) is.get("hundredths") - (Long) baseline.get("hundredths");
            if (is.get("instrument").equals("P_SCALE")) {
                all.add(new Result("I1", person, on, (Long) is.get("hundredths") < 2300, false, null));
            } else if (!day(is, "measured_on").isBefore(day(baseline, "measured_on").plusMonths(3)) && hasDevice(person, on)) {
                long real = is.get("instrument").equals("SIGAM") ? 100 : is.get("instrument").equals("LCI_5") ? 560 : 3720;
                all.add(new Result("O2", person, on, gain >= real, false, null));
            }
        });
    }

    private boolean hasDevice(UUID person, LocalDate on) {
        return year.of("device").stream().filter(device -> device.first().is().get("survivor_id").equals(person))
                .map(device -> device.known(closing(on))).filter(device -> device != null)
                .anyMatch(device -> Set.of("IN_USE", "REPAIR").contains(device.on(on).get("stage")));
    }

    private void goals(List<Result> all) {
        for (Thing goal : year.of("goal")) {
            LocalDate on = on(goal, is -> is.get("agreed_on") == null ? null : day(is, "due_on"));
            if (isOfTheYear(on)) {
                Map<String, Object> is = known(goal, on);
                boolean reached = Set.of("ACHIEVED", "PARTLY_ACHIEVED").contains(String.valueOf(is.get("status")))
                        && !day(is, "resolved_on").isAfter(closing(on).minusDays(30));
                all.add(new Result("O7", (UUID) is.get("survivor_id"), on, reached, false, null));
            }
        }
    }

    private void checks(List<Result> all) {
        for (Thing support : year.of("support")) {
            LocalDate on = on(support, is -> day(is, "reached_on").plusMonths(14));
            if (isOfTheYear(on)) {
                Map<String, Object> is = known(support, on);
                if (Set.of("SCHOOL", "GRANT").contains(is.get("kind"))
                        && (is.get("end_reason") == null || is.get("end_reason").equals("DONE"))) {
                    checked(all, is, on, steps(support, on));
                }
            }
        }
    }

    private static void checked(List<Result> all, Map<String, Object> is, LocalDate on, List<Version> steps) {
        LocalDate reached = day(is, "reached_on");
        Map<String, Object> last = steps.stream().map(Version::is)
                .filter(step -> !day(step, "happened_on").isBefore(reached.plusMonths(10))
                        && !day(step, "happened_on").isAfter(reached.plusMonths(14)) && !step.get("status").equals("PAID"))
                .reduce((a, b) -> b).orElse(Map.of("status", "NONE"));
        String status = (String) last.get("status");
        boolean runs = Set.of("OPERATING", "PROFITABLE").contains(status);
        boolean attends = Set.of("ATTENDING", "COMPLETED_YEAR").contains(status);
        UUID person = (UUID) is.get("survivor_id");
        String grant = (String) is.get("funded_by");
        if (is.get("kind").equals("GRANT")) {
            all.add(new Result("O5", person, on, runs, true, grant));
        }
        if (is.get("kind").equals("SCHOOL")) {
            boolean left = steps.stream().map(Version::is).anyMatch(step -> step.get("status").equals("DROPPED_OUT")
                    && !day(step, "happened_on").isBefore(reached) && !day(step, "happened_on").isAfter(reached.plusMonths(14)));
            all.add(new Result("O6", person, on, attends && !left, true, grant));
        }
    }
}
