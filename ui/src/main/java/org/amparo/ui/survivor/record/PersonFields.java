package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Person;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.LanguageSelect;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.VictimType;

/** Who the person is: only what is needed. Used by a new file and by a change of the identity. */
public final class PersonFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField fullName = new TextField(Labels.text("field.fullName"));
    private final TextField otherNames = new TextField(Labels.text("field.otherNames"));
    private final CodeSelect<Sex> sex = new CodeSelect<>(Labels.text("field.sex"), Sex.class);
    private final PartialDateField birthDate;
    private final LanguageSelect language = new LanguageSelect(Labels.text("field.preferredLanguage"));
    private final MultiSelectComboBox<CommunicationNeed> needs = new MultiSelectComboBox<>(Labels.text("field.communicationNeeds"));
    private final CodeSelect<DisplacementStatus> displacement = new CodeSelect<>(Labels.text("field.displacement"),
            DisplacementStatus.class);
    private final CodeSelect<VictimType> victimType = new CodeSelect<>(Labels.text("field.victimType"),
            Arrays.stream(VictimType.values()).filter(type -> type != VictimType.DIRECT_KILLED).toList());
    private final CodeSelect<IdentificationSource> source = new CodeSelect<>(Labels.text("field.source"), IdentificationSource.class);

    /** @param birth the field for the birth date; shown here unless it stands somewhere else */
    public PersonFields(Fields fields, PartialDateField birth) {
        birthDate = birth;
        addClassName("field-group");
        otherNames.setHelperText(Labels.text("field.otherNames.help"));
        sex.setRequiredIndicatorVisible(true);
        needs.setItems(Arrays.stream(CommunicationNeed.values()).filter(need -> need != CommunicationNeed.NONE).toList());
        needs.setItemLabelGenerator(Labels::of);
        victimType.setValue(VictimType.DIRECT_SURVIVOR);
        add(fields.add("person.fullName", fullName, Written.TEXT), fields.add("person.otherNames", otherNames, Written.TEXT),
                fields.add("person.sex", sex, Written.code(Sex.class)));
        if (birth.getParent().isEmpty()) {
            takeBirthDate();
        }
        fields.add("person.birthDate", birth);
        add(fields.add("person.preferredLanguage", language, Written.TEXT),
                fields.add("person.communicationNeeds", needs, Written.codes(CommunicationNeed.class)),
                fields.add("person.victimType", victimType, Written.code(VictimType.class)),
                fields.add("person.displacement", displacement, Written.code(DisplacementStatus.class)),
                fields.add("person.source", source, Written.code(IdentificationSource.class)));
    }

    /** Puts the birth date here, after the sex. */
    public void takeBirthDate() {
        addComponentAtIndex(indexOf(sex) + 1, birthDate);
    }

    /** Shows what the file holds. */
    public void fill(Person person) {
        fullName.setValue(Personal.value(person.fullName()).orElse(""));
        otherNames.setValue(Personal.value(person.otherNames()).orElse(""));
        sex.setValue(person.sex());
        birthDate.setValue(Personal.value(person.birthDate()).orElse(null));
        language.setValue(person.preferredLanguage());
        needs.setValue(Set.copyOf(person.communicationNeeds()));
        displacement.setValue(person.displacement());
        victimType.setValue(person.victimType());
        source.setValue(person.source());
    }

    /** Writes a name typed elsewhere, unless one stands here. */
    public void suggestName(String typed) {
        if (fullName.isEmpty()) {
            fullName.setValue(typed.strip());
        }
    }

    /** The person as typed. */
    public Person person() {
        RuleBroken.require(sex.getValue() != null, "form.required", "person.sex");
        return new Person(RecordForm.typed(fullName), RecordForm.typed(otherNames), sex.getValue(),
                Personal.of(birthDate.read("person.birthDate")), null, language.getValue(), List.copyOf(needs.getValue()),
                displacement.getValue(), victimType.getValue(), source.getValue());
    }
}
