package org.amparo.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.amparo.incident.IncidentView;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Meanwhile;
import org.amparo.ui.kit.SaveAction;

/** A form that corrects something of an incident, based on the incident as it was opened. */
abstract class IncidentWork extends DraftForm {

    private static final long serialVersionUID = 1L;

    protected final transient IncidentDesk desk;
    protected transient IncidentView incident;
    private final Div conflicts = new Div();

    /**
     * @param word of the work; its words are under {@code incident.<word>}
     * @param about what of the incident it is about, for its draft
     */
    IncidentWork(IncidentDesk desk, IncidentView incident, String word, String about, Runnable done) {
        super("incident." + word, desk.draft("incident-" + word + about, incident.incidentId()), done);
        this.desk = desk;
        this.incident = incident;
        add(conflicts);
    }

    /** Writes into the fields what is recorded now, and no reason. */
    protected abstract void refill();

    @Override
    protected void configure(SaveAction save) {
        save.onChangedMeanwhile(meanwhile -> {
            incident = desk.incidents().open(desk.viewer(), incident.incidentId());
            new Meanwhile(fields, conflicts).show(Set.of(), this::refill, field -> "");
        });
    }

    /** The reason of a correction, with the words that nothing is deleted. */
    protected final TextArea reason() {
        TextArea area = text("reason", "field.reason");
        area.setHelperText(Labels.text("field.reason.help"));
        area.setRequiredIndicatorVisible(true);
        return area;
    }
}
