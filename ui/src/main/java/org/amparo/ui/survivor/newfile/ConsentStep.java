package org.amparo.ui.survivor.newfile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.Permission;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Age;
import org.amparo.survivor.Consent;
import org.amparo.survivor.LinkedPerson;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.ui.survivor.record.ConsentFields;
import org.amparo.ui.survivor.record.Desk;
import org.amparo.ui.survivor.record.LinkedPersonFields;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.LawfulBasis;
import org.amparo.vocabulary.PartialDate;

/**
 * Second step: what is recorded and why is explained, then the person, or for a child also the guardian, agrees or not. The age is asked
 * first, because it decides who has to agree.
 */
final class ConsentStep extends Div {

    private static final long serialVersionUID = 1L;

    /** Without these there is no file. */
    private static final Set<ConsentPurpose> NEEDED = EnumSet.of(ConsentPurpose.CASE_MANAGEMENT, ConsentPurpose.DATA_STORAGE);
    private static final int LONGEST_REASON = 2_000;
    private static final int AGE_OF_A_CHILD_OF_UNKNOWN_AGE = 11;

    private final transient Desk desk;
    private final PartialDateField birthDate;
    private final CodeSelect<AgeGroup> ageGroup = new CodeSelect<>(Labels.text("new.age-group"), List.of(AgeGroup.ADULT, AgeGroup.CHILD));
    private final RadioButtonGroup<Said> agreed = new RadioButtonGroup<>(Labels.text("new.agreed"));
    private final CheckboxGroup<ConsentPurpose> purposes = new CheckboxGroup<>(Labels.text("new.purposes"));
    private final ConsentFields consent;
    private final LinkedPersonFields guardian;
    private final Section guardianPart;
    private final Div given = new Div();
    private final Section refused;
    private final Section override;
    private final CodeSelect<LawfulBasis> basis = new CodeSelect<>(Labels.text("field.basis"), LawfulBasis.class);
    private final TextArea reason = new TextArea(Labels.text("field.reason"));

    /** @param refusedEnd ends the registration after a no; the id is that of the command, if one is sent */
    ConsentStep(Fields fields, Desk desk, Consumer<UUID> refusedEnd) {
        this.desk = desk;
        addClassName("form");
        birthDate = PartialDateField.ofBirth(Labels.text("new.birth"), desk.clock());
        birthDate.setRequiredIndicatorVisible(true);
        ageGroup.setRequiredIndicatorVisible(true);
        agreed.setItems(Said.values());
        agreed.setItemLabelGenerator(answer -> Labels.text("new.agreed." + answer));
        agreed.setRequiredIndicatorVisible(true);
        agreed.setManualValidation(true);
        purposes.setItems(Arrays.stream(ConsentPurpose.values()).filter(purpose -> !NEEDED.contains(purpose)).toList());
        purposes.setItemLabelGenerator(purpose -> Labels.text("consent.purpose." + purpose));
        purposes.addClassName("purposes");
        fields.add("ageGroup", ageGroup, Written.code(AgeGroup.class));
        fields.add("consents", agreed, Written.code(Said.class));
        fields.add("consent.purposes", purposes, Written.codes(ConsentPurpose.class));
        consent = new ConsentFields(fields, desk);
        guardian = new LinkedPersonFields(fields, "guardian", desk.clock());
        guardianPart = new Section(new H3(Labels.text("new.guardian")), guardian);
        given.add(purposes, consent, guardianPart);
        given.addClassName("form");
        UUID refusalId = UUID.randomUUID();
        refused = new Section(new H3(Labels.text("new.refused.title")), new Paragraph(Labels.text("new.refused.text")),
                new Button(Labels.text("new.refused.end"), click -> refusedEnd.accept(refusalId)));
        refused.addClassName("warn");
        override = override(fields);
        add(new H2(Labels.text("new.consent.title")), birthDate, ageGroup, explanation(), agreed, given, refused, override);
        birthDate.addValueChangeListener(change -> arrange());
        ageGroup.addValueChangeListener(change -> arrange());
        agreed.addValueChangeListener(change -> arrange());
        consent.onGiver(this::arrangeGuardian);
        arrange();
    }

    /** Only who may override consent goes on from here; everybody else is told whom to ask. */
    private Section override(Fields fields) {
        basis.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(2);
        reason.setMaxLength(LONGEST_REASON);
        fields.add("basis", basis, Written.code(LawfulBasis.class));
        fields.add("reason", reason, Written.TEXT);
        boolean may = mayOverride();
        Div ground = new Div(basis, reason);
        ground.addClassName("form");
        ground.setVisible(may);
        return new Section(new H3(Labels.text("new.override.title")),
                new Paragraph(Labels.text(may ? "new.override.text" : "new.override.supervisor")), ground);
    }

    private boolean mayOverride() {
        return desk.viewer().may(Permission.CONSENT_OVERRIDE);
    }

    private static Section explanation() {
        UnorderedList points = new UnorderedList();
        for (String point : List.of("what", "why", "who", "choice", "withdraw", "limits")) {
            points.add(new ListItem(Labels.text("consent.text." + point)));
        }
        Section explanation = new Section(new H3(Labels.text("consent.text.title")), new Paragraph(Labels.text("consent.text.say")),
                points);
        explanation.addClassNames("card", "explanation");
        return explanation;
    }

    PartialDateField birthDate() {
        return birthDate;
    }

    /** The birth date stands in one step at a time: here, where it decides who has to agree, and beside the name in the next. */
    void takeBirthDate() {
        addComponentAtIndex(1, birthDate);
    }

    private void arrange() {
        PartialDate birth = birthDate.getValue();
        boolean known = birth != null && birth.isKnown();
        ageGroup.setVisible(birth != null && !known);
        consent.forAge(age().orElse(null));
        given.setVisible(agreed.getValue() == Said.YES);
        refused.setVisible(agreed.getValue() == Said.NO);
        override.setVisible(isOverride());
        arrangeGuardian();
        agreed.setHelperText(isChild() ? Labels.text("new.agreed.child") : null);
    }

    private void arrangeGuardian() {
        guardianPart.setVisible(isChild() || consent.isByGuardian());
    }

    /** The age on the day; for a child of unknown age one that asks for both the guardian and the child. */
    private Optional<Age> age() {
        LocalDate today = desk.today();
        Optional<Age> age = Age.on(today, birthDate.getValue());
        if (age.isEmpty() && ageGroup.getValue() == AgeGroup.CHILD) {
            return Age.on(today, PartialDate.ofEstimatedAge(AGE_OF_A_CHILD_OF_UNKNOWN_AGE, today));
        }
        return age;
    }

    private boolean isChild() {
        return age().filter(Age::isChild).isPresent();
    }

    /** True when there is a yes, or a ground of law in its place, to go on with. */
    boolean isAnswered() {
        return agreed.getValue() == Said.YES || isOverride() && mayOverride();
    }

    /** True when the person cannot agree now. */
    boolean isOverride() {
        return agreed.getValue() == Said.CANNOT;
    }

    LawfulBasis basis() {
        return basis.getValue();
    }

    Personal<String> reason() {
        return Personal.of(reason.getValue().strip());
    }

    boolean hasGuardian() {
        return agreed.getValue() == Said.YES && guardianPart.isVisible() && (guardian.isFilled() || consent.isByGuardian());
    }

    LinkedPerson guardian(UUID id) {
        return guardian.person(id);
    }

    /** Refuses to go on where something is missing. */
    void require() {
        birthDate.read("person.birthDate");
        RuleBroken.require(birthDate.getValue() != null, "form.required", "person.birthDate");
        RuleBroken.require(!ageGroup.isVisible() || ageGroup.getValue() != null, "form.required", "ageGroup");
        RuleBroken.require(agreed.getValue() != null, "form.required", "consents");
        RuleBroken.require(agreed.getValue() != Said.NO, "R1", "consents");
        if (isOverride()) {
            RuleBroken.require(mayOverride(), "R1.supervisor", "consents");
            RuleBroken.require(basis.getValue() != null, "form.required", "basis");
            RuleBroken.require(!reason.getValue().isBlank(), "R1.override", "reason");
            return;
        }
        UUID any = UUID.randomUUID();
        consents(any, any);
        if (hasGuardian()) {
            guardian.person(any);
        }
    }

    /** Purposes agreed to, those that a file needs first. */
    Set<ConsentPurpose> purposes() {
        Set<ConsentPurpose> all = new LinkedHashSet<>(NEEDED);
        all.addAll(purposes.getValue());
        return all;
    }

    List<Consent> consents(UUID commandId, UUID guardianId) {
        return consent.consents(purposes(), commandId, guardianId);
    }
}
