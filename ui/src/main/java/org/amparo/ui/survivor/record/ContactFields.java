package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.access.People;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Contact;
import org.amparo.survivor.Residence;
import org.amparo.ui.kit.AnswerField;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.PreferredContact;
import org.amparo.vocabulary.ResidenceSetting;

/** Where the person lives and how to reach the person without putting the person at risk. All of it may stay open. */
public final class ContactFields extends Div {

    private static final long serialVersionUID = 1L;

    private final AreaSelect adm1;
    private final TextField adm2 = new TextField(Labels.text("field.adm2"));
    private final TextField village = new TextField(Labels.text("field.village"));
    private final CodeSelect<ResidenceSetting> setting = new CodeSelect<>(Labels.text("field.setting"), ResidenceSetting.class);
    private final TextField phone = new TextField(Labels.text("field.phone"));
    private final TextField address = new TextField(Labels.text("field.address"));
    private final CodeSelect<PreferredContact> preferred = new CodeSelect<>(Labels.text("field.preferred"), PreferredContact.class);
    private final AnswerField safeToCall = new AnswerField(Labels.text("field.safeToCall"));
    private final TextField safeTimes = new TextField(Labels.text("field.safeTimes"));

    public ContactFields(Fields fields, People people) {
        addClassName("field-group");
        adm1 = new AreaSelect(Labels.text("field.adm1"), people);
        add(fields.add("residence.adm1", adm1, Written.TEXT), fields.add("residence.adm2", adm2, Written.TEXT),
                fields.add("residence.village", village, Written.TEXT),
                fields.add("residence.setting", setting, Written.code(ResidenceSetting.class)),
                fields.add("contact.phone", phone, Written.TEXT), fields.add("contact.address", address, Written.TEXT),
                fields.add("contact.preferred", preferred, Written.code(PreferredContact.class)),
                fields.add("contact.safeToCall", safeToCall, Written.code(Answer.class)),
                fields.add("contact.safeTimes", safeTimes, Written.TEXT));
    }

    /** Shows what the file holds. */
    public void fill(Contact contact, Residence residence) {
        if (residence != null) {
            adm1.setValue(residence.adm1());
            adm2.setValue(Personal.value(residence.adm2()).orElse(""));
            village.setValue(Personal.value(residence.village()).orElse(""));
            setting.setValue(residence.setting());
        }
        if (contact != null) {
            phone.setValue(Personal.value(contact.phone()).orElse(""));
            address.setValue(Personal.value(contact.address()).orElse(""));
            preferred.setValue(contact.preferred());
            safeToCall.setValue(contact.safeToCall());
            safeTimes.setValue(Personal.value(contact.safeTimes()).orElse(""));
        }
    }

    /** The contact as typed. */
    public Contact contact() {
        return new Contact(RecordForm.typed(phone), RecordForm.typed(address), preferred.getValue(), safeToCall.getValue(),
                RecordForm.typed(safeTimes));
    }

    /** The residence as typed. */
    public Residence residence() {
        return new Residence(adm1.getValue(), RecordForm.typed(adm2), RecordForm.typed(village), setting.getValue());
    }
}
