package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Age;
import org.amparo.survivor.Consent;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.LanguageSelect;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Assent;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.PartialDate;

/** How an agreement was given: by whom, in which form, since and until when; for a child also the child's own yes, by the table of ages. */
public final class ConsentFields extends Div {

    private static final long serialVersionUID = 1L;

    /** Version of the explanation in the message files ({@code consent.text.*}); raised with its words. */
    private static final String TEXT_VERSION = "2026-11";
    private static final Set<ConsentGiver> THE_PERSON = EnumSet.of(ConsentGiver.SELF, ConsentGiver.SELF_WITH_SUPPORT);
    private static final Set<ConsentGiver> A_GUARDIAN = EnumSet.of(ConsentGiver.PARENT, ConsentGiver.LEGAL_GUARDIAN,
            ConsentGiver.OTHER_TRUSTED_ADULT);

    private final transient Desk desk;
    private final CodeSelect<ConsentGiver> givenBy = new CodeSelect<>(Labels.text("field.givenBy"), ConsentGiver.class);
    private final Paragraph bestInterest = new Paragraph(Labels.text("consent.best-interest"));
    private final CodeSelect<Assent> assent = new CodeSelect<>(Labels.text("field.assent"), Assent.class);
    private final CodeSelect<ConsentForm> form = new CodeSelect<>(Labels.text("field.consent.form"), ConsentForm.class);
    private final TextField witness = new TextField(Labels.text("field.witness"));
    private final PartialDateField givenOn;
    private final PartialDateField validUntil;
    private final LanguageSelect language = new LanguageSelect(Labels.text("field.consent.language"));
    private Age age;
    private boolean asked;

    public ConsentFields(Fields fields, Desk desk) {
        this.desk = desk;
        addClassName("field-group");
        givenOn = new PartialDateField(Labels.text("field.givenOn"), desk.clock()).exactDay();
        validUntil = new PartialDateField(Labels.text("field.validUntil"), desk.clock()).mayLieAhead().exactDay();
        assent.setRequiredIndicatorVisible(true);
        givenBy.setRequiredIndicatorVisible(true);
        form.setRequiredIndicatorVisible(true);
        bestInterest.addClassName("note");
        add(fields.add("consent.givenBy", givenBy, Written.code(ConsentGiver.class)), bestInterest,
                fields.add("consent.assent", assent, Written.code(Assent.class)),
                fields.add("consent.form", form, Written.code(ConsentForm.class)), fields.add("consent.witness", witness, Written.TEXT));
        add(givenOn, validUntil, language);
        fields.add("consent.givenOn", givenOn);
        fields.add("consent.validUntil", validUntil);
        fields.add("consent.language", language, Written.TEXT);
        givenOn.setValue(PartialDate.exact(desk.today()));
        givenBy.addValueChangeListener(change -> arrange());
        form.addValueChangeListener(change -> arrange());
        forAge(null);
    }

    /** Asks what the table of ages asks for; null when the age is not known, as for an adult. */
    public void forAge(Age known) {
        if (asked && Objects.equals(age, known)) {
            return;
        }
        asked = true;
        age = known;
        ConsentGiver was = givenBy.getValue();
        List<ConsentGiver> givers = givers();
        givenBy.setItems(givers);
        givenBy.setValue(was != null && givers.contains(was) ? was : null);
        Assent said = assent.getValue();
        List<Assent> assents = assents();
        assent.setItems(assents);
        assent.setValue(said != null && assents.contains(said) ? said : null);
        ConsentForm how = form.getValue();
        List<ConsentForm> forms = forms();
        form.setItems(forms);
        form.setValue(how != null && forms.contains(how) ? how : null);
        assent.setHelperText(isChild() ? Labels.text("consent.band", String.valueOf(age.likely())) : null);
        arrange();
    }

    private List<ConsentGiver> givers() {
        return isChild()
                ? List.copyOf(desk.band(age.likely()).givers()).stream().sorted().toList()
                : List.of(ConsentGiver.SELF, ConsentGiver.SELF_WITH_SUPPORT, ConsentGiver.LEGAL_GUARDIAN);
    }

    private List<Assent> assents() {
        return isChild() ? desk.band(age.likely()).assent().stream().sorted().toList() : Arrays.asList(Assent.values());
    }

    private List<ConsentForm> forms() {
        return isChild() ? desk.band(age.likely()).forms().stream().sorted().toList() : Arrays.asList(ConsentForm.values());
    }

    private boolean isChild() {
        return age != null && age.isChild();
    }

    private void arrange() {
        assent.setVisible(isChild() && !THE_PERSON.contains(givenBy.getValue()));
        bestInterest.setVisible(givenBy.getValue() == ConsentGiver.CASEWORKER_BEST_INTEREST);
        witness.setVisible(form.getValue() == ConsentForm.ORAL_WITNESSED);
    }

    /** True when a guardian, a parent or another adult agrees, who must be named. */
    public boolean isByGuardian() {
        return A_GUARDIAN.contains(givenBy.getValue());
    }

    /** Calls back when somebody else is chosen to have agreed. */
    public void onGiver(Runnable listener) {
        givenBy.addValueChangeListener(change -> listener.run());
    }

    /**
     * One agreement for each purpose.
     *
     * @param commandId id of the command; ids of the agreements follow from it, so that a repeat is the same
     * @param guardianId the linked guardian; null when there is none
     */
    public List<Consent> consents(Set<ConsentPurpose> purposes, UUID commandId, UUID guardianId) {
        RuleBroken.require(givenBy.getValue() != null, "form.required", "consent.givenBy");
        RuleBroken.require(!assent.isVisible() || assent.getValue() != null, "form.required", "consent.assent");
        RuleBroken.require(form.getValue() != null, "form.required", "consent.form");
        LocalDate on = RecordForm.day(givenOn, "consent.givenOn");
        PartialDate until = validUntil.read("consent.validUntil");
        Personal<String> heardBy = witness.isVisible() ? RecordForm.typed(witness) : null;
        List<Consent> consents = new ArrayList<>();
        for (ConsentPurpose purpose : purposes) {
            consents.add(new Consent(derived(commandId, purpose.name()), purpose, form.getValue(), givenBy.getValue(),
                    assent.isVisible() ? assent.getValue() : null, isByGuardian() ? guardianId : null,
                    heardBy == null ? null : derived(commandId, "witness"), heardBy, on, until == null ? null : until.latest(), List.of(),
                    List.of(), TEXT_VERSION, language.getValue()));
        }
        return consents;
    }

    /** An id that follows from the command's, so that a repeat of the command says the same. */
    public static UUID derived(UUID commandId, String part) {
        return UUID.nameUUIDFromBytes((commandId + part).getBytes(StandardCharsets.UTF_8));
    }
}
