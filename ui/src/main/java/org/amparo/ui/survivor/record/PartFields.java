package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import org.amparo.incident.Casualty;
import org.amparo.survivor.IncidentLink;
import org.amparo.ui.kit.AnswerField;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.PartialDate;

/** This person's part in an incident: what happened to the person, what the person was doing, and as what. */
final class PartFields extends Div {

    private static final long serialVersionUID = 1L;

    private final CodeSelect<CasualtyOutcome> outcome = new CodeSelect<>(Labels.text("field.outcome"),
            List.of(CasualtyOutcome.INJURED, CasualtyOutcome.UNINJURED_AFFECTED, CasualtyOutcome.UNKNOWN));
    private final CodeSelect<Activity> activity = new CodeSelect<>(Labels.text("field.activity"), Activity.class);
    private final CodeSelect<CivilStatus> civilStatus = new CodeSelect<>(Labels.text("field.civilStatus"), CivilStatus.class);
    private final AnswerField priorRiskEducation = new AnswerField(Labels.text("field.priorRiskEducation"));

    /** @param whole false where only what the file itself says may be written: the rest is the incident's */
    PartFields(Fields fields, boolean whole) {
        addClassName("field-group");
        outcome.setRequiredIndicatorVisible(true);
        outcome.setValue(CasualtyOutcome.INJURED);
        if (whole) {
            add(fields.add("incident.outcome", outcome, Written.code(CasualtyOutcome.class)),
                    fields.add("incident.civilStatus", civilStatus, Written.code(CivilStatus.class)));
        }
        add(fields.add("incident.activity", activity, Written.code(Activity.class)),
                fields.add("incident.priorRiskEducation", priorRiskEducation, Written.code(Answer.class)));
    }

    void fill(IncidentLink was) {
        outcome.setValue(was.outcome());
        activity.setValue(was.activity());
        civilStatus.setValue(was.civilStatus());
        priorRiskEducation.setValue(was.priorRiskEducation());
    }

    CasualtyOutcome outcome() {
        return outcome.getValue();
    }

    CivilStatus civilStatusOrUnknown() {
        return civilStatus.getOptionalValue().orElse(CivilStatus.UNKNOWN);
    }

    /** What the incident says of the person. */
    void fill(Casualty casualty) {
        outcome.setValue(casualty.outcome());
        civilStatus.setValue(casualty.civilStatus());
    }

    Activity activity() {
        return activity.getValue();
    }

    Answer priorRiskEducation() {
        return priorRiskEducation.getValue();
    }

    /** What becomes of date and age group is what the incident says. */
    IncidentLink link(UUID incidentId, PartialDate date) {
        return new IncidentLink(incidentId, date, RecordForm.required(outcome.getValue(), "incident.outcome"), activity.getValue(),
                civilStatus.getValue(), priorRiskEducation.getValue(), null);
    }
}
