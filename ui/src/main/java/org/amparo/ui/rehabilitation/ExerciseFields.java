package org.amparo.ui.rehabilitation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.rehabilitation.HomeExercise;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;

/** The exercises of a home programme: one is chosen and added, then says how often; each can be taken away again. */
final class ExerciseFields extends CustomField<List<HomeExercise>> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_REPETITIONS = 10;
    private static final int USUAL_TIMES = 3;
    private static final int MOST_REPETITIONS = 100;
    private static final int MOST_TIMES = 12;

    static final Written<List<HomeExercise>> WRITTEN = Written.of(
            list -> list.stream().map(one -> one.exercise() + "," + one.repetitions() + "," + one.timesPerDay())
                    .collect(Collectors.joining(";")),
            text -> Arrays.stream(text.split(";")).map(one -> one.split(",")).map(
                    part -> new HomeExercise(part[0], Integer.parseInt(part[1]), Integer.parseInt(part[2]))).toList());

    private final transient List<String> catalogue;
    private final transient List<HomeExercise> chosen = new ArrayList<>();
    private final ComboBox<String> choice = new ComboBox<>(Labels.text("rehab.field.exercise"));
    private final Div lines = new Div();

    ExerciseFields(List<String> catalogue) {
        super(List.of());
        this.catalogue = catalogue;
        setLabel(Labels.text("rehab.field.exercises"));
        choice.setItemLabelGenerator(RehabWords::exercise);
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                chosen.add(new HomeExercise(change.getValue(), USUAL_REPETITIONS, USUAL_TIMES));
                changed(change.isFromClient());
            }
        });
        lines.addClassName("exercise-lines");
        add(lines, choice);
        show();
    }

    @Override
    protected List<HomeExercise> generateModelValue() {
        return List.copyOf(chosen);
    }

    @Override
    protected void setPresentationValue(List<HomeExercise> value) {
        chosen.clear();
        chosen.addAll(value == null ? List.of() : value);
        show();
    }

    private void changed(boolean fromClient) {
        setInvalid(false);
        show();
        setModelValue(List.copyOf(chosen), fromClient);
    }

    private void show() {
        lines.removeAll();
        for (int i = 0; i < chosen.size(); i++) {
            lines.add(line(i));
        }
        List<String> taken = chosen.stream().map(HomeExercise::exercise).toList();
        choice.setItems(catalogue.stream().filter(code -> !taken.contains(code)).toList());
        choice.clear();
    }

    private Div line(int place) {
        HomeExercise one = chosen.get(place);
        String name = RehabWords.exercise(one.exercise());
        Span title = new Span(name);
        title.addClassName("strong");
        IntegerField repetitions = number("rehab.field.repetitions", name, one.repetitions(), MOST_REPETITIONS);
        IntegerField times = number("rehab.field.timesPerDay", name, one.timesPerDay(), MOST_TIMES);
        repetitions.addValueChangeListener(change -> put(place, repetitions, times));
        times.addValueChangeListener(change -> put(place, repetitions, times));
        Button away = new Button(Labels.text("rehab.exercise.remove"), click -> {
            chosen.remove(place);
            changed(true);
        });
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.setAriaLabel(Labels.text("rehab.exercise.remove.of", name));
        Div line = new Div(title, repetitions, times, away);
        line.addClassName("exercise-line");
        return line;
    }

    private static IntegerField number(String key, String name, int value, int most) {
        IntegerField field = new IntegerField(Labels.text(key));
        field.setAriaLabel(Labels.text(key) + ": " + name);
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        field.setValue(value);
        return field;
    }

    /** An empty or impossible number is kept as it was typed until the form is sent, which refuses it: 0 for none. */
    private void put(int place, IntegerField repetitions, IntegerField times) {
        HomeExercise was = chosen.get(place);
        chosen.set(place, new HomeExercise(was.exercise(), number(repetitions), number(times)));
        setInvalid(false);
        setModelValue(List.copyOf(chosen), true);
    }

    private static int number(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }
}
