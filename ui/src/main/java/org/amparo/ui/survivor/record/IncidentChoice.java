package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.incident.IncidentRow;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.PartialDate;

/** Incidents recorded already that may be the one the person speaks of, so that one explosion is not counted twice. */
final class IncidentChoice extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;
    private static final int DAYS_AROUND = 400;

    private final transient Desk desk;
    private final RadioButtonGroup<UUID> choice = new RadioButtonGroup<>(Labels.text("record.incident.known"));
    private final UUID another = new UUID(0, 0);
    private transient List<IncidentRow> rows = List.of();

    IncidentChoice(Fields fields, Desk desk, Runnable chosen) {
        this.desk = desk;
        addClassName("incident-choice");
        choice.setItemLabelGenerator(id -> row(id).map(this::words).orElse(Labels.text("record.incident.another")));
        choice.addValueChangeListener(change -> chosen.run());
        add(new H3(Labels.text("record.incident.known.title")), new Paragraph(Labels.text("record.incident.known.why")), choice);
        setVisible(false);
        fields.add("known", choice, Written.ID);
    }

    /** Looks for incidents about this time in this area. */
    void look(PartialDate date, String adm1) {
        boolean enough = date != null && date.isKnown();
        rows = enough
                ? desk.incidents().near(desk.viewer(), date, adm1, SHOWN).stream().filter(row -> isNear(row.date(), date)).toList()
                : List.of();
        List<UUID> ids = new ArrayList<>(rows.stream().map(IncidentRow::incidentId).toList());
        ids.add(another);
        choice.setItems(ids);
        choice.setValue(another);
        setVisible(!rows.isEmpty());
    }

    private static boolean isNear(PartialDate one, PartialDate other) {
        return one != null && one.isKnown() && !one.latest().plusDays(DAYS_AROUND).isBefore(other.earliest())
                && !other.latest().plusDays(DAYS_AROUND).isBefore(one.earliest());
    }

    /** The known incident that was chosen; empty for another one. */
    Optional<IncidentRow> chosen() {
        return isVisible() ? row(choice.getValue()) : Optional.empty();
    }

    private Optional<IncidentRow> row(UUID id) {
        return rows.stream().filter(row -> row.incidentId().equals(id)).findFirst();
    }

    private String words(IncidentRow row) {
        List<String> words = new ArrayList<>(List.of(DateWords.of(row.date())));
        Personal.value(row.place()).ifPresent(words::add);
        words.add(Labels.inSentence(row.device()));
        words.add(Labels.text("record.incident.casualties", row.killed(), row.injured()));
        return String.join(" · ", words);
    }
}
