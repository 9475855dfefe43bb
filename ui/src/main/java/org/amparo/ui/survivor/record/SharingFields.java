package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.servicedirectory.DirectoryFilter;
import org.amparo.servicedirectory.DirectoryQueries;
import org.amparo.survivor.Consent;
import org.amparo.survivor.ShareableField;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Pillar;

/** How far an agreement to share reaches: which providers, which kinds of help, and what is kept back from all of them. */
final class SharingFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;

    private final MultiSelectComboBox<UUID> providers = new MultiSelectComboBox<>(Labels.text("consent.sharing.providers"));
    private final CheckboxGroup<Pillar> pillars = new CheckboxGroup<>(Labels.text("consent.sharing.pillars"));
    private final CheckboxGroup<ShareableField> withheld = new CheckboxGroup<>(Labels.text("consent.sharing.withheld"));

    SharingFields(Fields fields, Desk desk, DirectoryQueries directory) {
        addClassName("field-group");
        Map<UUID, String> names = desk.viewer().may(Permission.DIRECTORY_READ) ? names(desk, directory) : Map.of();
        providers.setItems(names.keySet());
        providers.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        providers.setHelperText(Labels.text("consent.sharing.providers.all"));
        pillars.setItems(Pillar.values());
        pillars.setItemLabelGenerator(Labels::of);
        pillars.setHelperText(Labels.text("consent.sharing.pillars.all"));
        withheld.setItems(ShareableField.values());
        withheld.setItemLabelGenerator(Labels::of);
        withheld.setHelperText(Labels.text("consent.sharing.withheld.none"));
        add(providers, fields.add("consent.pillars", pillars, Written.codes(Pillar.class)),
                fields.add("consent.withheldFields", withheld, Written.codes(ShareableField.class)));
    }

    private static Map<UUID, String> names(Desk desk, DirectoryQueries directory) {
        Map<UUID, String> names = new LinkedHashMap<>();
        String after = null;
        do {
            DirectoryQueries.Page page = directory.page(desk.viewer(), DirectoryFilter.NONE, after, PAGE);
            page.rows().forEach(row -> names.put(row.providerId(), row.name()));
            after = page.next();
        } while (after != null);
        return names;
    }

    /** The agreement with this reach. */
    Consent in(Consent consent) {
        return new Consent(consent.consentId(), consent.purpose(), consent.form(), consent.givenBy(), consent.assent(),
                consent.guardianId(),
                consent.witnessId(), consent.witness(), consent.givenOn(), consent.validUntil(), List.copyOf(providers.getValue()),
                withheld.getValue().stream().sorted().map(Enum::name).toList(), consent.textVersion(), consent.language(),
                pillars.isEmpty() ? null : pillars.getValue().stream().sorted().toList());
    }
}
