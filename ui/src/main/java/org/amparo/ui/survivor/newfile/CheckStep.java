package org.amparo.ui.survivor.newfile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;

/** Last step: what will be recorded, in words, with a way back to change each part. */
final class CheckStep extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> CONSENT = List.of("consent.givenBy", "consent.assent", "consent.form", "consent.witness",
            "consent.givenOn", "consent.validUntil", "consent.language", "guardian.fullName", "guardian.relation", "guardian.phone",
            "guardian.legalBasis", "basis", "reason");
    private static final List<String> PERSON = List.of("person.fullName", "person.otherNames", "person.sex", "person.birthDate",
            "person.preferredLanguage", "person.communicationNeeds", "person.victimType", "person.displacement", "person.source");
    private static final List<String> CONTACT = List.of("residence.adm1", "residence.adm2", "residence.village", "residence.setting",
            "contact.phone", "contact.address", "contact.preferred", "contact.safeToCall", "contact.safeTimes");

    private final transient Consumer<Step> change;

    CheckStep(Consumer<Step> change) {
        this.change = change;
        addClassName("form");
    }

    void show(Fields fields, ConsentStep consent, PersonStep person) {
        removeAll();
        add(new H2(Labels.text("new.check.title")), new Paragraph(Labels.text("new.check.why")));
        Section agreement = part("consent", Step.CONSENT, fields, CONSENT);
        String purposes = consent.purposes().stream().map(Labels::of).collect(Collectors.joining(", "));
        agreement.addComponentAtIndex(1, new Paragraph(
                consent.isOverride() ? Labels.text("new.check.override") : Labels.text("new.check.purposes", purposes)));
        add(agreement, part("person", Step.PERSON, fields, PERSON), part("contact", Step.PERSON, fields, CONTACT));
    }

    private Section part(String key, Step step, Fields fields, List<String> names) {
        String title = Labels.text("new.check." + key);
        Button button = new Button(Labels.text("new.check.change"), click -> change.accept(step));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Labels.text("new.check.change.of", title));
        Div head = new Div(new H3(title), button);
        head.addClassName("card-head");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        Map<String, String> written = fields.written();
        for (String name : names) {
            String words = fields.words(name, written.get(name));
            if (!words.isEmpty() && fields.find(name).filter(field -> isShown(field)).isPresent()) {
                facts.add(new DescriptionList.Term(Labels.text("part." + name)), new DescriptionList.Description(new Bdi(words)));
            }
        }
        Section part = new Section(head, facts);
        part.addClassName("card");
        return part;
    }

    private static boolean isShown(com.vaadin.flow.component.Component field) {
        return field.isVisible() && field.getParent().map(CheckStep::isShown).orElse(true);
    }
}
