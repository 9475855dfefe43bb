package org.amparo.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Outlines of areas are taken from a published file, whole or not at all. */
@AmparoTest
class AreaShapesTest {

    private static final String SQUARE = "[[[-75.00012,6.0],[-75.00013,6.0],[-74.0,6.0],[-74.0,7.0],[-75.0,7.0],[-75.00012,6.0]]]";

    @Autowired
    private AreaShapes shapes;
    @Autowired
    private AreaList areas;
    @Autowired
    private StaffOfTests staff;

    private final String first = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private final String second = first + "-2";

    private Viewer twoAreas() {
        Viewer admin = staff.viewer(Role.ADMIN, null);
        areas.create(admin, first, "Uíge " + first);
        areas.create(admin, second, "Zaïre " + first);
        return admin;
    }

    @Test
    void a_shape_finds_its_area_by_code_or_by_name_and_is_thinned_out() {
        Viewer admin = twoAreas();
        AreaShapes.Taken taken = shapes.take(admin, file(feature("\"ADM1_PCODE\": \"" + first + "\"", "Polygon", SQUARE),
                feature("\"shapeName\": \"ZAIRE " + first + "\"", "MultiPolygon", "[" + SQUARE + "]"),
                feature("\"shapeName\": \"Nowhere\"", "Polygon", SQUARE)));

        assertThat(taken.drawn()).containsExactly("Uíge " + first, "Zaïre " + first);
        assertThat(taken.unknown()).containsExactly("Nowhere");
        assertThat(taken.without()).doesNotContain("Uíge " + first, "Zaïre " + first);
        assertThat(shapes.outlines())
                .containsAllEntriesOf(Map.of(first, "[[[[-75.0,6.0],[-74.0,6.0],[-74.0,7.0],[-75.0,7.0],[-75.0,6.0]]]]",
                        second, "[[[[-75.0,6.0],[-74.0,6.0],[-74.0,7.0],[-75.0,7.0],[-75.0,6.0]]]]"));
        assertThat(areas.all(admin)).filteredOn(row -> row.code().startsWith(first)).allMatch(AreaList.AreaRow::outlined);
    }

    @Test
    void a_file_that_cannot_be_read_changes_nothing_and_says_why() {
        Viewer admin = twoAreas();
        String good = feature("\"code\": \"" + first + "\"", "Polygon", SQUARE);
        for (Map.Entry<String, String> wrong : Map.of("{", "area.outline.no-json", "[]", "area.outline.unreadable",
                "{\"type\": \"Feature\"}", "area.outline.unreadable",
                collection(good, feature("\"code\": \"" + second + "\"", "Point", "[1,2]")), "area.outline.shape",
                collection(good, feature("\"code\": \"" + second + "\"", "Polygon", "[[[500,1],[2,1],[2,2],[500,1]]]")),
                "area.outline.shape",
                collection(good, feature("\"code\": \"" + second + "\"", "Polygon", "[[[\"a\",1],[2,1],[2,2],[1,1]]]")),
                "area.outline.shape", collection(good, good), "area.outline.twice").entrySet()) {
            assertThatThrownBy(() -> shapes.take(admin, stream(wrong.getKey()))).as(wrong.getKey()).extracting("rule")
                    .isEqualTo(wrong.getValue());
        }
        assertThat(shapes.outlines()).doesNotContainKeys(first, second);
        assertThatThrownBy(() -> shapes.take(staff.viewer(Role.SUPERVISOR, null), file(good))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void districts_are_drawn_in_the_area_that_they_name_and_replace_those_it_had() {
        Viewer admin = twoAreas();
        shapes.takeDistricts(admin, file(feature("\"ADM1_PCODE\": \"" + first + "\", \"ADM2_EN\": \"Old town\"", "Polygon", SQUARE)));
        AreaShapes.Taken taken = shapes.takeDistricts(admin, file(
                feature("\"NAME_1\": \"uige " + first + "\", \"NAME_2\": \"Uíge " + first + "\"", "Polygon", SQUARE),
                feature("\"ADM1_PCODE\": \"" + first + "\", \"adm2_pt\": \"Negage\"", "MultiPolygon", "[" + SQUARE + "]"),
                feature("\"shapeName\": \"Nowhere\"", "Polygon", SQUARE)));

        assertThat(taken.drawn()).as("one is called as its area").containsExactly("Negage", "Uíge " + first);
        assertThat(taken.unknown()).containsExactly("Nowhere");
        assertThat(taken.without()).contains("Zaïre " + first).doesNotContain("Uíge " + first);
        assertThat(shapes.districts(first)).containsOnlyKeys("Negage", "Uíge " + first);
        assertThat(shapes.districts(second)).isEmpty();
        assertThat(shapes.districtNames()).contains("Negage").doesNotContain("Old town");
    }

    @Test
    void a_district_that_is_called_as_another_area_is_not_drawn_there() {
        Viewer admin = twoAreas();
        String called = "Uíge " + first;
        AreaShapes.Taken taken = shapes.takeDistricts(admin, file(
                feature("\"ADM2_EN\": \"%1$s\", \"ADM2_ES\": \"%1$s\", \"ADM2ALT1EN\": \"%1$s\", \"ADM1_EN\": \"Zaire %2$s\""
                        .formatted(called, first), "Polygon", SQUARE),
                feature("\"NAME_2\": \"Songo\", \"VARNAME_2\": \"%1$s\", \"name\": \"%1$s\", \"NAME_1\": \"Elsewhere\"".formatted(called),
                        "Polygon", SQUARE)));

        assertThat(shapes.districts(first)).as("only districts are called so").isEmpty();
        assertThat(shapes.districts(second)).containsOnlyKeys(called);
        assertThat(taken.unknown()).containsExactly("Songo");
    }

    @Test
    void a_file_of_districts_that_is_wrong_changes_nothing_and_says_what_and_where() {
        Viewer admin = twoAreas();
        String good = feature("\"ADM1_PCODE\": \"" + first + "\", \"ADM2_EN\": \"Negage\"", "Polygon", SQUARE);
        refused(admin, stream("{\"type\":\n  oops"), "area.outline.no-json", 2, 3);
        refused(admin, file(good, feature("\"ADM1_PCODE\": \"" + first + "\"", "Polygon", SQUARE)), "area.outline.no-district", 2);
        refused(admin, file(good, good), "area.outline.district-twice", "Negage", "Uíge " + first);
        refused(admin, file(good, feature("\"ADM2_EN\": \"Songo\"", "Point", "[1,2]")), "area.outline.shape", 2);
        assertThat(shapes.districts(first)).isEmpty();
        assertThatThrownBy(() -> shapes.takeDistricts(staff.viewer(Role.SUPERVISOR, null), file(good))).isInstanceOf(NotAllowed.class);
    }

    private void refused(Viewer admin, ByteArrayInputStream wrong, String rule, Object... where) {
        assertThatThrownBy(() -> shapes.takeDistricts(admin, wrong)).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.values()).containsExactly(where);
        });
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\": \"Feature\", \"properties\": {\"id\": 7, %s}, \"geometry\": {\"type\": \"%s\", \"coordinates\": %s}}"
                .formatted(properties, type, coordinates);
    }

    private static ByteArrayInputStream file(String... features) {
        return stream(collection(features));
    }

    private static String collection(String... features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
