package org.amparo.ui.reporting.grant;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.Organisations.Organisation;
import org.amparo.access.People;
import org.amparo.funding.DonorGrantCommand;
import org.amparo.funding.GrantDetails;
import org.amparo.funding.GrantRow;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Pillar;

/** Opens a grant, or corrects what was agreed. */
final class GrantForm extends DraftForm {

    private static final long serialVersionUID = 1L;

    private final transient GrantDesk desk;
    private final transient GrantRow was;
    private final TextField code;
    private final ComboBox<UUID> donor;
    private final TextField title;
    private final DayField from;
    private final DayField to;
    private final MultiSelectComboBox<Pillar> pillars;
    private final MultiSelectComboBox<String> areas;

    /** @param was the grant to correct; null for a new one @param done called with the grant's code */
    GrantForm(GrantDesk desk, GrantRow was, Consumer<String> done) {
        this(desk, was, done, new String[1]);
    }

    private GrantForm(GrantDesk desk, GrantRow was, Consumer<String> done, String[] opened) {
        super(was == null ? "funding.open" : "funding.correct",
                desk.reports().drafts().of("grant:" + (was == null ? "new" : was.code()), null),
                () -> done.accept(was == null ? opened[0] : was.code()));
        this.desk = desk;
        this.was = was;
        code = was == null ? field("code", new TextField(Labels.text("funding.column.code")), Written.TEXT) : null;
        if (code != null) {
            code.setRequiredIndicatorVisible(true);
            code.setHelperText(Labels.text("funding.code.help"));
            code.addValueChangeListener(change -> opened[0] = typedCode());
        }
        donor = field("grant.donor", donors(), Written.ID);
        donor.setRequiredIndicatorVisible(true);
        title = field("grant.title", new TextField(Labels.text("funding.column.title")), Written.TEXT);
        title.setRequiredIndicatorVisible(true);
        from = field("grant.from", new DayField(Labels.text("funding.from"), null), Written.DAY);
        from.setRequiredIndicatorVisible(true);
        to = field("grant.to", new DayField(Labels.text("funding.to"), null), Written.DAY);
        to.setRequiredIndicatorVisible(true);
        pillars = new MultiSelectComboBox<>(Labels.text("funding.pillars"));
        pillars.setManualValidation(true);
        pillars.setItems(Pillar.values());
        pillars.setItemLabelGenerator(Labels::of);
        pillars.setPlaceholder(Labels.text("funding.all-pillars"));
        field("grant.pillars", pillars, Written.codes(Pillar.class));
        areas = areas();
        if (was != null) {
            show(was.grant());
        }
        finish();
    }

    private ComboBox<UUID> donors() {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (Organisation organisation : desk.organisations().organisations()) {
            names.put(organisation.organisation(), organisation.name());
        }
        ComboBox<UUID> choice = new ComboBox<>(Labels.text("funding.column.donor"));
        choice.setManualValidation(true);
        choice.setItems(names.keySet());
        choice.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        return choice;
    }

    private MultiSelectComboBox<String> areas() {
        Map<String, String> names = new LinkedHashMap<>();
        for (People.Area area : desk.reports().people().areas()) {
            names.put(area.code(), area.name());
        }
        MultiSelectComboBox<String> choice = new MultiSelectComboBox<>(Labels.text("funding.areas"));
        choice.setManualValidation(true);
        choice.setItems(names.keySet());
        choice.setItemLabelGenerator(area -> names.getOrDefault(area, area));
        choice.setPlaceholder(Labels.text("funding.all-areas"));
        Written<Set<String>> written = Written.of(chosen -> String.join(" ", chosen),
                text -> new LinkedHashSet<>(Arrays.asList(text.split(" "))));
        return field("grant.areas", choice, written);
    }

    private void show(GrantDetails grant) {
        donor.setValue(grant.donor());
        title.setValue(grant.title());
        from.setValue(grant.from());
        to.setValue(grant.to());
        pillars.setValue(new LinkedHashSet<>(grant.pillars()));
        areas.setValue(new LinkedHashSet<>(grant.areas()));
    }

    private String typedCode() {
        String typed = plain(code);
        return typed == null ? null : typed.toUpperCase(Locale.ROOT);
    }

    @Override
    protected void send(UUID commandId) {
        String named = was == null ? required(typedCode(), "code") : was.code();
        GrantDetails grant = new GrantDetails(required(donor.getValue(), "grant.donor"), required(plain(title), "grant.title"),
                required(from.getValue(), "grant.from"), required(to.getValue(), "grant.to"), new ArrayList<>(pillars.getValue()),
                List.copyOf(areas.getValue()));
        if (was == null) {
            desk.send(commandId, new DonorGrantCommand.Open(DonorGrantCommand.idOf(named), named, grant));
        } else {
            desk.send(commandId, new DonorGrantCommand.Correct(was.grantId(), grant, was.version()));
        }
    }
}
