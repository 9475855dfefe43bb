package org.amparo.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentView;
import org.amparo.ui.file.CasualtyFields;
import org.amparo.ui.kit.Labels;

/** Takes back a casualty that was counted by mistake. */
final class RetractionForm extends IncidentWork {

    private static final long serialVersionUID = 1L;

    private final UUID casualtyId;
    private final TextArea reason;

    RetractionForm(IncidentDesk desk, IncidentView incident, Casualty casualty, Runnable done) {
        super(desk, incident, "casualty.retract", ":" + casualty.casualtyId(), done);
        casualtyId = casualty.casualtyId();
        add(new Paragraph(Labels.text("incident.casualty.retract.what", CasualtyFields.words(casualty))));
        reason = reason();
        finish();
    }

    @Override
    protected void refill() {
        reason.clear();
    }

    @Override
    protected void send(UUID commandId) {
        desk.send(commandId, new IncidentCommand.RetractCasualty(incident.incidentId(), casualtyId, incident.version(), typed(reason)));
    }
}
