package org.amparo.ui.incident;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.incident.IncidentRow;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.PartialDate;

/** Incidents by when, where and which device: those nearest to the day asked for first, or the latest. What is asked stands in the address. */
@Route(Paths.INCIDENTS)
@PermitAll
@Needs(Permission.INCIDENT_READ)
class IncidentsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient IncidentDesk desk;
    private final transient IncidentWords words;
    private final PartialDateField date;
    private final AreaSelect area;
    private final CodeSelect<DeviceType> device = new CodeSelect<>(Labels.text("incidents.device"), DeviceType.class);
    private final Div found = new Div();
    private boolean filling;

    IncidentsView(IncidentDesk desk) {
        this.desk = desk;
        this.words = new IncidentWords(desk.areaNames());
        addClassName("page");
        date = new PartialDateField(Labels.text("incidents.date"), desk.clock()).toLookUp();
        area = new AreaSelect(Labels.text("incidents.area"), desk.people());
        date.addValueChangeListener(change -> ask());
        area.addValueChangeListener(change -> ask());
        device.addValueChangeListener(change -> ask());
        Div asked = new Div(date, area, device);
        asked.addClassName("form-row");
        asked.getElement().setAttribute("role", "search").setAttribute("aria-label", Labels.text("incidents.search"));
        add(new PageHead(Labels.text("menu.incidents")), asked, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        filling = true;
        date.setValue(asked.getSingleParameter("date").map(IncidentsView::day).orElse(null));
        area.setValue(asked.getSingleParameter("area").filter(code -> desk.areaNames().containsKey(code)).orElse(null));
        device.setValue(asked.getSingleParameter("device").map(IncidentsView::device).orElse(null));
        filling = false;
        show();
    }

    /** A word in the address that is no date finds any time. */
    private static PartialDate day(String text) {
        try {
            return PartialDate.ofText(text);
        } catch (IllegalArgumentException | java.time.DateTimeException | IndexOutOfBoundsException noDate) {
            return null;
        }
    }

    private static DeviceType device(String word) {
        return Arrays.stream(DeviceType.values()).filter(code -> code.name().equals(word)).findFirst().orElse(null);
    }

    private void ask() {
        if (filling) {
            return;
        }
        Map<String, String> query = new LinkedHashMap<>();
        if (date.getValue() != null && date.getValue().isKnown()) {
            query.put("date", date.getValue().asText());
        }
        if (area.getValue() != null) {
            query.put("area", area.getValue());
        }
        if (device.getValue() != null) {
            query.put("device", device.getValue().name());
        }
        getUI().ifPresent(ui -> ui.navigate(Paths.INCIDENTS, QueryParameters.simple(query)));
    }

    private void show() {
        found.removeAll();
        List<IncidentRow> rows = desk.incidents().near(desk.viewer(), date.getValue(), area.getValue(), device.getValue(), SHOWN);
        if (rows.isEmpty()) {
            found.add(new EmptyState("chart", Labels.text("incidents.none.title"), Labels.text("incidents.none.text")));
            return;
        }
        boolean dated = date.getValue() != null && date.getValue().isKnown();
        Paragraph which = new Paragraph(rows.size() < SHOWN
                ? Labels.text("incidents.all", rows.size())
                : Labels.text(dated ? "incidents.nearest" : "incidents.latest", SHOWN));
        which.addClassName("second");
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        rows.forEach(row -> list.add(line(row)));
        Div card = new Div(which, list);
        card.addClassName("card");
        found.add(card);
    }

    private ListItem line(IncidentRow row) {
        Anchor open = new Anchor(Paths.incident(row.incidentId()), new Bdi(title(row)));
        open.addClassName("row-what");
        Span casualties = new Span(new Bdi(Labels.text("record.incident.casualties", row.killed(), row.injured())));
        casualties.addClassName("second");
        ListItem line = new ListItem(open, casualties);
        Personal.value(row.place()).ifPresent(place -> {
            Div where = new Div(new Bdi(place));
            where.addClassName("second");
            line.add(where);
        });
        return line;
    }

    private String title(IncidentRow row) {
        String when = row.adm1() == null
                ? DateWords.of(row.date())
                : Labels.text("incident.title", DateWords.of(row.date()), words.area(row.adm1()));
        return Labels.text("incidents.line", when, Labels.inSentence(row.device()));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.incidents"));
    }
}
