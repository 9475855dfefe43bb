package org.amparo.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import org.amparo.access.People;
import org.amparo.incident.IncidentDetails;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.AnswerField;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Activation;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PlaceSetting;

/** What is known of an explosion: first by what one finds it again (when, area, device), then the rest. */
public final class IncidentFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PLACE = 200;

    private final PartialDateField date;
    private final AreaSelect adm1;
    private final CodeSelect<DeviceType> device = new CodeSelect<>(Labels.text("field.device"), DeviceType.class);
    private final Div rest = new Div();
    private final TextField adm2 = new TextField(Labels.text("field.incident.adm2"));
    private final TextField place = new TextField(Labels.text("field.incident.place"));
    private final TextField coordinates = new TextField(Labels.text("field.incident.coordinates"));
    private final CodeSelect<PlaceSetting> setting = new CodeSelect<>(Labels.text("field.incident.setting"), PlaceSetting.class);
    private final CodeSelect<Certainty> certainty = new CodeSelect<>(Labels.text("field.certainty"), Certainty.class);
    private final CodeSelect<Activation> activation = new CodeSelect<>(Labels.text("field.activation"), Activation.class);
    private final AnswerField itemMoved = new AnswerField(Labels.text("field.itemMovedBefore"));
    private final AnswerField areaMarked = new AnswerField(Labels.text("field.areaMarked"));
    private final boolean placeWithheld;
    private transient IncidentDetails was;

    /** @param placeWithheld true when the person may not read the place; it is not asked then */
    public IncidentFields(Fields fields, People people, Clock clock, boolean placeWithheld) {
        this.placeWithheld = placeWithheld;
        addClassName("field-group");
        date = new PartialDateField(Labels.text("field.incident.date"), clock);
        date.setRequiredIndicatorVisible(true);
        adm1 = new AreaSelect(Labels.text("field.incident.adm1"), people);
        device.setRequiredIndicatorVisible(true);
        add(fields.add("details.date", date), fields.add("details.adm1", adm1, Written.TEXT),
                fields.add("details.device", device, Written.code(DeviceType.class)), rest);
        rest.addClassName("field-group");
        if (placeWithheld) {
            Paragraph withheld = new Paragraph(Labels.text("incident.place.withheld.kept"));
            withheld.addClassName("note");
            rest.add(withheld);
        } else {
            adm2.setMaxLength(LONGEST_PLACE);
            place.setMaxLength(LONGEST_PLACE);
            coordinates.setHelperText(Labels.text("field.incident.coordinates.help"));
            rest.add(fields.add("details.adm2", adm2, Written.TEXT), fields.add("details.place", place, Written.TEXT),
                    fields.add("details.coordinates", coordinates, Written.TEXT));
        }
        certainty.setValue(Certainty.REPORTED_BY_PERSON);
        rest.add(fields.add("details.setting", setting, Written.code(PlaceSetting.class)),
                fields.add("details.certainty", certainty, Written.code(Certainty.class)),
                fields.add("details.activation", activation, Written.code(Activation.class)),
                fields.add("details.itemMovedBefore", itemMoved, Written.code(Answer.class)),
                fields.add("details.areaMarked", areaMarked, Written.code(Answer.class)));
    }

    /** Puts something between what one finds an incident by and the rest. */
    public void between(Component component) {
        addComponentAtIndex(indexOf(rest), component);
    }

    /** Calls back when that by which one finds an incident was changed. */
    public void onSought(Runnable listener) {
        date.addValueChangeListener(change -> listener.run());
        adm1.addValueChangeListener(change -> listener.run());
        device.addValueChangeListener(change -> listener.run());
    }

    /** Shows or hides all but that by which one finds an incident. */
    public void showRest(boolean shown) {
        rest.setVisible(shown);
    }

    /** The date as it stands in the field; null when nothing is typed or it was not understood. */
    public PartialDate date() {
        return date.getValue();
    }

    public String adm1() {
        return adm1.getValue();
    }

    public DeviceType device() {
        return device.getValue();
    }

    /** Writes what is recorded into the fields. */
    public void fill(IncidentDetails details) {
        was = details;
        date.setValue(details.date());
        adm1.setValue(details.adm1());
        device.setValue(details.device());
        adm2.setValue(DraftForm.text(details.adm2()));
        place.setValue(DraftForm.text(details.place()));
        coordinates.setValue(DraftForm.text(details.coordinates()));
        setting.setValue(details.setting());
        certainty.setValue(details.certainty());
        activation.setValue(details.activation());
        itemMoved.setValue(details.itemMovedBefore());
        areaMarked.setValue(details.areaMarked());
    }

    /** What stands in the fields; who told of it, and the register it came from, stay as they were recorded. Refuses what has to be given. */
    public IncidentDetails details() {
        return new IncidentDetails(DraftForm.required(date.read("details.date"), "details.date"), adm1.getValue(), personal(adm2),
                personal(place), personal(coordinates), setting.getValue(), DraftForm.required(device.getValue(), "details.device"),
                certainty.getValue(), activation.getValue(), itemMoved.getValue(), areaMarked.getValue(),
                was == null ? IdentificationSource.SELF : was.source(), was == null ? null : was.register());
    }

    private Personal<String> personal(TextField field) {
        return placeWithheld ? null : DraftForm.typed(field);
    }
}
