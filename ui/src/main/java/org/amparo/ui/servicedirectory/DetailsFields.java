package org.amparo.ui.servicedirectory;

import static org.amparo.ui.kit.DraftForm.plain;
import static org.amparo.ui.kit.DraftForm.text;
import static org.amparo.ui.kit.DraftForm.typed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amparo.access.Organisations.Organisation;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.LanguageSelect;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.Sex;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** What is true of a provider as a whole. */
final class DetailsFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(Labels.text("provider.name"));
    private final CodeSelect<ProviderType> type = new CodeSelect<>(Labels.text("provider.type"), ProviderType.class);
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>(Labels.text("provider.languages"));
    private final CheckboxGroup<Sex> staffSex = new CheckboxGroup<>(Labels.text("provider.staffSex"));
    private final TextField opening = new TextField(Labels.text("provider.opening"));
    private final TextField phone = new TextField(Labels.text("provider.phone"));
    private final TextField email = new TextField(Labels.text("provider.email"));
    private final ComboBox<UUID> organisation = new ComboBox<>(Labels.text("provider.organisation"));

    DetailsFields(Fields fields, List<Organisation> organisations) {
        addClassName("field-group");
        name.setRequiredIndicatorVisible(true);
        type.setRequiredIndicatorVisible(true);
        languages.setItemLabelGenerator(LanguageSelect::name);
        languages.setItems(Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(LanguageSelect::name, Labels.alphabetical())).toList());
        languages.setManualValidation(true);
        staffSex.setItems(Sex.F, Sex.M);
        staffSex.setItemLabelGenerator(sex -> Labels.text("provider.staffSex." + sex));
        staffSex.setManualValidation(true);
        phone.setHelperText(Labels.text("provider.phone.help"));
        organisation.setItems(organisations.stream().map(Organisation::organisation).toList());
        organisation.setItemLabelGenerator(id -> organisations.stream().filter(one -> one.organisation().equals(id)).findFirst()
                .map(Organisation::name).orElse(""));
        organisation.setClearButtonVisible(true);
        organisation.setManualValidation(true);
        organisation.setHelperText(Labels.text("provider.organisation.help"));
        Div reach = new Div(phone, email);
        reach.addClassName("field-row");
        add(fields.add("details.name", name, Written.TEXT), fields.add("details.type", type, Written.code(ProviderType.class)),
                fields.add("details.languages", languages, Written.of(DetailsFields::codes, codes -> Arrays.stream(codes.split(" "))
                        .collect(Collectors.toCollection(LinkedHashSet::new)))),
                fields.add("details.staffSex", staffSex, Written.codes(Sex.class)),
                fields.add("details.opening", opening, Written.TEXT), reach,
                fields.add("details.organisation", organisation, Written.ID));
        fields.add("details.phone", phone, Written.TEXT);
        fields.add("details.email", email, Written.TEXT);
    }

    private static String codes(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(" "));
    }

    void fill(ProviderDetails details) {
        name.setValue(details.name());
        type.setValue(details.type());
        languages.setValue(details.languages());
        staffSex.setValue(details.staffSex());
        opening.setValue(details.opening() == null ? "" : details.opening());
        phone.setValue(text(details.phone()));
        email.setValue(text(details.email()));
        organisation.setValue(details.organisation());
    }

    ProviderDetails details() {
        return new ProviderDetails(plain(name), type.getValue(), organisation.getValue(), languages.getValue(), staffSex.getValue(),
                plain(opening), typed(phone), typed(email));
    }
}
