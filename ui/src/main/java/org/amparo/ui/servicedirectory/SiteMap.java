package org.amparo.ui.servicedirectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.amparo.servicedirectory.ProviderSite;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.OwnScript;
import org.amparo.vocabulary.GeoPoint;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sites as points on the outlines and names of areas, without tiles, which would tell a stranger where we look. Everything on it stands in
 * the list beside it too; a point opens the link of the list whose {@code data-site} it has.
 */
final class SiteMap extends Div {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String drawing;

    record Point(String id, String name, double lat, double lng, String tone) {
    }

    record Label(String name, double lat, double lng) {
    }

    /** @param coordinates of a GeoJSON MultiPolygon */
    record Outline(String name, JsonNode coordinates) {
    }

    record Drawing(List<Point> points, List<Label> labels, List<Outline> outlines) {
    }

    /**
     * @param centres points that stand for areas, by the areas' codes
     * @param outlines coordinates of a GeoJSON MultiPolygon, by the areas' codes
     */
    SiteMap(List<ProviderSite> sites, Map<String, GeoPoint> centres, Map<String, String> outlines, Map<String, String> areaNames) {
        addClassName("site-map");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text("directory.map"));
        List<Label> labels = new ArrayList<>();
        centres.forEach((area, centre) -> labels.add(new Label(areaNames.getOrDefault(area, area), centre.latitude().doubleValue(),
                centre.longitude().doubleValue())));
        List<Outline> shapes = new ArrayList<>();
        outlines.forEach((area, outline) -> shapes.add(new Outline(areaNames.getOrDefault(area, area), JSON.readTree(outline))));
        drawing = JSON.writeValueAsString(
                new Drawing(sites.stream().filter(site -> site.point() != null).map(SiteMap::point).toList(), labels, shapes));
    }

    private static Point point(ProviderSite site) {
        return new Point(site.siteId().toString(), site.provider(), site.point().latitude().doubleValue(),
                site.point().longitude().doubleValue(), ProviderWords.tone(site.standing()).name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.getPage().addStyleSheet("context://webjars/leaflet/1.9.4/dist/leaflet.css");
        ui.getPage().addJavaScript("context://webjars/leaflet/1.9.4/dist/leaflet.js");
        OwnScript.MAP.loadInto(ui);
        getElement().executeJs(
                "const draw = () => window.amparoMap && window.L ? window.amparoMap(this, $0) : setTimeout(draw, 50); draw()",
                drawing);
    }
}
