package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.SaveAction;

/** Changes contact and residence, as {@link IdentityForm} does for the identity. */
final class ContactForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final ContactFields contact;
    private final Div conflicts = new Div();
    private final transient Conflicts meanwhile;

    ContactForm(Desk desk, FileView file, Runnable done) {
        super(desk, file, Work.CONTACT, null, done);
        contact = new ContactFields(fields, desk.people());
        contact.fill(file.contact(), file.residence());
        meanwhile = new Conflicts(desk, file, fields, conflicts, now -> contact.fill(now.contact(), now.residence()));
        add(conflicts, contact);
        finish();
    }

    @Override
    protected void configure(SaveAction save) {
        save.onChangedMeanwhile(meanwhile::show);
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, new SurvivorCommand.UpdateContact(survivor(), contact.contact(), contact.residence(),
                IdentityForm.changed(fields.changed(), "contact.", "residence."), meanwhile.basedOn()));
    }
}
