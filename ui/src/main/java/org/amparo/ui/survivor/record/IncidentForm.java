package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.incident.IncidentRow;
import org.amparo.incident.IncidentView;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.file.IncidentFields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Precision;
import org.amparo.vocabulary.Sex;

/**
 * The explosion in which the person was hurt: one that is recorded already, found by when, where and which device, or a new one with who else
 * was killed or injured; and the person's part in it.
 */
final class IncidentForm extends RecordForm {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OTHERS = 500;

    private final IncidentFields explosion;
    private final IncidentChoice known;
    private final Div others;
    private final IntegerField killed;
    private final IntegerField injured;
    private final PartFields part;
    private IncidentDetails recorded;

    IncidentForm(Desk desk, FileView file, Runnable done) {
        super(desk, file, Work.INCIDENT, null, done);
        explosion = new IncidentFields(fields, desk.people(), desk.clock(), false);
        known = new IncidentChoice(fields, desk, this::arrange);
        explosion.between(known);
        killed = number("others.killed", "field.others.killed");
        injured = number("others.injured", "field.others.injured");
        others = new Div(killed, injured);
        others.addClassName("field-row");
        part = new PartFields(fields, true);
        add(explosion, others, part);
        explosion.onSought(this::lookForKnown);
        lookForKnown();
        finish();
    }

    private void lookForKnown() {
        known.look(explosion.date(), explosion.adm1(), explosion.device());
        arrange();
    }

    private void arrange() {
        boolean isNew = known.chosen().isEmpty();
        explosion.showRest(isNew);
        others.setVisible(isNew);
    }

    private IntegerField number(String name, String key) {
        IntegerField number = new IntegerField(Labels.text(key));
        number.setMin(0);
        number.setMax(MOST_OTHERS);
        number.setStepButtonsVisible(true);
        return fields.add(name, number, Written.NUMBER);
    }

    /** Child or adult at the incident, where both dates are known well enough. */
    private AgeGroup ageGroup(PartialDate when) {
        if (!when.isKnown() || when.precision() == Precision.DECADE) {
            return AgeGroup.UNKNOWN;
        }
        return Ages.of(file.person(), when.latest()).map(age -> age.isChild() ? AgeGroup.CHILD : AgeGroup.ADULT).orElse(AgeGroup.UNKNOWN);
    }

    @Override
    protected void send(UUID commandId) {
        Optional<IncidentRow> chosen = known.chosen();
        PartialDate when = chosen.map(IncidentRow::date).orElseGet(() -> explosion.details().date());
        RuleBroken.require(!when.isSurelyBefore(Ages.birth(file.person())), "R7.birth", "details.date");
        RuleBroken.require(!file.incidents().isEmpty()
                || file.injuries().stream().noneMatch(injury -> injury.date().isSurelyBefore(when)), "R8.incident", "details.date");
        UUID incidentId = chosen.map(IncidentRow::incidentId).orElseGet(() -> ConsentFields.derived(commandId, "incident"));
        RuleBroken.require(file.incidents().stream().noneMatch(link -> link.incidentId().equals(incidentId)), "R43.incident",
                "details.date");
        if (chosen.isPresent()) {
            count(commandId, known.incident(), known.casualty());
        } else {
            recordIncident(commandId, incidentId);
        }
        carryOut(ConsentFields.derived(commandId, "link"), new SurvivorCommand.LinkIncident(survivor(), part.link(incidentId, when)));
    }

    /** Makes the person one of the casualties, or right the one the person is already, after a try that came only half way. */
    private void count(UUID commandId, IncidentView incident, Optional<Casualty> chosen) {
        Optional<Casualty> before = incident.casualties().stream().filter(one -> survivor().equals(one.survivorId())).findFirst();
        Optional<Casualty> counted = before.isPresent() ? before : chosen;
        Casualty person = person(counted.map(Casualty::casualtyId).orElseGet(() -> ConsentFields.derived(commandId, "casualty")),
                incident.details().date());
        if (counted.filter(person::equals).isPresent()) {
            return;
        }
        desk.commands().send(desk.viewer(), ConsentFields.derived(commandId, "count" + incident.version()), counted.isPresent()
                ? new IncidentCommand.CorrectCasualty(incident.incidentId(), person, incident.version(),
                        Personal.of(Labels.text("record.incident.is-this-person")))
                : new IncidentCommand.AddCasualty(incident.incidentId(), person));
    }

    /** Records the incident once; when the link to it was refused and what is typed was changed then, corrects it. */
    private void recordIncident(UUID commandId, UUID incidentId) {
        IncidentDetails told = explosion.details();
        if (recorded == null) {
            desk.commands().send(desk.viewer(), commandId, new IncidentCommand.RecordIncident(incidentId, told,
                    casualties(commandId, told.date()), new Placement(desk.viewer().user(), desk.viewer().team(), told.adm1(),
                            desk.viewer().organisation())));
        } else {
            IncidentView incident = desk.incidents().open(desk.viewer(), incidentId);
            if (!recorded.equals(told)) {
                desk.commands().send(desk.viewer(), UUID.randomUUID(), new IncidentCommand.CorrectIncident(incidentId, told,
                        incident.placeWithheld(), incident.version(), Personal.of(Labels.text("record.incident.corrected-at-once"))));
            }
            count(commandId, desk.incidents().open(desk.viewer(), incidentId), Optional.empty());
        }
        recorded = told;
    }

    private List<Casualty> casualties(UUID commandId, PartialDate when) {
        List<Casualty> casualties = new ArrayList<>();
        casualties.add(person(ConsentFields.derived(commandId, "casualty"), when));
        addOthers(casualties, commandId, killed, CasualtyOutcome.KILLED, "others.killed");
        addOthers(casualties, commandId, injured, CasualtyOutcome.INJURED, "others.injured");
        return casualties;
    }

    /** This person among the casualties. */
    private Casualty person(UUID casualtyId, PartialDate when) {
        return new Casualty(casualtyId, required(part.outcome(), "incident.outcome"), file.person() == null ? Sex.U : file.person().sex(),
                ageGroup(when), part.civilStatusOrUnknown(), survivor());
    }

    private static void addOthers(List<Casualty> casualties, UUID commandId, IntegerField number, CasualtyOutcome outcome, String name) {
        int others = number.isEmpty() ? 0 : number.getValue();
        RuleBroken.require(others >= 0 && others <= MOST_OTHERS, "form.number", name, 0, MOST_OTHERS);
        for (int i = 0; i < others; i++) {
            casualties.add(new Casualty(ConsentFields.derived(commandId, outcome.name() + i), outcome, Sex.U, AgeGroup.UNKNOWN,
                    CivilStatus.UNKNOWN, null));
        }
    }
}
