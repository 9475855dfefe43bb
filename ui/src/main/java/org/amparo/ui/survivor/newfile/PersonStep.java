package org.amparo.ui.survivor.newfile;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.amparo.survivor.Contact;
import org.amparo.survivor.FileView;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.survivor.record.ContactFields;
import org.amparo.ui.survivor.record.Desk;
import org.amparo.ui.survivor.record.PersonFields;

/** Third step: who the person is, only what is needed to start; where to reach the person may wait. */
final class PersonStep extends Div {

    private static final long serialVersionUID = 1L;

    private final PersonFields person;
    private final ContactFields contact;

    PersonStep(Fields fields, Desk desk, PartialDateField birthDate) {
        addClassName("form");
        person = new PersonFields(fields, birthDate);
        contact = new ContactFields(fields, desk.people());
        Details reach = new Details(Labels.text("new.contact"), contact);
        reach.setOpened(true);
        add(new H2(Labels.text("new.person.title")), new Paragraph(Labels.text("new.person.why")), person, reach);
    }

    void takeBirthDate() {
        person.takeBirthDate();
    }

    void suggestName(String typed) {
        person.suggestName(typed);
    }

    /** What a casualty register knew. */
    void fill(FileView identified) {
        if (identified.person() != null) {
            person.fill(identified.person());
        }
        contact.fill(identified.contact(), identified.residence());
    }

    /** Refuses to go on where something is missing. */
    void require() {
        person.person();
    }

    Person person() {
        return person.person();
    }

    Contact contact() {
        return contact.contact();
    }

    Residence residence() {
        return contact.residence();
    }
}
