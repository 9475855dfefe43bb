package org.amparo.donor.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.amparo.donor.Catalogue;
import org.amparo.donor.disclosure.Chance;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueTable;
import org.amparo.donor.disclosure.Unit;
import org.amparo.vocabulary.Pillar;

/** An invented programme: areas, people and what was done for them in each quarter, uneven as life is. Three donors: one of each grant, one of all. */
public final class RandomProgramme {

    public static final LocalDate BEGINNING = LocalDate.of(2025, 1, 1);
    private static final List<String> GRANTS = List.of("G1", "G2", "");
    private static final String[] ITEMS = {"BIRTH_DATE", "SEX", "AREA", "DISABILITY", "INCIDENT", "CONSENT"};
    private static final String[] SUPPORTS = {"ENROLLED", "TRAINED", "GRANTED", "PAPERS"};
    private static final String[] AGES = {"AGE_0_11", "AGE_12_17", "AGE_18_59", "AGE_60", "AGE_UNKNOWN"};

    /** Of a hundred tables that may be drawn beside the first seven, so many are. */
    private static final int DRAWN = 35;

    private final RandomGenerator random;
    /** Chance of what the first version of the catalogue did not count, by itself, so that its programmes stay the same. */
    private final RandomGenerator more;
    private final boolean ofSevenTables;
    final List<String> areas;
    private final int listed;
    private final Set<String> drawn = new HashSet<>();
    private final List<String> pillars;
    private final boolean wholeCatalogue;
    private final int mask;
    final List<Unit> units = new ArrayList<>();
    /** By which its publisher widens cells. */
    final Chance chance;

    /**
     * @param quarters how many, from the beginning
     * @param wholeCatalogue true for all tables of the catalogue; false for some smaller ones of the same kinds, drawn by chance
     */
    RandomProgramme(long seed, int quarters, boolean wholeCatalogue) {
        this(seed, quarters, wholeCatalogue, 0);
    }

    /** A smaller programme with tables of the first version of the catalogue alone, as it was when something was found in it. */
    static RandomProgramme ofSevenTables(long seed, int quarters) {
        return new RandomProgramme(seed, quarters, false, 0, true);
    }

    /** @param people in a quarter, about; 0 for one drawn by chance */
    public RandomProgramme(long seed, int quarters, boolean wholeCatalogue, int people) {
        this(seed, quarters, wholeCatalogue, people, false);
    }

    private RandomProgramme(long seed, int quarters, boolean wholeCatalogue, int people, boolean ofSevenTables) {
        random = new Random(seed);
        chance = Chance.of("programme " + seed);
        more = new Random(~seed);
        this.ofSevenTables = ofSevenTables;
        this.wholeCatalogue = wholeCatalogue;
        listed = 2 + random.nextInt(wholeCatalogue ? 4 : 2);
        areas = Stream.concat(IntStream.rangeClosed(1, listed).mapToObj(area -> "A" + area),
                ofSevenTables ? Stream.empty() : Stream.of(Catalogue.AREA_UNKNOWN)).toList();
        pillars = wholeCatalogue
                ? Stream.of(Pillar.values()).map(Enum::name).toList()
                : List.of("REHABILITATION", "PSYCHOSOCIAL", "EDUCATION");
        int tables = 1 + random.nextInt(127);
        mask = people > 0 ? 127 : tables;
        int chance = 30 + (int) (600 * Math.pow(random.nextDouble(), 2));
        int size = people > 0 ? people : chance;
        if (!ofSevenTables) {
            later().stream().map(TableDesign::name).filter(name -> more.nextInt(100) < DRAWN).forEach(drawn::add);
        }
        for (int quarter = 0; quarter < quarters; quarter++) {
            int reached = size / 2 + random.nextInt(size);
            for (int person = 0; person < reached; person++) {
                add(quarter);
            }
        }
    }

    public static ReleaseScope scope(String recipient, String grant, int quarter) {
        LocalDate from = BEGINNING.plusMonths(3L * quarter);
        return new ReleaseScope(recipient, grant, Dimension.ALL, from, from.plusMonths(3).minusDays(1));
    }

    /** The releases of a quarter: to each donor of a grant, and to the one who reads about the whole programme. */
    public static List<ReleaseScope> scopes(int quarter) {
        return List.of(scope("D1", "G1", quarter), scope("D2", "G2", quarter), scope("D3", Dimension.ALL, quarter));
    }

    public List<TrueTable> tables(ReleaseScope scope) {
        List<TableDesign> designs = designs(scope);
        List<Unit> within = units.stream()
                .filter(unit -> unit.touches().stream()
                        .anyMatch(touch -> !touch.on().isBefore(scope.from()) && !touch.on().isAfter(scope.to())))
                .toList();
        return designs.stream().map(design -> TrueTable.count(design, scope, within, designs)).toList();
    }

    /** What somebody forgot and enters after the quarter was published, with its own day. */
    void enterLate(int quarter) {
        for (int person = 0; person < 3 + random.nextInt(6); person++) {
            add(quarter);
        }
    }

    private List<TableDesign> designs(ReleaseScope scope) {
        if (wholeCatalogue) {
            return Catalogue.filled(scope, areas);
        }
        Dimension area = Dimension.of("area", areas.toArray(String[]::new));
        Dimension sex = Dimension.of("sex", "FEMALE", "MALE", "UNKNOWN");
        Dimension generation = Dimension.of("age", "CHILD", "ADULT", "AGE_UNKNOWN");
        Dimension pillar = Dimension.of("pillar", pillars.toArray(String[]::new));
        Dimension result = Dimension.of("result", "BETTER", "NOT_BETTER");
        Dimension indicator = Dimension.of("indicator", "O2", "O4").apart().severally();
        List<TableDesign> all = List.of(new TableDesign("1", "reached", true, false, "", List.of(pillar.severally(), sex)),
                new TableDesign("2", "reached", true, false, "", List.of(area, generation)),
                new TableDesign("3", "reached", true, false, "", List.of(sex, generation.with("ADULT", "AGE_18_59", "AGE_60"))),
                new TableDesign("4", "services", false, false, "", List.of(area, pillar)),
                new TableDesign("5", "devices", false, false, "", List.of(Dimension.of("cause", "MINE_OR_ERW", "OTHER_CAUSE"), sex, area)),
                new TableDesign("6", "outcomes", true, false, "result", List.of(indicator, sex, result)),
                new TableDesign("7", "outcomes.sensitive", true, true, "result", List.of(sex, result)));
        boolean results = ofSevenTables || scope.grant().equals(Dimension.ALL);
        List<TableDesign> chosen = Stream.concat(
                IntStream.range(0, 7).filter(i -> (mask >> i & 1) == 1).mapToObj(all::get)
                        .filter(design -> results || design.tells().isEmpty()),
                later().stream().filter(design -> drawn.contains(design.name()))).toList();
        return chosen.isEmpty() ? List.of(all.get(3)) : chosen;
    }

    /** Kinds of tables that the second version of the catalogue has beside those of the first, or that are bound to others by what they count. */
    private List<TableDesign> later() {
        Dimension area = Dimension.of("area", areas.toArray(String[]::new));
        Dimension pillar = Dimension.of("pillar", pillars.toArray(String[]::new));
        Dimension met = Dimension.of("end", "MET", "NOT_MET");
        return List.of(
                new TableDesign("8", "reached", true, false, "",
                        List.of(Dimension.of("sex", "FEMALE", "MALE", "UNKNOWN"), Dimension.of("disability", "YES", "NO", "NOT_ASSESSED"))),
                new TableDesign("9", "quality", true, false, "",
                        List.of(Dimension.of("item", ITEMS).apart().severally(), Dimension.of("known", "RECORDED", "MISSING"))),
                new TableDesign("10", "families", true, false, "", List.of(area)),
                new TableDesign("11", "needs", false, false, "", List.of(pillar, met)),
                new TableDesign("12", "needs", false, false, "", List.of(area, met)),
                new TableDesign("13", "supports", true, false, "", List.of(Dimension.of("support", SUPPORTS).severally())),
                new TableDesign("14", "repairs", false, false, "", List.of(area)),
                new TableDesign("15", "referrals.made", false, false, "", List.of(pillar)),
                new TableDesign("16", "referrals.completed", false, false, "", List.of(pillar)));
    }

    public List<Unit> unitsOf(ReleaseScope scope) {
        return units.stream()
                .filter(unit -> unit.touches().stream()
                        .anyMatch(touch -> !touch.on().isBefore(scope.from()) && !touch.on().isAfter(scope.to())))
                .toList();
    }

    private void add(int quarter) {
        Map<String, String> person = Map.of("area", area(areas.get(skewed(listed))), "sex", pick(0.64, "MALE", 0.34, "FEMALE", "UNKNOWN"),
                "age",
                age(), "disability",
                pick(0.7, "YES", 0.2, "NO", "NOT_ASSESSED"));
        List<Unit.Touch> touches = new ArrayList<>();
        int services = 1 + skewed(5);
        for (int i = 0; i < services; i++) {
            String grant = GRANTS.get(skewed(3));
            LocalDate on = BEGINNING.plusMonths(3L * quarter).plusDays(random.nextInt(88));
            String pillar = wholeCatalogue
                    ? pillars.get(List.of(2, 2, 2, 2, 3, 3, 5, 5, 1, 4, 0, 6, 7).get(random.nextInt(13)))
                    : pillars.get(skewed(3));
            Unit.Touch touch = new Unit.Touch(on, grant, "C" + skewed(4), Map.of("pillar", pillar));
            touches.add(touch);
            units.add(new Unit("services", person, List.of(touch)));
            more(person, touch, pillar);
        }
        units.add(new Unit("reached", person, touches));
        for (String item : ITEMS) {
            boolean chance = services < 3 && random.nextInt(7) == 0;
            Map<String, String> known = new HashMap<>(person);
            known.put("known", isMissing(item, person, chance) ? "MISSING" : "RECORDED");
            units.add(new Unit("quality", known, touches.stream().map(touch -> with(touch, Map.of("item", item))).toList()));
        }
        besides(quarter, person, touches.getFirst());
    }

    /** What is not known is missing; an area that is known may be on no list. */
    private boolean isMissing(String item, Map<String, String> person, boolean chance) {
        return switch (item) {
            case "SEX" -> person.get("sex").equals("UNKNOWN");
            case "BIRTH_DATE" -> person.get("age").equals("AGE_UNKNOWN");
            case "DISABILITY" -> person.get("disability").equals("NOT_ASSESSED");
            case "AREA" -> person.get("area").equals(Catalogue.AREA_UNKNOWN) && more.nextInt(3) > 0;
            default -> chance;
        };
    }

    private String area(String chosen) {
        return !ofSevenTables && more.nextInt(25) == 0 ? Catalogue.AREA_UNKNOWN : chosen;
    }

    /** Families, supports, repairs and referrals. */
    private void besides(int quarter, Map<String, String> person, Unit.Touch first) {
        if (more.nextInt(4) == 0) {
            List<Unit.Touch> visits = new ArrayList<>();
            for (int i = 0; i <= more.nextInt(2); i++) {
                Unit.Touch visit = touch(quarter, Map.of("pillar", pillars.get(more.nextInt(pillars.size()))));
                visits.add(with(visit, Map.of()));
                units.add(new Unit("services", person, List.of(visit)));
            }
            units.add(new Unit("families", person, visits));
        }
        if (more.nextInt(6) == 0) {
            units.add(new Unit("supports", person, IntStream.rangeClosed(0, more.nextInt(2))
                    .mapToObj(i -> touch(quarter, Map.of("support", SUPPORTS[more.nextInt(SUPPORTS.length)]))).toList()));
        }
        if (more.nextInt(5) == 0) {
            units.add(new Unit("repairs", person, List.of(touch(quarter, Map.of()))));
        }
        if (more.nextInt(3) == 0) {
            Unit.Touch sent = new Unit.Touch(first.on(), "", first.provider(), first.of());
            units.add(new Unit("referrals.made", person, List.of(sent)));
            if (more.nextBoolean()) {
                units.add(new Unit("referrals.completed", person, List.of(sent)));
            }
        }
    }

    private Unit.Touch touch(int quarter, Map<String, String> of) {
        return new Unit.Touch(BEGINNING.plusMonths(3L * quarter).plusDays(more.nextInt(88)), GRANTS.get(more.nextInt(3)),
                "C" + more.nextInt(4), of);
    }

    private void more(Map<String, String> person, Unit.Touch touch, String pillar) {
        if (pillar.equals("REHABILITATION") && random.nextInt(3) == 0) {
            Map<String, String> device = new HashMap<>(person);
            device.put("device", List.of("PROSTHESIS", "ORTHOSIS", "WALKING_AID", "WHEELCHAIR", "OTHER_DEVICE").get(skewed(5)));
            device.put("cause", random.nextInt(4) == 0 ? "OTHER_CAUSE" : "MINE_OR_ERW");
            units.add(new Unit("devices", device, List.of(with(touch, Map.of()))));
        }
        if (random.nextInt(3) == 0) {
            result("outcomes", List.of("O2", "O4", "O7", "I1", "O5", "O6").get(skewed(wholeCatalogue ? 6 : 2)), person, touch);
        }
        if (pillar.equals("PSYCHOSOCIAL") && random.nextInt(2) == 0) {
            result("outcomes.sensitive", "O3", person, touch);
        }
        if (random.nextInt(2) == 0) {
            Map<String, String> need = new HashMap<>(person);
            need.put("pillar", pillar);
            String end = List.of("WITHIN_30_DAYS", "WITHIN_90_DAYS", "AFTER_90_DAYS", "TOO_FAR", "COST", "NONE_EXISTS", "OTHER_BARRIER",
                    "REFUSED").get(skewed(8));
            need.put("end", wholeCatalogue ? end : end.endsWith("_DAYS") ? "MET" : "NOT_MET");
            units.add(new Unit("needs", need, List.of(with(touch, Map.of()))));
        }
    }

    private void result(String measure, String indicator, Map<String, String> person, Unit.Touch touch) {
        Map<String, String> measured = new HashMap<>(person);
        measured.put("result", random.nextInt(10) < 7 ? "BETTER" : "NOT_BETTER");
        units.add(new Unit(measure, measured, List.of(
                new Unit.Touch(touch.on(), ofSevenTables ? touch.grant() : "", touch.provider(), Map.of("indicator", indicator)))));
    }

    private static Unit.Touch with(Unit.Touch touch, Map<String, String> of) {
        return new Unit.Touch(touch.on(), touch.grant(), touch.provider(), of);
    }

    /** As narrow as the tables that are drawn: a category that no table divides has no parts. */
    private String age() {
        String age = AGES[random.nextInt(20) == 0 ? 4 : List.of(0, 1, 2, 2, 2, 2, 2, 3).get(random.nextInt(8))];
        boolean bands = wholeCatalogue || (mask >> 2 & 1) == 1;
        return switch (age) {
            case "AGE_0_11", "AGE_12_17" -> wholeCatalogue ? age : "CHILD";
            case "AGE_18_59", "AGE_60" -> bands ? age : "ADULT";
            default -> age;
        };
    }

    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 2));
    }

    private String pick(double first, String one, double second, String two, String else_) {
        double at = random.nextDouble();
        return at < first ? one : at < first + second ? two : else_;
    }
}
