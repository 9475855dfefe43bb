package org.amparo.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.amparo.ui.kit.BodyPart.Place;
import org.amparo.vocabulary.Side;

/**
 * A figure from the front and from the back. Marked places say what is there; with a listener every place can be chosen, by pointer or by
 * keyboard (one tab stop, arrows move, Enter chooses). The figure is the same in scripts that run from the right: left is the person's left.
 */
public final class BodyMap extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 120;
    private static final int BACK_OFFSET = 128;

    private static final Map<BodyPart, String> MIDDLE = Map.of(BodyPart.HEAD,
            "M60 4 C73 4 77 15 75 25 C73 36 67 41 60 41 C53 41 47 36 45 25 C43 15 47 4 60 4 Z", BodyPart.CHEST,
            "M42 45 H78 L80 88 H40 Z", BodyPart.ABDOMEN, "M40 91 H80 L79 120 H41 Z", BodyPart.BACK, "M42 45 H78 L79 120 H41 Z",
            BodyPart.PELVIS, "M41 123 H79 L83 147 H37 Z");

    /** Drawn for the person's right seen from the front, at the viewer's left; mirrored for the other three. */
    private static final Map<BodyPart, int[]> PAIRED = Map.of(BodyPart.UPPER_ARM, new int[]{39, 46, 28, 51, 21, 92, 32, 95},
            BodyPart.FOREARM,
            new int[]{20, 95, 31, 98, 25, 136, 15, 134}, BodyPart.HAND, new int[]{14, 137, 25, 139, 23, 158, 11, 155}, BodyPart.THIGH,
            new int[]{37, 150, 58, 150, 57, 198, 40, 198}, BodyPart.LOWER_LEG, new int[]{40, 201, 57, 201, 55, 246, 43, 246}, BodyPart.FOOT,
            new int[]{43, 249, 55, 249, 56, 262, 35, 262});

    /** What stands at a place. */
    public record Mark(String words, boolean absent) implements Serializable {
    }

    private final Map<Place, Mark> marks;
    private final Consumer<Place> chosen;

    /**
     * @param marks what to show where
     * @param chosen called with the place that was chosen; null for a figure to look at
     */
    public BodyMap(Map<Place, Mark> marks, Consumer<Place> chosen) {
        this.marks = new LinkedHashMap<>(marks);
        this.chosen = chosen;
        addClassName("body-map");
        getElement().appendChild(figure());
    }

    private Element figure() {
        Element svg = new Element("svg");
        svg.setAttribute("role", chosen == null ? "img" : "group");
        svg.setAttribute("aria-label", chosen == null ? described() : Labels.text("body.choose"));
        for (BodyPart part : List.of(BodyPart.HEAD, BodyPart.CHEST, BodyPart.ABDOMEN, BodyPart.PELVIS)) {
            svg.appendChild(shape(new Place(part, Side.MIDLINE), MIDDLE.get(part), 0));
        }
        for (BodyPart part : List.of(BodyPart.HEAD, BodyPart.BACK, BodyPart.PELVIS)) {
            svg.appendChild(shape(new Place(part, Side.MIDLINE), MIDDLE.get(part), BACK_OFFSET));
        }
        for (BodyPart part : List.of(BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND, BodyPart.THIGH, BodyPart.LOWER_LEG,
                BodyPart.FOOT)) {
            for (Side side : List.of(Side.RIGHT, Side.LEFT)) {
                boolean mirrored = side == Side.LEFT;
                svg.appendChild(shape(new Place(part, side), outline(PAIRED.get(part), mirrored), 0));
                svg.appendChild(shape(new Place(part, side), outline(PAIRED.get(part), !mirrored), BACK_OFFSET));
            }
        }
        svg.appendChild(caption("body.front", WIDTH / 2), caption("body.back", BACK_OFFSET + WIDTH / 2));
        return svg;
    }

    private static String outline(int[] points, boolean mirrored) {
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i < points.length; i += 2) {
            path.append(mirrored ? WIDTH - points[i] : points[i]).append(' ').append(points[i + 1])
                    .append(i + 2 < points.length ? " L" : " Z");
        }
        return path.toString();
    }

    private Element shape(Place place, String path, int offset) {
        Element shape = new Element("path");
        shape.setAttribute("d", path);
        if (offset > 0) {
            shape.setAttribute("transform", "translate(" + offset + " 0)");
        }
        Mark mark = marks.get(place);
        shape.setAttribute("class", mark == null ? "part" : mark.absent() ? "part absent" : "part marked");
        if (chosen != null) {
            shape.setAttribute("role", "button");
            shape.setAttribute("tabindex", offset == 0 && place.part() == BodyPart.HEAD ? "0" : "-1");
            String view = Labels.text(offset == 0 ? "body.front" : "body.back");
            shape.setAttribute("aria-label", Labels.text("body.part", place.label(), view) + (mark == null ? "" : ": " + mark.words()));
            shape.addEventListener("click", click -> chosen.accept(place));
        }
        return shape;
    }

    private static Element caption(String key, int x) {
        Element caption = new Element("text");
        caption.setAttribute("x", String.valueOf(x));
        caption.setAttribute("y", "280");
        caption.setAttribute("text-anchor", "middle");
        caption.setText(Labels.text(key));
        return caption;
    }

    private String described() {
        Set<Place> places = marks.keySet();
        return places.isEmpty()
                ? Labels.text("body.no-marks")
                : Labels.text("body.marks",
                        String.join("; ", places.stream().filter(place -> !marks.get(place).absent())
                                .map(place -> place.label() + ": " + marks.get(place).words()).toList()));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("""
                const svg = this.querySelector('svg');
                svg.setAttribute('viewBox', '0 0 248 286');
                if (svg.dataset.keys) return;
                svg.dataset.keys = 'on';
                svg.addEventListener('keydown', e => {
                    const parts = [...svg.querySelectorAll('[role=button]')], at = parts.indexOf(document.activeElement);
                    if (at < 0) return;
                    if (e.key === 'Enter' || e.key === ' ') {
                        parts[at].dispatchEvent(new MouseEvent('click', {bubbles: true}));
                    } else if (e.key.startsWith('Arrow')) {
                        const next = parts[(at + (e.key === 'ArrowDown' || e.key === 'ArrowRight' ? 1 : parts.length - 1)) % parts.length];
                        parts[at].setAttribute('tabindex', '-1');
                        next.setAttribute('tabindex', '0');
                        next.focus();
                    } else {
                        return;
                    }
                    e.preventDefault();
                    e.stopPropagation();
                });
                """);
    }
}
