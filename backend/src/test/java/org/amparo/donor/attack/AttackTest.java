package org.amparo.donor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.amparo.donor.Catalogue;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.Protection;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueTable;
import org.amparo.donor.disclosure.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invented programmes publish to three donors, quarter after quarter, and an attacker with all files looks for small counts.
 * The long form: {@code -Damparo.attack.programmes=200 -Damparo.attack.quarters=8 -Damparo.attack.crippled=20}; {@code -Damparo.attack.catalogue=true}
 * has every programme publish the whole catalogue instead of tables drawn by chance.
 */
class AttackTest {

    private static final int PROGRAMMES = Integer.getInteger("amparo.attack.programmes", 2);
    private static final int FIRST = Integer.getInteger("amparo.attack.first", 1);
    private static final int QUARTERS = Integer.getInteger("amparo.attack.quarters", 2);
    private static final int CRIPPLED = Integer.getInteger("amparo.attack.crippled", 1);
    private static final boolean CATALOGUE = Boolean.getBoolean("amparo.attack.catalogue");

    /** A programme with small groups of unknown sex and age. */
    private static final long STRANGERS = 4;

    /** Quarters in two years: what is left out does not tell in each. */
    private static final int TWO_YEARS = 8;

    /** Publishers that leave out one thing each. */
    enum Crippled {
        NO_REPAIR, NO_JOINT_CHECK, ZEROS_SHOWN, PERCENTAGES_OF_TRUE_PARTS, PERIOD_PUBLISHED_AGAIN
    }

    @Test
    void nobody_with_all_files_of_all_donors_finds_a_small_count() {
        Attacker.Spoils all = new Attacker.Spoils(0, 0, 0, List.of());
        int widened = 0;
        int cells = 0;
        for (long seed = FIRST; seed < FIRST + PROGRAMMES; seed++) {
            RandomProgramme programme = new RandomProgramme(seed, QUARTERS, CATALOGUE);
            List<Payload> published = new ArrayList<>();
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                for (ReleaseScope scope : RandomProgramme.scopes(quarter)) {
                    Candidate.Checked checked = check(programme, scope, published);
                    assertThat(checked.isSafe()).as("programme %s %s", seed, scope).isTrue();
                    widened += checked.widened();
                    cells += checked.cells();
                    published.add(checked.payload());
                }
            }
            Attacker.Spoils spoils = Attacker.attack(published.stream().map(PayloadJson::write).toList());
            if (spoils.any()) {
                System.out.println("programme " + seed + ": " + spoils.words());
            }
            all = all.and(spoils);
            if (PROGRAMMES > 10) {
                System.out.printf("%d programmes: exact %d, small %d, groups %d; %d of %d cells widened%n", seed - FIRST + 1, all.exact(),
                        all.small(),
                        all.groups(), widened, cells);
            }
        }
        assertThat(all.words()).isEmpty();
    }

    /** Found by the long form: devices without the men were told by two things too many, and whole numbers alone told a count of an earlier release. */
    @ParameterizedTest
    @CsvSource({"123, 0", "49, 7"})
    void a_quarter_that_once_told_a_count_or_stopped_its_release_does_so_no_more(long seed, int quarter) {
        RandomProgramme programme = RandomProgramme.ofSevenTables(seed, quarter + 1);
        List<Payload> published = new ArrayList<>();
        for (ReleaseScope scope : RandomProgramme.scopes(quarter)) {
            Candidate.Checked checked = check(programme, scope, published);
            assertThat(checked.isSafe()).isTrue();
            published.add(checked.payload());
        }
        assertThat(Attacker.attack(published.stream().map(PayloadJson::write).toList()).words()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_publisher_that_leaves_something_out_is_caught(Crippled crippled) {
        long caught = LongStream.range(FIRST, FIRST + CRIPPLED).filter(seed -> Attacker.attack(publish(crippled, seed)).any()).count();
        if (CRIPPLED > 10) {
            System.out.printf("%s: caught in %d of %d programmes%n", crippled, caught, CRIPPLED);
        }
        assertThat(caught).isGreaterThanOrEqualTo((long) Math.ceil(CRIPPLED * 0.98));
    }

    /** Four of the first eight programmes tell something in their first quarter when needs, families and data quality are tied to nothing. */
    @Test
    void a_publisher_that_takes_tables_of_different_measures_for_strangers_is_caught() {
        RandomProgramme programme = new RandomProgramme(STRANGERS, 1, false);
        List<Payload> published = new ArrayList<>();
        for (ReleaseScope scope : RandomProgramme.scopes(0)) {
            List<TrueTable> tables = programme.tables(scope).stream().map(table -> {
                TableDesign design = table.design();
                return new TrueTable(new TableDesign(design.name(), "x." + design.measure(), design.people(), design.sensitive(),
                        design.tells(), design.by()), table.scope(), table.counts());
            }).toList();
            List<Unit> units = programme.unitsOf(scope).stream()
                    .map(unit -> new Unit("x." + unit.measure(), unit.of(), unit.touches())).toList();
            Candidate.Checked checked = Candidate.check(Catalogue.VERSION, tables, units, Protection.PROMISED, published, List.of(),
                    progress -> {
                    });
            assertThat(checked.isSafe()).isTrue();
            published.add(checked.payload());
        }
        List<String> files = published.stream().map(PayloadJson::write).map(text -> text.replace("\"counts\":\"x.", "\"counts\":\""))
                .toList();
        assertThat(Attacker.attack(files).words()).anyMatch(told -> told.contains("quality"));
    }

    private static Candidate.Checked check(RandomProgramme programme, ReleaseScope scope, List<Payload> published) {
        Protection protection = Protection.PROMISED.with(programme.chance);
        return Candidate.check(Catalogue.VERSION, programme.tables(scope), programme.unitsOf(scope), protection, published, List.of(),
                progress -> {
                });
    }

    private static List<String> publish(Crippled crippled, long seed) {
        RandomProgramme programme = new RandomProgramme(seed, TWO_YEARS, CATALOGUE);
        List<String> files = new ArrayList<>();
        List<Payload> published = new ArrayList<>();
        for (int quarter = 0; quarter < TWO_YEARS; quarter++) {
            for (ReleaseScope scope : RandomProgramme.scopes(quarter)) {
                List<TrueTable> tables = programme.tables(scope);
                Payload payload = switch (crippled) {
                    case NO_REPAIR ->
                        new Payload(1, Catalogue.VERSION, scope,
                                tables.stream().map(table -> PublishedTable.of(table, Protection.PROMISED)).toList());
                    case NO_JOINT_CHECK -> check(programme, scope, List.of()).payload();
                    default -> check(programme, scope, published).payload();
                };
                published.add(payload);
                files.add(switch (crippled) {
                    case ZEROS_SHOWN -> withZeros(payload, tables);
                    case PERCENTAGES_OF_TRUE_PARTS -> withPercentages(payload, tables);
                    default -> PayloadJson.write(payload);
                });
            }
        }
        if (crippled == Crippled.PERIOD_PUBLISHED_AGAIN) {
            programme.enterLate(0);
            RandomProgramme.scopes(0).forEach(scope -> files.add(PayloadJson.write(check(programme, scope, List.of()).payload())));
        }
        return files;
    }

    private static String withZeros(Payload payload, List<TrueTable> tables) {
        return changed(payload, (table, cell, place) -> {
            if (cell.get("shows").asString().startsWith("0-")) {
                boolean nobody = tables.get(table).counts().get(place) == 0;
                cell.put("shows", nobody ? "0" : "1-" + cell.get("shows").asString().substring(2));
            }
        });
    }

    private static String withPercentages(Payload payload, List<TrueTable> tables) {
        return changed(payload, (table, cell, place) -> {
            List<String> whole = IntStream.range(0, place.size()).mapToObj(i -> i == place.size() - 1 ? "ALL" : place.get(i)).toList();
            int all = tables.get(table).counts().getOrDefault(whole, 0);
            if (all > 0 && payload.tables().get(table).cells().get(whole) instanceof Cell.Shown) {
                cell.put("percent", "%.1f".formatted(100.0 * tables.get(table).counts().get(place) / all));
                var of = cell.putArray("of");
                whole.forEach(of::add);
            }
        });
    }

    private interface Change {
        void of(int table, ObjectNode cell, List<String> place);
    }

    private static String changed(Payload payload, Change change) {
        JsonMapper json = JsonMapper.builder().build();
        JsonNode file = json.readTree(PayloadJson.write(payload));
        for (int table = 0; table < file.get("tables").size(); table++) {
            for (JsonNode cell : file.get("tables").get(table).get("cells")) {
                List<String> place = new ArrayList<>();
                cell.get("at").forEach(code -> place.add(code.asString()));
                change.of(table, (ObjectNode) cell, List.copyOf(place));
            }
        }
        return json.writeValueAsString(file);
    }
}
