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
 * Takes the outlines of first-level areas from a GeoJSON file (RFC 7946), as statistical offices and the United Nations publish them. A
 * shape belongs to the area whose code one of its properties holds, or else whose name.
 */
@Component
public class AreaShapes implements AreaOutlines {

    /** A country's first level in full detail; thinned out it is a hundredth of this. */
    private static final int MOST_BYTES = 30_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();

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
     * Takes all outlines of a file; areas it does not speak of keep theirs. Nothing is taken when anything in it cannot be read.
     *
     * @throws RuleBroken {@code area.outline.*} when it is no GeoJSON, too large, or holds a shape that is no area
     */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public Taken take(Viewer by, InputStream geoJson) {
        by.require(Permission.USERS_ADMIN);
        List<Known> areas = areas();
        Map<Known, String> outlines = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (JsonNode shape : shapes(geoJson)) {
            String outline = Outline.of(shape.path("geometry"));
            Optional<Known> area = areaOf(shape.path("properties"), areas);
            area.ifPresentOrElse(known -> require(outlines.put(known, outline) == null, "area.outline.twice", "file", known.name()),
                    () -> unknown.add(nameOf(shape.path("properties"))));
        }
        outlines.forEach((area, outline) -> {
            jdbc.sql("update access.area set outline = ? where code = ?").params(outline, area.code()).update();
            changes.record(by.user(), "area.outlined", area.code(), Map.of());
        });
        return new Taken(outlines.keySet().stream().map(Known::name).sorted().toList(), unknown,
                jdbc.sql("select name from access.area where level = 1 and outline is null order by name").query(String.class).list());
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
            throw new RuleBroken("area.outline.unreadable", "file");
        } catch (IOException cut) {
            throw new UncheckedIOException("A file of outlines did not arrive whole", cut);
        }
    }

    private List<Known> areas() {
        return jdbc.sql("select code, name from access.area where level = 1 order by code")
                .query((row, n) -> new Known(row.getString("code"), row.getString("name"))).list();
    }

    private static Optional<Known> areaOf(JsonNode properties, List<Known> areas) {
        List<String> words = properties.values().stream().filter(JsonNode::isString).map(JsonNode::asString).toList();
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
}
