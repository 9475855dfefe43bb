package org.amparo.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.access.People.Staff;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentStep;
import org.amparo.privacy.Personal;
import org.amparo.ui.file.CasualtyFields;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;

/** What was recorded of an incident, newest first; a correction shows what was, what is, and why. */
final class IncidentHistory extends Section {

    private static final long serialVersionUID = 1L;

    private final transient IncidentDesk desk;
    private final transient IncidentWords words;

    IncidentHistory(IncidentDesk desk, IncidentWords words, List<IncidentStep> steps) {
        this.desk = desk;
        this.words = words;
        addClassNames("card", "incident-history");
        desk.people().prepare(steps.stream().map(IncidentStep::by).distinct().toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        for (int i = steps.size() - 1; i >= 0; i--) {
            list.add(line(steps.get(i), i == 0 ? null : steps.get(i - 1)));
        }
        add(new H2(Labels.text("incident.history")), list);
    }

    private ListItem line(IncidentStep step, IncidentStep before) {
        Span what = new Span(Labels.text("timeline." + step.event()));
        what.addClassName("row-what");
        ListItem line = new ListItem(what, second(Labels.text("incident.history.by", DateWords.of(step.recordedAt(),
                desk.clock().getZone()), desk.people().staff(step.by()).map(Staff::displayName).orElse(Labels.text("file.somebody")))));
        details(step, before).forEach(detail -> line.add(new Div(new Bdi(detail))));
        if (Personal.isErased(step.reason())) {
            line.add(second(Labels.text("file.erased-value")));
        }
        Personal.value(step.reason()).ifPresent(reason -> line.add(second(Labels.text("timeline.reason", reason))));
        return line;
    }

    private List<String> details(IncidentStep step, IncidentStep before) {
        if (before == null) {
            return List.of();
        }
        if (step.casualtyId() == null) {
            return words.changes(before.then().details(), step.then().details());
        }
        List<String> details = new ArrayList<>();
        Casualty was = casualty(before, step.casualtyId());
        Casualty now = casualty(step, step.casualtyId());
        if (was == null || now == null) {
            details.add(CasualtyFields.words(was == null ? now : was));
        } else {
            details.add(CasualtyFields.words(now));
            details.addAll(words.changes(was, now));
        }
        return details;
    }

    private static Casualty casualty(IncidentStep step, UUID id) {
        return step.then().casualties().stream().filter(casualty -> casualty.casualtyId().equals(id)).findFirst().orElse(null);
    }

    private static Component second(String text) {
        Div second = new Div(new Bdi(text));
        second.addClassName("second");
        return second;
    }
}
