package org.amparo.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentView;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.file.CasualtyFields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;

/** Adds casualties to an incident, or corrects what is recorded of one. */
final class CasualtyForm extends IncidentWork {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ALIKE = 500;

    private final transient Casualty was;
    private final CasualtyFields casualty;
    private IntegerField alike;
    private TextArea reason;

    /** @param was the casualty to correct; null to add */
    CasualtyForm(IncidentDesk desk, IncidentView incident, Casualty was, Runnable done) {
        super(desk, incident, was == null ? "casualty.add" : "casualty.correct", was == null ? "" : ":" + was.casualtyId(), done);
        this.was = was;
        boolean onFile = was != null && was.survivorId() != null;
        Paragraph what = new Paragraph(Labels.text(was == null
                ? "incident.casualty.add.what"
                : onFile
                        ? "incident.casualty.correct.file"
                        : "incident.casualty.correct.what"));
        what.addClassName("note");
        casualty = new CasualtyFields(fields, onFile);
        add(what, casualty);
        if (was == null) {
            alike = field("alike", new IntegerField(Labels.text("incident.casualty.alike")), Written.NUMBER);
            alike.setMin(1);
            alike.setMax(MOST_ALIKE);
            alike.setValue(1);
            alike.setStepButtonsVisible(true);
        } else {
            casualty.fill(was);
            reason = reason();
        }
        finish();
    }

    @Override
    protected void refill() {
        if (was != null) {
            incident.casualties().stream().filter(known -> known.casualtyId().equals(was.casualtyId())).findFirst()
                    .ifPresent(casualty::fill);
            reason.clear();
        }
    }

    @Override
    protected void send(UUID commandId) {
        if (was == null) {
            add(commandId);
            return;
        }
        Casualty told = casualty.casualty(was.casualtyId(), was.survivorId());
        RuleBroken.require(incident.casualties().stream().noneMatch(told::equals), "R34.same", "");
        desk.send(commandId, new IncidentCommand.CorrectCasualty(incident.incidentId(), told, incident.version(), typed(reason)));
    }

    /** So many casualties of whom no more is known than what is chosen here; each may be corrected by itself later. */
    private void add(UUID commandId) {
        int many = alike.isEmpty() ? 1 : alike.getValue();
        RuleBroken.require(many >= 1 && many <= MOST_ALIKE, "form.number", "alike", 1, MOST_ALIKE);
        for (int i = 0; i < many; i++) {
            UUID one = UUID.nameUUIDFromBytes((commandId + "casualty" + i).getBytes(StandardCharsets.UTF_8));
            desk.send(one, new IncidentCommand.AddCasualty(incident.incidentId(), casualty.casualty(one, null)));
        }
    }
}
