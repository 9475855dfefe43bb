package org.amparo.access.accounts;

import static org.amparo.platform.RuleBroken.require;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.amparo.access.AreaOutlines;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the outlines of areas of the first or the second level from a GeoJSON file (RFC 7946), as statistical offices and the United Nations
 * publish them. A shape belongs to the first-level area whose code one of its properties holds, or else whose name; a district is called as
 * the property says that such files keep its name in.
 */
@Component
public class AreaShapes implements AreaOutlines {

    /** A country's first level in full detail; thinned out it is a hundredth of this. */
    private static final int MOST_BYTES = 30_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Where files keep the name of a district, the surest first: OCHA's common datasets, GADM, DANE, geoBoundaries, and plain ones. */
    private static final List<String> NAMES_OF_DISTRICTS = List.of("adm2", "adm2_name", "adm2_en", "adm2_es", "adm2_pt", "adm2_fr",
            "adm2_ar", "adm2_km", "name_2", "mpio_cnmbr", "municipio", "district", "shapename", "name");

    private final JdbcClient jdbc;
    private final AccountChanges changes;

    AreaShapes(JdbcClient jdbc, AccountChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * What became of a file.
     *
     * @param drawn names of the areas that got an outline from it
     * @param unknown shapes that fit no area, each by its first words
     * @param without names of areas that have no outline now
     */
    public record Taken(List<String> drawn, List<String> unknown, List<String> without) {
    }

    private record Known(String code, String name) {
    }

    /**
     * Takes all outlines of first-level areas of a file; areas it does not speak of keep theirs. Nothing is taken when anything in it cannot
     * be read.
     *
     * @throws RuleBroken {@code area.outline.*} when it is no GeoJSON, too large, or holds a shape that is no area
     */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public Taken take(Viewer by, InputStream geoJson) {
        by.require(Permission.USERS_ADMIN);
        Map<Known, String> outlines = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<Known> areas = areas();
        each(geoJson, (properties, outline) -> areaOf(properties, areas, key -> true).ifPresentOrElse(
                known -> require(outlines.put(known, outline) == null, "area.outline.twice", "file", known.name()),
                () -> unknown.add(nameOf(properties))));
        outlines.forEach((area, outline) -> {
            jdbc.sql("update access.area set outline = ? where code = ?").params(outline, area.code()).update();
            changes.record(by.user(), "area.outlined", area.code(), Map.of());
        });
        return new Taken(outlines.keySet().stream().map(Known::name).sorted().toList(), unknown,
                jdbc.sql("select name from access.area where level = 1 and outline is null order by name").query(String.class).list());
    }

    /**
     * Takes all outlines of second-level areas of a file. Those of a first-level area that the file speaks of take the place of all that it
     * had; of other areas they stay. Nothing is taken when anything in it cannot be read.
     *
     * @return the districts drawn, the shapes that lie in no known area, and the first-level areas that have no district with an outline
     * @throws RuleBroken {@code area.outline.*} when it is no GeoJSON, too large, holds a shape that is no area, or one that says no district
     */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public Taken takeDistricts(Viewer by, InputStream geoJson) {
        by.require(Permission.USERS_ADMIN);
        Map<Known, Map<String, String>> outlines = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<Known> areas = areas();
        int[] shape = {0};
        each(geoJson, (properties, outline) -> {
            shape[0]++;
            String key = keyOfDistrict(properties).orElseThrow(() -> new RuleBroken("area.outline.no-district", "file", shape[0]));
            String name = properties.path(key).asString().strip();
            areaOf(properties, areas, anyKey -> !isOfSecondLevel(anyKey)).ifPresentOrElse(
                    area -> require(outlines.computeIfAbsent(area, first -> new LinkedHashMap<>()).put(name, outline) == null,
                            "area.outline.district-twice", "file", name, area.name()),
                    () -> unknown.add(name));
        });
        outlines.forEach((area, districts) -> {
            jdbc.sql("delete from access.district_outline where adm1 = ?").param(area.code()).update();
            districts.forEach((name, outline) -> jdbc.sql("insert into access.district_outline (adm1, name, outline) values (?, ?, ?)")
                    .params(area.code(), name, outline).update());
            changes.record(by.user(), "area.districts-outlined", area.code(), Map.of());
        });
        return new Taken(outlines.values().stream().flatMap(districts -> districts.keySet().stream()).sorted().toList(), unknown,
                jdbc.sql("""
                        select name from access.area a where level = 1
                        and not exists (select from access.district_outline d where d.adm1 = a.code) order by name""").query(String.class)
                        .list());
    }

    private interface Shape {
        void of(JsonNode properties, String outline);
    }

    /** Says of a shape that is no area which one of the file it is. */
    private void each(InputStream geoJson, Shape take) {
        int number = 0;
        for (JsonNode shape : shapes(geoJson)) {
            number++;
            String outline;
            try {
                outline = Outline.of(shape.path("geometry"));
            } catch (RuleBroken refused) {
                throw new RuleBroken(refused.rule(), refused.field(), number);
            }
            take.of(shape.path("properties"), outline);
        }
    }

    private static Optional<String> keyOfDistrict(JsonNode properties) {
        return NAMES_OF_DISTRICTS.stream()
                .flatMap(known -> properties.propertyNames().stream().filter(key -> key.equalsIgnoreCase(known)))
                .filter(key -> properties.path(key).isString() && !properties.path(key).asString().isBlank()).findFirst();
    }

    private static Iterable<JsonNode> shapes(InputStream geoJson) {
        try {
            byte[] bytes = geoJson.readNBytes(MOST_BYTES + 1);
            require(bytes.length <= MOST_BYTES, "area.outline.too-large", "file");
            JsonNode file = JSON.readTree(bytes);
            require("FeatureCollection".equals(file.path("type").asString("")) && file.path("features").isArray(),
                    "area.outline.unreadable", "file");
            return file.path("features").values();
        } catch (JacksonException unreadable) {
            throw unreadable.getLocation() == null
                    ? new RuleBroken("area.outline.unreadable", "file")
                    : new RuleBroken("area.outline.no-json", "file", unreadable.getLocation().getLineNr(),
                            unreadable.getLocation().getColumnNr());
        } catch (IOException cut) {
            throw new UncheckedIOException("A file of outlines did not arrive whole", cut);
        }
    }

    private List<Known> areas() {
        return jdbc.sql("select code, name from access.area where level = 1 order by code")
                .query((row, n) -> new Known(row.getString("code"), row.getString("name"))).list();
    }

    /** A district can be called as another first-level area is, in any of the languages of the file. */
    private static boolean isOfSecondLevel(String key) {
        String plain = key.toLowerCase(Locale.ROOT);
        return NAMES_OF_DISTRICTS.contains(plain) || plain.startsWith("adm2") || plain.endsWith("name_2");
    }

    /** @param speaks true of a property that can say the first level */
    private static Optional<Known> areaOf(JsonNode properties, List<Known> areas, Predicate<String> speaks) {
        List<String> words = properties.propertyNames().stream().filter(speaks).map(properties::path)
                .filter(JsonNode::isString).map(JsonNode::asString).toList();
        return areas.stream().filter(area -> words.stream().anyMatch(area.code()::equalsIgnoreCase)).findFirst()
                .or(() -> areas.stream().filter(area -> words.stream().map(AreaShapes::plain).anyMatch(plain(area.name())::equals))
                        .findFirst());
    }

    /** Without accents and capitals, in which sources differ. */
    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    private static String nameOf(JsonNode properties) {
        return properties.values().stream().filter(JsonNode::isString).map(JsonNode::asString).filter(word -> !word.isBlank()).findFirst()
                .map(word -> word.length() > 40 ? word.substring(0, 40) : word).orElse("?");
    }

    @Override
    public Map<String, String> outlines() {
        Map<String, String> outlines = new LinkedHashMap<>();
        jdbc.sql("select code, outline from access.area where level = 1 and outline is not null order by code")
                .query((row, n) -> outlines.put(row.getString("code"), row.getString("outline"))).list();
        return outlines;
    }

    @Override
    public Map<String, String> districts(String adm1) {
        Map<String, String> districts = new LinkedHashMap<>();
        jdbc.sql("select name, outline from access.district_outline where adm1 = ? order by name").param(adm1)
                .query((row, n) -> districts.put(row.getString("name"), row.getString("outline"))).list();
        return districts;
    }

    @Override
    public List<String> districtNames() {
        return jdbc.sql("select distinct name from access.district_outline").query(String.class).list();
    }
}
