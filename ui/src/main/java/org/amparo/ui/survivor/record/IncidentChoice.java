package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentRow;
import org.amparo.incident.IncidentView;
import org.amparo.privacy.Personal;
import org.amparo.ui.file.CasualtyFields;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.PartialDate;

/**
 * Incidents recorded already that may be the one the person speaks of, so that one explosion is not counted twice; and, in the one that was
 * chosen, which of its casualties the person is, so that nobody is counted twice either.
 */
final class IncidentChoice extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;
    private static final int DAYS_AROUND = 400;
    private static final UUID ANOTHER = new UUID(0, 0);

    private final transient Desk desk;
    private final RadioButtonGroup<UUID> choice = new RadioButtonGroup<>(Labels.text("record.incident.known"));
    private final RadioButtonGroup<UUID> casualty = new RadioButtonGroup<>(Labels.text("record.incident.casualty"));
    private transient List<IncidentRow> rows = List.of();
    private transient IncidentView opened;

    IncidentChoice(Fields fields, Desk desk, Runnable chosen) {
        this.desk = desk;
        addClassName("incident-choice");
        choice.setItemLabelGenerator(id -> row(id).map(this::words).orElse(Labels.text("record.incident.another")));
        choice.addValueChangeListener(change -> {
            open();
            chosen.run();
        });
        casualty.setItemLabelGenerator(id -> counted(id).map(CasualtyFields::words).orElse(Labels.text("record.incident.casualty.not")));
        casualty.setHelperText(Labels.text("record.incident.casualty.why"));
        add(new H3(Labels.text("record.incident.known.title")), new Paragraph(Labels.text("record.incident.known.why")), choice, casualty);
        setVisible(false);
        fields.add("known", choice, Written.ID);
        fields.add("known.casualty", casualty, Written.ID);
    }

    /** Looks for incidents about this time, in this area, by this device; by none of them there is nothing to look for. */
    void look(PartialDate date, String adm1, DeviceType device) {
        boolean dated = date != null && date.isKnown();
        rows = dated || adm1 != null || device != null
                ? desk.incidents().near(desk.viewer(), date, adm1, device, SHOWN).stream().filter(row -> !dated || isNear(row.date(), date))
                        .toList()
                : List.of();
        UUID before = choice.getValue();
        List<UUID> ids = new ArrayList<>(rows.stream().map(IncidentRow::incidentId).toList());
        ids.add(ANOTHER);
        choice.setItems(ids);
        choice.setValue(ids.contains(before) ? before : ANOTHER);
        setVisible(!rows.isEmpty());
        open();
    }

    private static boolean isNear(PartialDate one, PartialDate other) {
        return one != null && one.isKnown() && !one.latest().plusDays(DAYS_AROUND).isBefore(other.earliest())
                && !other.latest().plusDays(DAYS_AROUND).isBefore(one.earliest());
    }

    private static boolean mayBeThisPerson(Casualty casualty) {
        return casualty.survivorId() == null && casualty.outcome() != CasualtyOutcome.KILLED;
    }

    private void open() {
        opened = chosen().map(row -> desk.incidents().open(desk.viewer(), row.incidentId())).orElse(null);
        List<UUID> without = new ArrayList<>(opened == null
                ? List.of()
                : opened.casualties().stream().filter(IncidentChoice::mayBeThisPerson).map(Casualty::casualtyId).toList());
        casualty.setVisible(!without.isEmpty());
        without.add(ANOTHER);
        casualty.setItems(without);
        casualty.setValue(ANOTHER);
    }

    /** The known incident that was chosen; empty for another one. */
    Optional<IncidentRow> chosen() {
        return isVisible() ? row(choice.getValue()) : Optional.empty();
    }

    /** The chosen incident as it stands now. */
    IncidentView incident() {
        return desk.incidents().open(desk.viewer(), opened.incidentId());
    }

    /** The casualty of it that the person turns out to be; empty when the person was not counted yet. */
    Optional<Casualty> casualty() {
        return casualty.isVisible() ? counted(casualty.getValue()) : Optional.empty();
    }

    private Optional<Casualty> counted(UUID id) {
        return opened == null
                ? Optional.empty()
                : opened.casualties().stream().filter(one -> one.casualtyId().equals(id)).findFirst();
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
