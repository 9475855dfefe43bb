package org.amparo.ui.psychosocial;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.measure.Instrument;
import org.amparo.measure.Items;
import org.amparo.measure.MeasureMode;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.psychosocial.EpisodeView;
import org.amparo.psychosocial.EpisodeView.Entry;
import org.amparo.psychosocial.PsychosocialCommand;
import org.amparo.psychosocial.Screening;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.LanguageSelect;
import org.amparo.ui.kit.Written;

/**
 * Records a screening. Where the person says something about self-harm, the safety steps are asked for in the same form; without them, and
 * without a referral, it cannot be saved as done (R12): the answers are kept, others are told that the file has to be looked at, and the
 * form stays until the steps are there.
 */
final class ScreeningForm extends PsychosocialForm {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ITEMS = 20;
    private static final int NINTH = 9;
    private static final Written<BigDecimal> NUMBER = Written.of(BigDecimal::toPlainString, BigDecimal::new);

    private final transient EpisodeView episode;
    private final transient Entry was;
    /** The screening once its answers were kept; in the draft, so that they are not kept twice. */
    private final TextField kept;
    private final CodeSelect<Instrument> instrument;
    private final Paragraph about = new Paragraph();
    private final DatePicker day;
    private final Checkbox scoreOnly;
    private final List<RadioButtonGroup<Integer>> items = new ArrayList<>();
    private final BigDecimalField score;
    private final RadioButtonGroup<Integer> selfHarm;
    private final CodeSelect<MeasureMode> mode;
    private final LanguageSelect language;
    private final TextArea note;
    private final TextArea why;
    private final Div safety = group();
    private final transient PsychosocialForms.PlanFields plan;

    /** @param was the screening that is corrected; null for a new one */
    ScreeningForm(PsychosocialDesk desk, EpisodeView episode, String word, Entry was, Runnable done) {
        super(desk, episode.row().survivorId(), word, was == null ? null : was.entryId(), done);
        this.episode = episode;
        this.was = was;
        kept = field("kept", new TextField(), Written.TEXT);
        kept.setVisible(false);
        instrument = field("instrument", new CodeSelect<>(Labels.text("psychosocial.text.field.instrument"),
                Arrays.stream(Instrument.values()).filter(Instrument::isRestricted).toList()), Written.code(Instrument.class));
        instrument.setRequiredIndicatorVisible(true);
        about.addClassName("second");
        add(about);
        day = day(was == null ? null : was.on());
        scoreOnly = tick("scoreOnly", "psychosocial.text.field.scoreOnly");
        for (int item = 1; item <= MOST_ITEMS; item++) {
            items.add(choice("item" + item));
        }
        score = field("score", new BigDecimalField(Labels.text("psychosocial.text.field.score")), NUMBER);
        selfHarm = choice("selfHarm");
        mode = field("mode", new CodeSelect<>(Labels.text("psychosocial.text.field.mode"), MeasureMode.class),
                Written.code(MeasureMode.class));
        language = field("language", new LanguageSelect(Labels.text("psychosocial.text.field.language")), Written.TEXT);
        note = words("note", "psychosocial.text.field.note");
        why = was == null ? null : why();
        Paragraph needed = new Paragraph(Labels.text("psychosocial.text.screening.safety"));
        safety.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text("psychosocial.text.screening.steps"));
        safety.add(needed);
        plan = new PsychosocialForms.PlanFields(this, desk);
        plan.all().forEach(safety::add);
        add(safety);
        instrument.addValueChangeListener(change -> ask());
        scoreOnly.addValueChangeListener(change -> arrange());
        items.get(NINTH - 1).addValueChangeListener(change -> arrange());
        selfHarm.addValueChangeListener(change -> arrange());
        kept.addValueChangeListener(change -> arrange());
        Optional.ofNullable(was).flatMap(entry -> entry.as(Screening.class)).ifPresent(this::fill);
        arrange();
        finish();
    }

    private RadioButtonGroup<Integer> choice(String name) {
        RadioButtonGroup<Integer> choice = new RadioButtonGroup<>();
        choice.setManualValidation(true);
        choice.setItems(IntStream.rangeClosed(0, 5).boxed().toList());
        choice.addClassName("answers");
        return field(name, choice, Written.NUMBER);
    }

    private void fill(Screening before) {
        instrument.setValue(before.instrument());
        scoreOnly.setValue(before.answers() == null);
        if (before.answers() == null) {
            score.setValue(before.score());
            selfHarm.setValue(before.selfHarm());
        } else {
            IntStream.range(0, before.answers().length()).forEach(i -> items.get(i).setValue(before.answers().charAt(i) - '0'));
        }
        mode.setValue(before.mode());
        language.setValue(before.language());
        note.setValue(PsychosocialForms.words(before.note()));
    }

    /** The questions of the instrument with the answers that they can have. */
    private void ask() {
        Instrument chosen = instrument.getValue();
        int count = chosen == null ? 0 : chosen.items().map(Items::count).orElse(0);
        IntStream.range(0, count).forEach(i -> words(chosen, items.get(i), i + 1));
        if (chosen == Instrument.PHQ_9) {
            words(chosen, selfHarm, NINTH);
        }
        arrange();
    }

    /** Asks for what the instrument has, and for safety steps when they are needed. */
    private void arrange() {
        Instrument chosen = instrument.getValue();
        Optional<Items> questions = chosen == null ? Optional.empty() : chosen.items();
        boolean asked = questions.isPresent() && !scoreOnly.getValue();
        about.setVisible(chosen != null);
        if (chosen != null) {
            about.setText(Labels.text("psychosocial.text.screening.about." + chosen.name()));
        }
        scoreOnly.setVisible(questions.isPresent());
        for (int i = 0; i < MOST_ITEMS; i++) {
            items.get(i).setVisible(asked && i < questions.orElseThrow().count());
        }
        score.setVisible(chosen != null && !asked);
        selfHarm.setVisible(chosen == Instrument.PHQ_9 && !asked);
        safety.setVisible(isKept() || said() > 0);
        lock(isKept());
    }

    private static void words(Instrument chosen, RadioButtonGroup<Integer> item, int number) {
        item.setLabel(Labels.text("psychosocial.text.item." + chosen.name() + "." + number));
        item.setItems(chosen.items().orElseThrow().answers().chars().map(digit -> digit - '0').boxed().toList());
        item.setItemLabelGenerator(answer -> Labels.text("psychosocial.text.answer." + chosen.name() + "." + answer));
    }

    /** What was kept stands; it can be corrected later. */
    private void lock(boolean locked) {
        items.forEach(item -> item.setReadOnly(locked));
        List.<HasValue<?, ?>>of(instrument, scoreOnly, score, selfHarm, mode, language, note, day)
                .forEach(field -> field.setReadOnly(locked));
    }

    private boolean isKept() {
        return !kept.getValue().isEmpty();
    }

    /** The answer about self-harm; 0 when nothing was said. */
    private int said() {
        if (instrument.getValue() != Instrument.PHQ_9) {
            return 0;
        }
        Integer answer = scoreOnly.getValue() ? selfHarm.getValue() : items.get(NINTH - 1).getValue();
        return answer == null ? 0 : answer;
    }

    @Override
    protected void send(UUID commandId) {
        if (!isKept()) {
            if (!(said() > 0 && plan.isBegun())) {
                recordAsDone(commandId);
                return;
            }
            keep(commandId);
        }
        UUID episodeId = episode.row().episodeId();
        UUID screening = UUID.fromString(kept.getValue());
        if (plan.isBegun()) {
            UUID id = after(screening, "plan");
            carryOut(id, new PsychosocialCommand.MakeSafetyPlan(episodeId, id, today(), plan.nextOn(), plan.plan(), null));
        } else {
            carryOut(after(screening, "finish"), new PsychosocialCommand.FinishScreening(episodeId, screening));
        }
    }

    /** What follows the screening has an id that follows from its own, so that a repeat over a bad line adds nothing (R43). */
    private static UUID after(UUID screening, String what) {
        return UUID.nameUUIDFromBytes((what + " " + screening).getBytes(StandardCharsets.UTF_8));
    }

    private void recordAsDone(UUID commandId) {
        try {
            carryOut(commandId, command(commandId, true));
        } catch (RuleBroken refusal) {
            if (refusal.rule().equals("R12")) {
                keep(UUID.randomUUID());
                throw new RuleBroken("R12", scoreOnly.getValue() ? "selfHarm" : "item" + NINTH);
            }
            throw atItem(refusal);
        }
    }

    private void keep(UUID entryId) {
        try {
            carryOut(entryId, command(entryId, false));
        } catch (RuleBroken refusal) {
            throw atItem(refusal);
        }
        kept.setValue(entryId.toString());
        keepDraft();
    }

    /** A refusal about the answers as a whole goes to the first one that is missing. */
    private RuleBroken atItem(RuleBroken refusal) {
        if (!refusal.field().equals("answers")) {
            return refusal;
        }
        int first = IntStream.range(0, MOST_ITEMS).filter(i -> items.get(i).isVisible() && items.get(i).getValue() == null).findFirst()
                .orElse(0);
        return new RuleBroken(refusal.rule(), "item" + (first + 1), refusal.values().toArray());
    }

    private PsychosocialCommand command(UUID entryId, boolean finished) {
        Instrument chosen = required(instrument.getValue(), "instrument");
        boolean asked = chosen.items().isPresent() && !scoreOnly.getValue();
        return new PsychosocialCommand.RecordScreening(episode.row().episodeId(), entryId, day.getValue(), finished,
                Personal.of(new Screening(chosen, asked ? answers(chosen) : null, asked ? null : score.getValue(),
                        asked ? null : selfHarm.getValue(), mode.getValue(), language.getValue(), plain(note))),
                PsychosocialForms.correction(was, why));
    }

    private String answers(Instrument chosen) {
        return items.stream().limit(chosen.items().orElseThrow().count())
                .map(item -> item.getValue() == null ? "-" : String.valueOf(item.getValue())).collect(Collectors.joining());
    }
}
