package org.amparo.ui.measure;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.amparo.measure.Band;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureCommand;
import org.amparo.measure.MeasureMode;
import org.amparo.measure.MeasureSeries;
import org.amparo.measure.Measurement;
import org.amparo.measure.ScoreUnit;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.LanguageSelect;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.Written;

/**
 * Records a measurement, or corrects one: the score, or the answers of the sheet, from which the score is worked out and shown while they
 * are typed.
 */
final class MeasureForm extends FileForm {

    static final String WORD = "measure";
    static final String CORRECT = "measure-correct";
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ANSWERS = 200;
    private static final int LONGEST_CODE = 80;
    private static final Written<BigDecimal> NUMBER = Written.of(BigDecimal::toPlainString, BigDecimal::new);

    private final UUID corrected;
    private final CodeSelect<Instrument> instrument;
    private final Div about = new Div();
    private final DatePicker on;
    private final BigDecimalField score;
    private final ComboBox<String> grade;
    private final TextField answers;
    private final Span worked = new Span();
    private final CodeSelect<MeasureMode> mode;
    private final TextField version;
    private final LanguageSelect language;
    private final Checkbox baseline;
    private final TextArea remark;
    private final TextArea reason;

    /** @param chosen null to choose in the form */
    MeasureForm(MeasureDesk desk, FileView file, Instrument chosen, Runnable done) {
        this(desk, file, chosen, null, done);
    }

    /**
     * @param chosen instrument to begin with; null for none
     * @param was the measurement to correct; null to record a new one
     */
    MeasureForm(MeasureDesk desk, FileView file, Instrument chosen, MeasureSeries.Point was, Runnable done) {
        super(desk.file(), file.survivorId(), was == null ? WORD : CORRECT, was == null ? null : was.measureId(), done);
        corrected = was == null ? null : was.measureId();
        instrument = field("instrument", new CodeSelect<>(Labels.text("measure.field.instrument"), Instrument.open()),
                Written.code(Instrument.class));
        instrument.setRequiredIndicatorVisible(true);
        about.addClassName("second");
        add(about);
        on = field("on", new DayField(Labels.text("measure.field.on"), today()), Written.DAY);
        score = field("score", new BigDecimalField(Labels.text("measure.field.score")), NUMBER);
        grade = field("grade", new ComboBox<>(Labels.text("measure.field.grade")), Written.TEXT);
        grade.setManualValidation(true);
        answers = field("answers", new TextField(Labels.text("measure.field.answers")), Written.TEXT);
        answers.setMaxLength(LONGEST_ANSWERS);
        worked.getElement().setAttribute("role", "status");
        add(worked);
        mode = field("mode", new CodeSelect<>(Labels.text("measure.field.mode"), MeasureMode.class), Written.code(MeasureMode.class));
        version = field("version", new TextField(Labels.text("measure.field.version")), Written.TEXT);
        version.setMaxLength(LONGEST_CODE);
        language = field("language", new LanguageSelect(Labels.text("measure.field.language")), Written.TEXT);
        baseline = field("baseline", new Checkbox(Labels.text("measure.field.baseline")), Written.TICK);
        baseline.setHelperText(Labels.text("measure.field.baseline.help"));
        remark = text("remark", "measure.field.remark");
        instrument.addValueChangeListener(change -> arrange());
        answers.addValueChangeListener(change -> work());
        instrument.setValue(chosen);
        reason = was == null ? null : fill(was);
        arrange();
        finish();
    }

    private TextArea fill(MeasureSeries.Point was) {
        on.setValue(was.on());
        answers.setValue(text(was.answers()));
        if (text(was.answers()).isEmpty()) {
            put(was.score());
        }
        mode.setValue(was.mode());
        version.setValue(was.version() == null ? "" : was.version());
        language.setValue(was.language());
        baseline.setValue(was.baseline());
        remark.setValue(text(was.remark()));
        return reason();
    }

    private void put(BigDecimal value) {
        if (isGrade()) {
            grade.setValue(instrument.getValue().band(value).code());
        } else {
            score.setValue(value);
        }
    }

    private boolean isGrade() {
        return instrument.getValue() != null && instrument.getValue().unit() == ScoreUnit.GRADE;
    }

    /** Asks for what the instrument has: a score or a grade, and answers where they may be asked. */
    private void arrange() {
        Instrument chosen = instrument.getValue();
        about.setVisible(chosen != null);
        score.setVisible(!isGrade());
        grade.setVisible(isGrade());
        boolean fromAnswers = chosen != null && chosen.items().isPresent();
        answers.setVisible(fromAnswers);
        score.setHelperText(fromAnswers ? Labels.text("measure.field.score.help") : null);
        if (chosen == null) {
            return;
        }
        about.setText(MeasureWords.range(chosen) + ". " + MeasureWords.real(chosen));
        if (isGrade()) {
            grade.setItems(chosen.bands().stream().map(Band::code).toList());
            score.clear();
        } else {
            grade.clear();
        }
        chosen.items().ifPresentOrElse(items -> answers.setHelperText(Labels.text("measure.field.answers.help", items.count(), String
                .join(" ", items.answers().split("")))), answers::clear);
        work();
    }

    /** Shows the score that the answers make, or why there is none yet. */
    private void work() {
        Instrument chosen = instrument.getValue();
        worked.setText("");
        if (chosen == null || plain(answers) == null) {
            return;
        }
        try {
            worked.setText(Labels.text("measure.worked", MeasureWords.score(chosen, chosen.score(plain(answers), "answers"))));
        } catch (RuleBroken notYet) {
            worked.setText(RuleMessages.sentence(notYet));
        }
    }

    private BigDecimal typedScore() {
        if (!isGrade()) {
            return score.getValue();
        }
        List<Band> bands = instrument.getValue().bands();
        return bands.stream().filter(band -> band.code().equals(grade.getValue())).findFirst().map(Band::from)
                .orElseThrow(() -> new RuleBroken("form.required", "grade"));
    }

    @Override
    protected void send(UUID commandId) {
        Measurement measurement = new Measurement(survivor(), required(instrument.getValue(), "instrument"), required(on.getValue(), "on"),
                typedScore(), mode.getValue(), plain(version), language.getValue(), baseline.getValue(), typed(answers), typed(remark));
        carryOut(commandId, corrected == null
                ? new MeasureCommand.Record(commandId, measurement)
                : new MeasureCommand.Correct(corrected, measurement, typed(reason)));
    }
}
