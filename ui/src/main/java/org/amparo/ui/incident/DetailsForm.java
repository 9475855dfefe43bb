package org.amparo.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.incident.IncidentView;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.file.IncidentFields;
import org.amparo.ui.kit.Labels;

/** Corrects when and where an incident was, and what exploded. */
final class DetailsForm extends IncidentWork {

    private static final long serialVersionUID = 1L;

    private final IncidentFields explosion;
    private final TextArea reason;

    DetailsForm(IncidentDesk desk, IncidentView incident, Runnable done) {
        super(desk, incident, "details", "", done);
        explosion = new IncidentFields(fields, desk.people(), desk.clock(), incident.placeWithheld());
        explosion.fill(incident.details());
        Paragraph all = new Paragraph(Labels.text("incident.details.for-all"));
        all.addClassName("note");
        add(all, explosion);
        reason = reason();
        finish();
    }

    @Override
    protected void refill() {
        explosion.fill(incident.details());
        reason.clear();
    }

    @Override
    protected void send(UUID commandId) {
        IncidentDetails told = explosion.details();
        RuleBroken.require(!told.equals(incident.details()), "R34.same", "");
        desk.send(commandId, new IncidentCommand.CorrectIncident(incident.incidentId(), told, incident.placeWithheld(), incident.version(),
                typed(reason)));
    }
}
