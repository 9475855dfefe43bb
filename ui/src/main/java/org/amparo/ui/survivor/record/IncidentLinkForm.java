package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;

/** Corrects what is recorded of this person's part in an incident. */
final class IncidentLinkForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final transient IncidentLink was;
    private final PartialDateField date;
    private final PartFields part;
    private final TextArea reason;

    IncidentLinkForm(Desk desk, FileView file, IncidentLink was, Runnable done) {
        super(desk, file, Work.CORRECT_INCIDENT, was.incidentId(), done);
        this.was = was;
        date = field("incident.incidentDate", new PartialDateField(Labels.text("field.incident.date"), desk.clock()));
        date.setValue(was.incidentDate());
        part = new PartFields(fields);
        part.fill(was);
        add(part);
        reason = reason();
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, new SurvivorCommand.CorrectIncidentLink(survivor(),
                part.link(was.incidentId(), required(date.read("incident.incidentDate"), "incident.incidentDate")), typed(reason)));
    }
}
