package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.incident.IncidentView;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.FileView;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.file.IncidentFields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.Sex;

/**
 * Corrects an incident of this person: the explosion itself, for everybody in it, where the viewer may; what became of the person; and what
 * the person was doing. What was changed is sent, each to where it belongs, the file last.
 */
final class IncidentCorrectionForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final UUID incidentId;
    private final Div conflicts = new Div();
    private final transient Conflicts meanwhile;
    private final PartFields part;
    private final TextArea reason;
    private IncidentFields explosion;
    private transient IncidentLink was;
    private transient IncidentView incident;

    IncidentCorrectionForm(Desk desk, FileView file, IncidentLink link, Runnable done) {
        super(desk, file, Work.CORRECT_INCIDENT, link.incidentId(), done);
        incidentId = link.incidentId();
        was = link;
        incident = readable().orElse(null);
        meanwhile = new Conflicts(desk, file, fields, conflicts, this::refill);
        add(conflicts);
        if (incident == null) {
            add(note("record.correct-incident.own-part"));
        } else {
            explosion = new IncidentFields(fields, desk.people(), desk.clock(), incident.placeWithheld());
            explosion.fill(incident.details());
            add(new H3(Labels.text("record.correct-incident.explosion")),
                    note("record.correct-incident.for-all", incident.casualties().size()), explosion,
                    new H3(Labels.text("record.correct-incident.person")));
        }
        part = new PartFields(fields, incident != null);
        part.fill(was);
        add(part);
        reason = reason();
        finish();
    }

    private static Component note(String key, Object... values) {
        Paragraph note = new Paragraph(Labels.text(key, values));
        note.addClassName("note");
        return note;
    }

    /** The incident, when the viewer may correct it. */
    private Optional<IncidentView> readable() {
        if (!desk.viewer().may(Permission.INCIDENT_READ)) {
            return Optional.empty();
        }
        try {
            return Optional.of(desk.incidents().open(desk.viewer(), incidentId))
                    .filter(view -> desk.viewer().may(Permission.INCIDENT_RECORD, view.placement()));
        } catch (NotAllowed outOfReach) {
            return Optional.empty();
        }
    }

    private void refill(FileView now) {
        now.incidents().stream().filter(link -> link.incidentId().equals(incidentId)).findFirst().ifPresent(link -> was = link);
        part.fill(was);
        if (explosion != null) {
            incident = desk.incidents().open(desk.viewer(), incidentId);
            explosion.fill(incident.details());
            casualty().ifPresent(part::fill);
        }
        reason.clear();
    }

    @Override
    protected void configure(SaveAction save) {
        save.onChangedMeanwhile(meanwhile::show);
    }

    private Optional<Casualty> casualty() {
        return incident.casualties().stream().filter(casualty -> survivor().equals(casualty.survivorId())).findFirst();
    }

    @Override
    protected void send(UUID commandId) {
        boolean corrected = incident != null && (correctExplosion(commandId) | correctCasualty(commandId));
        boolean own = part.activity() != was.activity() || part.priorRiskEducation() != was.priorRiskEducation();
        RuleBroken.require(corrected || own || isBehind(), "R34.same", "");
        carryOut(ConsentFields.derived(commandId, "part"), new SurvivorCommand.CorrectIncidentLink(survivor(), incidentId, part.activity(),
                part.priorRiskEducation(), meanwhile.basedOn(), typed(reason)));
    }

    /** True when the file does not say yet what the incident says, because an earlier try came only half way. */
    private boolean isBehind() {
        return incident != null && !incident.details().date().equals(was.incidentDate())
                || incident != null && casualty().filter(casualty -> casualty.outcome() != was.outcome()
                        || casualty.civilStatus() != Optional.ofNullable(was.civilStatus()).orElse(CivilStatus.UNKNOWN)).isPresent();
    }

    private boolean correctExplosion(UUID commandId) {
        IncidentDetails told = explosion.details();
        RuleBroken.require(!told.date().isSurelyBefore(Ages.birth(file.person())), "R7.birth", "details.date");
        if (told.equals(incident.details())) {
            return false;
        }
        change(commandId, "explosion", new IncidentCommand.CorrectIncident(incidentId, told, incident.placeWithheld(), incident.version(),
                typed(reason)));
        return true;
    }

    private boolean correctCasualty(UUID commandId) {
        Casualty known = casualty().orElse(null);
        Casualty told = new Casualty(known == null ? ConsentFields.derived(commandId, "casualty id") : known.casualtyId(),
                required(part.outcome(), "incident.outcome"), known == null ? sex() : known.sex(),
                known == null ? AgeGroup.UNKNOWN : known.ageGroup(), part.civilStatusOrUnknown(), survivor());
        if (told.equals(known)) {
            return false;
        }
        change(commandId, "casualty", known == null
                ? new IncidentCommand.AddCasualty(incidentId, told)
                : new IncidentCommand.CorrectCasualty(incidentId, told, incident.version(), typed(reason)));
        return true;
    }

    private Sex sex() {
        return file.person() == null ? Sex.U : file.person().sex();
    }

    /** Sends a change of the incident, and goes on from what it became: after a refusal of the next one, this one is not sent again. */
    private void change(UUID commandId, String what, IncidentCommand command) {
        desk.commands().send(desk.viewer(), ConsentFields.derived(commandId, what + incident.version()), command);
        incident = desk.incidents().open(desk.viewer(), incidentId);
    }
}
