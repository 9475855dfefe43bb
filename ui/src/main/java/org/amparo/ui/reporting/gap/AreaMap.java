package org.amparo.ui.reporting.gap;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.ui.kit.Labels;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Areas in shades of one hue with a pattern for each shade and the value written in it. Drawn on the server, so that it prints, follows the
 * colours of the page, needs no script and asks no stranger for tiles; the table beside it says the same. A map is never mirrored.
 */
public final class AreaMap extends Div {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WIDTH = 760;
    private static final int EDGE = 8;
    /** Corners closer than this on the drawing are one. */
    private static final double LEAST = 0.8;
    /** An area narrower than this has room for its number only. */
    private static final double ROOM_FOR_NAME = 64;
    private static final double ROOM_FOR_NUMBER = 16;
    private static final int LINE = 15;
    private static final double TALLEST = 1.5;

    /**
     * What is written in an area.
     *
     * @param value what its shade is taken from; null where nobody is counted
     * @param address of the list behind it; null where there is none
     * @param readOut what the link says
     */
    public record Shown(String name, Double value, String words, String address, String readOut) {
    }

    private record Place(double x, double y) {
    }

    /** One area, projected; its largest ring is where its words stand. */
    private record Shape(String path, double left, double right, double top, double bottom) {
    }

    private final String id = "map-" + Integer.toHexString(System.identityHashCode(this));
    private double west = Double.MAX_VALUE;
    private double east = -Double.MAX_VALUE;
    private double south = Double.MAX_VALUE;
    private double north = -Double.MAX_VALUE;
    private double scale;
    private double narrowing;

    /**
     * @param outlines coordinates of a GeoJSON MultiPolygon, by the areas' codes
     * @param shown by the areas' codes; one that is missing is drawn without a shade
     * @param legend what each of the five shades stands for, the lightest first
     */
    public AreaMap(String name, Map<String, String> outlines, Map<String, Shown> shown, List<String> legend) {
        addClassName("gap-map");
        Map<String, JsonNode> areas = new LinkedHashMap<>();
        outlines.forEach((area, outline) -> areas.put(area, JSON.readTree(outline)));
        areas.values().forEach(this::measure);
        narrowing = Math.cos(Math.toRadians((north + south) / 2));
        double wide = Math.max(0.01, (east - west) * narrowing);
        double high = Math.max(0.01, north - south);
        scale = Math.min((WIDTH - 2 * EDGE) / wide, (WIDTH * TALLEST - 2 * EDGE) / high);
        Element svg = new Element("svg");
        boolean opens = shown.values().stream().anyMatch(area -> area.address() != null);
        svg.setAttribute("role", opens ? "group" : "img");
        svg.setAttribute("aria-label", name);
        svg.executeJs("this.setAttribute('viewBox', $0)",
                "0 0 " + Math.round(wide * scale + 2 * EDGE) + " " + Math.round(high * scale + 2 * EDGE));
        svg.appendChild(patterns(id));
        double most = shown.values().stream().filter(area -> area.value() != null).mapToDouble(Shown::value).max().orElse(0);
        Map<String, Shape> shapes = new LinkedHashMap<>();
        areas.forEach((area, outline) -> shapes.put(area, shape(outline)));
        shapes.forEach((area, shape) -> draw(svg, shape, shown.get(area), most));
        shapes.forEach((area, shape) -> write(svg, shape, shown.get(area)));
        getElement().appendChild(svg);
        add(legend(legend));
    }

    private void measure(JsonNode outline) {
        for (JsonNode polygon : outline.values()) {
            for (JsonNode place : polygon.path(0).values()) {
                west = Math.min(west, place.path(0).asDouble());
                east = Math.max(east, place.path(0).asDouble());
                south = Math.min(south, place.path(1).asDouble());
                north = Math.max(north, place.path(1).asDouble());
            }
        }
    }

    /** Degrees of longitude narrowed as they are in the middle of the country: true enough for a country, and without distortion to explain. */
    private Place place(JsonNode degrees) {
        return new Place(EDGE + (degrees.path(0).asDouble() - west) * narrowing * scale,
                EDGE + (north - degrees.path(1).asDouble()) * scale);
    }

    private Shape shape(JsonNode outline) {
        StringBuilder path = new StringBuilder();
        double[] box = {0, 0, 0, 0};
        double largest = -1;
        for (JsonNode polygon : outline.values()) {
            int ring = 0;
            for (JsonNode corners : polygon.values()) {
                List<Place> places = places(corners);
                path.append(path(places));
                double left = places.stream().mapToDouble(Place::x).min().orElse(0);
                double right = places.stream().mapToDouble(Place::x).max().orElse(0);
                double top = places.stream().mapToDouble(Place::y).min().orElse(0);
                double bottom = places.stream().mapToDouble(Place::y).max().orElse(0);
                if (ring++ == 0 && (right - left) * (bottom - top) > largest) {
                    largest = (right - left) * (bottom - top);
                    box = new double[]{left, right, top, bottom};
                }
            }
        }
        return new Shape(path.toString(), box[0], box[1], box[2], box[3]);
    }

    private List<Place> places(JsonNode corners) {
        List<Place> places = new ArrayList<>();
        for (JsonNode corner : corners.values()) {
            Place place = place(corner);
            if (places.isEmpty() || Math.hypot(place.x() - places.getLast().x(), place.y() - places.getLast().y()) >= LEAST) {
                places.add(place);
            }
        }
        return places;
    }

    private static String path(List<Place> places) {
        StringBuilder path = new StringBuilder("M");
        places.forEach(place -> path.append(format(place.x())).append(' ').append(format(place.y())).append(' '));
        return path.append('Z').toString();
    }

    private void draw(Element svg, Shape shape, Shown shown, double most) {
        int step = shown == null || shown.value() == null ? 0 : Heat.step(shown.value(), most);
        Element parent = shown == null || shown.address() == null ? svg : link(svg, shown);
        Element area = add(parent, "path", "gap-area heat-" + step, "d", shape.path(), "fill-rule", "evenodd");
        if (shown != null) {
            Element title = new Element("title");
            title.setText(Labels.text("gaps.map.area", shown.name(), shown.words()));
            area.appendChild(title);
        }
        if (step > 1) {
            add(parent, "path", "gap-over", "d", shape.path(), "fill-rule", "evenodd", "fill", "url(#" + id + "-" + step + ")");
        }
    }

    /** A link as any other, for the keyboard too; a plain click changes the page without loading it anew. */
    private Element link(Element svg, Shown shown) {
        Element link = add(svg, "a", "gap-link", "href", shown.address(), "aria-label", shown.readOut());
        link.addEventListener("click", click -> {
            Location to = new Location(shown.address());
            getUI().ifPresent(ui -> ui.navigate(to.getPath(), to.getQueryParameters()));
        }).setFilter("event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && (event.preventDefault(), true)");
        return link;
    }

    /** Read out with its link where there is one, and then not again. */
    private static void write(Element svg, Shape shape, Shown shown) {
        double wide = shape.right() - shape.left();
        if (shown == null || wide < ROOM_FOR_NUMBER) {
            return;
        }
        String x = format((shape.left() + shape.right()) / 2);
        double middle = (shape.top() + shape.bottom()) / 2;
        boolean named = wide >= Math.max(ROOM_FOR_NAME, shown.name().length() * 6.5) && shape.bottom() - shape.top() > 2 * LINE;
        if (named) {
            word(svg, shown, "gap-word gap-name", x, middle - 2).setText(shown.name());
        }
        word(svg, shown, "gap-word gap-number", x, named ? middle + LINE - 2 : middle + 4).setText(shown.words());
    }

    private static Element word(Element svg, Shown shown, String look, String x, double y) {
        Element word = add(svg, "text", look, "x", x, "y", format(y));
        if (shown.address() != null) {
            word.setAttribute("aria-hidden", "true");
        }
        return word;
    }

    /** From the second shade on: dots, lines one way, lines the other way, both. */
    private static Element patterns(String id) {
        Element patterns = new Element("defs");
        for (int step = 2; step <= Heat.STEPS; step++) {
            Element pattern = new Element("pattern");
            pattern.setAttribute("id", id + "-" + step);
            pattern.setAttribute("width", "8");
            pattern.setAttribute("height", "8");
            // Attributes of pictures are told apart by capitals, which the server's elements do not keep.
            pattern.executeJs("this.setAttribute('patternUnits', 'userSpaceOnUse')");
            switch (step) {
                case 2 -> add(pattern, "circle", "gap-pattern-dot", "cx", "4", "cy", "4", "r", "1.2");
                case 3 -> add(pattern, "path", "gap-pattern", "d", "M0 8L8 0");
                case 4 -> add(pattern, "path", "gap-pattern", "d", "M0 2H8M0 6H8");
                default -> add(pattern, "path", "gap-pattern", "d", "M0 8L8 0M0 0L8 8");
            }
            patterns.appendChild(pattern);
        }
        return patterns;
    }

    private Div legend(List<String> words) {
        Div legend = new Div();
        legend.addClassName("gap-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        for (int step = 0; step < words.size(); step++) {
            Element swatch = new Element("svg");
            swatch.setAttribute("width", "28");
            swatch.setAttribute("height", "18");
            add(swatch, "rect", "gap-area heat-" + step, "x", "1", "y", "1", "width", "26", "height", "16");
            if (step > 1) {
                add(swatch, "rect", "gap-over", "x", "1", "y", "1", "width", "26", "height", "16", "fill", "url(#" + id + "-" + step + ")");
            }
            Span line = new Span();
            line.getElement().appendChild(swatch);
            line.add(new Span(words.get(step)));
            legend.add(line);
        }
        return legend;
    }

    private static Element add(Element parent, String tag, String look, String... namesAndValues) {
        Element shape = new Element(tag);
        shape.setAttribute("class", look);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            shape.setAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
        parent.appendChild(shape);
        return shape;
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
