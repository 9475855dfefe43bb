package org.amparo.ui.rehabilitation;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.rehabilitation.RehabSession;
import org.amparo.rehabilitation.RehabView;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AdlIndependence;
import org.amparo.vocabulary.AdverseEvent;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabTechnique;

/** The fields of one session; what goes wrong is asked further about, and daily life of occupational therapy alone. */
final class SessionFields {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 480;
    private static final int USUAL = 45;
    private static final Written<Set<UUID>> IDS = Written.of(
            ids -> ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")),
            text -> Arrays.stream(text.split(" ")).map(UUID::fromString).collect(Collectors.toCollection(LinkedHashSet::new)));

    private final DatePicker on;
    private final CodeSelect<DeliveryMode> setting;
    private final IntegerField minutes;
    private final CheckboxGroup<UUID> goals;
    private final MultiSelectComboBox<RehabTechnique> techniques;
    private final CodeSelect<AdverseEvent> adverse;
    private final TextArea adverseNote;
    private final CodeSelect<AdlIndependence> adl;
    private final DatePicker nextOn;
    private final TextArea note;

    /** @param was the session to correct; null for a new one */
    SessionFields(RehabForm form, RehabView view, RehabSession was) {
        on = form.day("on", was == null ? form.now() : was.on());
        setting = form.code("setting", DeliveryMode.class);
        setting.setValue(was == null ? DeliveryMode.FACILITY : was.setting());
        minutes = form.number("minutes", SHORTEST, LONGEST);
        minutes.setValue(was == null ? USUAL : was.minutes());
        goals = goals(form, view);
        techniques = new MultiSelectComboBox<>(Labels.text("rehab.field.techniques"));
        techniques.setManualValidation(true);
        techniques.setItems(RehabTechnique.values());
        techniques.setItemLabelGenerator(Labels::of);
        techniques.setRequiredIndicatorVisible(true);
        form.put("techniques", techniques, Written.codes(RehabTechnique.class));
        adl = form.code("adl", AdlIndependence.class);
        adl.setVisible(view.row().discipline() == RehabDiscipline.OT);
        adverse = form.code("adverse", AdverseEvent.class);
        adverse.setHelperText(Labels.text("rehab.field.adverse.help"));
        adverseNote = form.words("adverseNote");
        adverseNote.setVisible(false);
        adverse.addValueChangeListener(change -> {
            adverseNote.setVisible(!adverse.isEmpty());
            if (adverse.isEmpty()) {
                adverseNote.clear();
            }
        });
        nextOn = form.day("nextOn", was == null ? null : was.nextOn());
        note = form.words("note");
        if (was != null) {
            goals.setValue(was.goalIds());
            techniques.setValue(was.techniques());
            adl.setValue(was.adl());
            adverse.setValue(was.adverse());
            adverseNote.setValue(FileForm.text(was.adverseNote()));
            note.setValue(FileForm.text(was.note()));
        }
    }

    private static CheckboxGroup<UUID> goals(RehabForm form, RehabView view) {
        Map<UUID, String> words = new LinkedHashMap<>();
        view.goals().forEach(goal -> words.put(goal.goalId(), RehabWords.said(goal.words())));
        CheckboxGroup<UUID> group = new CheckboxGroup<>(Labels.text("rehab.field.goalIds"));
        group.setItems(words.keySet());
        group.setItemLabelGenerator(words::get);
        group.setVisible(!words.isEmpty());
        return form.put("goalIds", group, IDS);
    }

    RehabSession read(UUID id) {
        return new RehabSession(id, RehabForm.needed(on, "on"), RehabForm.needed(setting, "setting"), RehabForm.needed(minutes, "minutes"),
                goals.getValue(), techniques.getValue(), adverse.getValue(), FileForm.typed(adverseNote), adl.getValue(),
                nextOn.getValue(), FileForm.typed(note));
    }
}
