package org.amparo.access.accounts;

import static org.amparo.platform.RuleBroken.require;

import java.util.ArrayList;
import java.util.List;
import org.amparo.platform.RuleBroken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thins out the outline of an area: about a hundred metres are as much as a map of a country shows. */
final class Outline {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** A thousandth of a degree, about 110 metres. */
    private static final double STEPS_A_DEGREE = 1_000;
    /** A ring ends where it began. */
    private static final int LEAST_OF_A_RING = 4;
    private static final int MOST_POINTS = 200_000;

    private int points;

    private Outline() {
    }

    /**
     * The coordinates of a MultiPolygon.
     *
     * @param geometry a GeoJSON Polygon or MultiPolygon
     * @throws RuleBroken {@code area.outline.shape} for anything else, or for a place outside of the world
     */
    static String of(JsonNode geometry) {
        Outline outline = new Outline();
        List<List<List<double[]>>> polygons = switch (geometry.path("type").asString("")) {
            case "Polygon" -> outline.polygons(List.of(geometry.path("coordinates")));
            case "MultiPolygon" -> outline.polygons(geometry.path("coordinates").values());
            default -> throw new RuleBroken("area.outline.shape", "file");
        };
        require(!polygons.isEmpty(), "area.outline.shape", "file");
        return JSON.writeValueAsString(polygons);
    }

    private List<List<List<double[]>>> polygons(Iterable<JsonNode> polygons) {
        List<List<List<double[]>>> thin = new ArrayList<>();
        for (JsonNode polygon : polygons) {
            List<List<double[]>> rings = new ArrayList<>();
            polygon.values().forEach(ring -> {
                List<double[]> places = ring(ring);
                if (places.size() >= LEAST_OF_A_RING) {
                    rings.add(places);
                }
            });
            if (!rings.isEmpty()) {
                thin.add(rings);
            }
        }
        return thin;
    }

    /** Places that fall together are one; of an island of less than a hundred metres nothing is left. */
    private List<double[]> ring(JsonNode ring) {
        List<double[]> places = new ArrayList<>();
        for (JsonNode place : ring.values()) {
            require(++points <= MOST_POINTS, "area.outline.too-large", "file");
            require(place.path(0).isNumber() && place.path(1).isNumber(), "area.outline.shape", "file");
            double[] at = {onGrid(place.path(0).asDouble(), 180), onGrid(place.path(1).asDouble(), 90)};
            if (places.isEmpty() || places.getLast()[0] != at[0] || places.getLast()[1] != at[1]) {
                places.add(at);
            }
        }
        return places;
    }

    private static double onGrid(double degrees, int most) {
        require(Math.abs(degrees) <= most, "area.outline.shape", "file");
        return Math.round(degrees * STEPS_A_DEGREE) / STEPS_A_DEGREE;
    }
}
