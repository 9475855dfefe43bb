package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.incident.IncidentRow;
import org.amparo.access.Placement;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Age;
import org.amparo.survivor.FileView;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.AnswerField;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Activation;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PlaceSetting;
import org.amparo.vocabulary.Precision;
import org.amparo.vocabulary.Sex;

/** The explosion in which the person was hurt: when, where, which device, who else was killed or injured, and the person's part in it. */
final class IncidentForm extends RecordForm {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OTHERS = 500;

    private final IncidentChoice known;
    private final Div details = new Div();
    private final PartialDateField date;
    private final AreaSelect adm1;
    private final TextField place;
    private final CodeSelect<PlaceSetting> setting;
    private final CodeSelect<DeviceType> device;
    private final CodeSelect<Certainty> certainty;
    private final CodeSelect<Activation> activation;
    private final AnswerField itemMoved;
    private final AnswerField areaMarked;
    private final IntegerField killed;
    private final IntegerField injured;
    private final PartFields part;
    private IncidentDetails recorded;

    IncidentForm(Desk desk, FileView file, Runnable done) {
        super(desk, file, Work.INCIDENT, null, done);
        date = field("details.date", new PartialDateField(Labels.text("field.incident.date"), desk.clock()));
        adm1 = field("details.adm1", new AreaSelect(Labels.text("field.incident.adm1"), desk.people()), Written.TEXT);
        date.setRequiredIndicatorVisible(true);
        place = new TextField(Labels.text("field.incident.place"));
        setting = new CodeSelect<>(Labels.text("field.incident.setting"), PlaceSetting.class);
        device = new CodeSelect<>(Labels.text("field.device"), DeviceType.class);
        device.setRequiredIndicatorVisible(true);
        certainty = new CodeSelect<>(Labels.text("field.certainty"), Certainty.class);
        certainty.setValue(Certainty.REPORTED_BY_PERSON);
        activation = new CodeSelect<>(Labels.text("field.activation"), Activation.class);
        itemMoved = new AnswerField(Labels.text("field.itemMovedBefore"));
        areaMarked = new AnswerField(Labels.text("field.areaMarked"));
        killed = number("others.killed", "field.others.killed");
        injured = number("others.injured", "field.others.injured");
        Div others = new Div(killed, injured);
        others.addClassName("field-row");
        details.addClassName("field-group");
        details.add(fields.add("details.place", place, Written.TEXT),
                fields.add("details.setting", setting, Written.code(PlaceSetting.class)),
                fields.add("details.device", device, Written.code(DeviceType.class)),
                fields.add("details.certainty", certainty, Written.code(Certainty.class)),
                fields.add("details.activation", activation, Written.code(Activation.class)),
                fields.add("details.itemMovedBefore", itemMoved, Written.code(Answer.class)),
                fields.add("details.areaMarked", areaMarked, Written.code(Answer.class)), others);
        part = new PartFields(fields);
        known = new IncidentChoice(fields, desk, this::arrange);
        add(known, details, part);
        date.addValueChangeListener(change -> lookForKnown());
        adm1.addValueChangeListener(change -> lookForKnown());
        finish();
    }

    private void lookForKnown() {
        known.look(date.getValue(), adm1.getValue());
        arrange();
    }

    private void arrange() {
        details.setVisible(known.chosen().isEmpty());
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
        IncidentRow chosen = known.chosen().orElse(null);
        PartialDate when = chosen == null ? required(date.read("details.date"), "details.date") : chosen.date();
        RuleBroken.require(!when.isSurelyBefore(Ages.birth(file.person())), "R7.birth", "details.date");
        RuleBroken.require(!file.incidents().isEmpty()
                || file.injuries().stream().noneMatch(injury -> injury.date().isSurelyBefore(when)), "R8.incident", "details.date");
        part.ageGroup(ageGroup(when));
        UUID incidentId = chosen == null ? ConsentFields.derived(commandId, "incident") : chosen.incidentId();
        IncidentLink link = part.link(incidentId, when);
        if (chosen == null) {
            recordIncident(commandId, incidentId, when);
        } else {
            desk.commands().send(desk.viewer(), commandId, new IncidentCommand.AddCasualty(incidentId, person(commandId, when)));
        }
        carryOut(ConsentFields.derived(commandId, "link"), new SurvivorCommand.LinkIncident(survivor(), link));
    }

    /** Records the incident once; when the link to it was refused and the details were changed then, corrects it. */
    private void recordIncident(UUID commandId, UUID incidentId, PartialDate when) {
        required(device.getValue(), "details.device");
        IncidentDetails told = new IncidentDetails(when, adm1.getValue(), null, typed(place), null, setting.getValue(),
                device.getValue(), certainty.getValue(), activation.getValue(), itemMoved.getValue(), areaMarked.getValue(),
                IdentificationSource.SELF, null);
        if (recorded == null) {
            desk.commands().send(desk.viewer(), commandId, new IncidentCommand.RecordIncident(incidentId, told, casualties(commandId, when),
                    new Placement(desk.viewer().user(), desk.viewer().team(), adm1.getValue(), desk.viewer().organisation())));
        } else if (!recorded.equals(told)) {
            desk.commands().send(desk.viewer(), UUID.randomUUID(), new IncidentCommand.CorrectIncident(incidentId, told,
                    Personal.of(Labels.text("record.incident.corrected-at-once"))));
        }
        recorded = told;
    }

    private List<Casualty> casualties(UUID commandId, PartialDate when) {
        List<Casualty> casualties = new ArrayList<>();
        casualties.add(person(commandId, when));
        addOthers(casualties, commandId, killed, CasualtyOutcome.KILLED, "others.killed");
        addOthers(casualties, commandId, injured, CasualtyOutcome.INJURED, "others.injured");
        return casualties;
    }

    /** This person among the casualties. */
    private Casualty person(UUID commandId, PartialDate when) {
        return new Casualty(ConsentFields.derived(commandId, "casualty"), required(part.outcome(), "incident.outcome"),
                file.person() == null ? Sex.U : file.person().sex(), ageGroup(when), part.civilStatusOrUnknown(), survivor());
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
