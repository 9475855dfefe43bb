package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldedRowsTest {

    private static final Table PLACES = Table.keyed(2, "probe.place", "land", "town", "family", "words", "count");
    private static final String ODD = "tab\t newline\n return\r back\\slash \\N \\t عربي";

    private final FoldedRows rows = new FoldedRows();

    @Test
    void what_was_put_is_told_as_it_was() {
        rows.put(PLACES, place("ao", ODD, "one", "", 1));

        assertThat(rows.valuesOf(PLACES)).containsExactly(new String[]{"ao", ODD, "one", "", "1"});
        assertThat(line()).isEqualTo("ao\ttab\\t newline\\n return\\r back\\\\slash \\\\N \\\\t عربي\tone\t\t1\n");
    }

    @Test
    void a_change_leaves_the_other_columns_as_they_are() {
        rows.put(PLACES, place("ao", ODD, "one", "two\twords", 1));

        rows.change(PLACES, new Object[]{"ao", ODD}, value("family", null));
        rows.change(PLACES, new Object[]{"ao", ODD}, Map.of("count", 12345));
        rows.change(PLACES, new Object[]{"ao", "nowhere"}, Map.of("count", 7));

        assertThat(rows.valuesOf(PLACES)).containsExactly(new String[]{"ao", ODD, null, "two\twords", "12345"});
    }

    @Test
    void a_row_whose_key_changes_is_known_by_the_new_one() {
        rows.put(PLACES, place("ao", "Cuito", "one", "w", 1));

        rows.change(PLACES, new Object[]{"ao", "Cuito"}, Map.of("town", "Kuito"));
        rows.change(PLACES, new Object[]{"ao", "Kuito"}, Map.of("count", 2));
        rows.remove(PLACES, "ao", "Cuito");

        assertThat(rows.valuesOf(PLACES)).containsExactly(new String[]{"ao", "Kuito", "one", "w", "2"});
    }

    @Test
    void all_rows_with_a_value_are_changed_also_after_that_value_moved() {
        rows.put(PLACES, place("ao", "Kuito", ODD, "w", 1));
        rows.put(PLACES, place("ao", "Luena", ODD, "w", 1));
        rows.put(PLACES, place("co", "Tame", "other", "w", 1));

        rows.changeAll(PLACES, "family", ODD, Map.of("family", "moved"));
        rows.changeAll(PLACES, "family", "moved", Map.of("count", 9));
        rows.changeAll(PLACES, "family", ODD, Map.of("count", 5));
        rows.removeAll(PLACES, "family", "other");

        assertThat(rows.valuesOf(PLACES)).containsExactly(new String[]{"ao", "Kuito", "moved", "w", "9"},
                new String[]{"ao", "Luena", "moved", "w", "9"});
    }

    private String line() {
        return new String(List.copyOf(rows.of(PLACES)).getFirst(), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> place(String land, String town, String family, String words, int count) {
        return Map.of("land", land, "town", town, "family", family, "words", words, "count", count);
    }

    private static Map<String, Object> value(String column, Object value) {
        Map<String, Object> values = new HashMap<>();
        values.put(column, value);
        return values;
    }
}
