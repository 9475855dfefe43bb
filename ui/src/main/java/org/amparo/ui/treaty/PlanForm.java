package org.amparo.ui.treaty;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.amparo.access.CurrentViewer;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorWords;
import org.amparo.reporting.Indicators;
import org.amparo.treaty.Framework;
import org.amparo.treaty.PlanAction;
import org.amparo.treaty.Plans;
import org.amparo.treaty.TreatyWords;
import org.amparo.treaty.VaTheme;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.FormDialog;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Pillar;

/** Records an action of the national plan, with the indicator that speaks for it and what is wanted. */
final class PlanForm {

    private static final int WORDS = 500;
    private static final int NUMBER = 20;

    private final Plans plans;
    private final CurrentViewer current;
    private final DraftPlaces drafts;

    PlanForm(Plans plans, CurrentViewer current, DraftPlaces drafts) {
        this.plans = plans;
        this.current = current;
        this.drafts = drafts;
    }

    Dialog open(Runnable then) {
        TreatyWords words = TreatyWords.in(Labels.locale());
        IndicatorWords indicators = IndicatorWords.in(Labels.locale());
        Fields fields = new Fields(drafts.of("plan-action", null));
        ComboBox<VaTheme> theme = new ComboBox<>(Labels.text("conventions.plan.theme"));
        theme.setItems(Arrays.asList(VaTheme.values()));
        theme.setItemLabelGenerator(one -> words.section(one.name()));
        theme.setManualValidation(true);
        TextField what = new TextField(words.text("treaty.action.what"));
        what.setMaxLength(WORDS);
        TextField number = new TextField(words.text("treaty.action.number"));
        number.setMaxLength(NUMBER);
        ComboBox<String> indicator = new ComboBox<>(words.text("treaty.figure"));
        indicator.setItems(Indicators.all().stream().map(Indicator::id).toList());
        indicator.setItemLabelGenerator(id -> id + " · " + indicators.sentence(Indicators.of(id)));
        indicator.setManualValidation(true);
        CodeSelect<Pillar> pillar = new CodeSelect<>(Labels.text("figure.cut.PILLAR"), Pillar.class);
        IntegerField target = new IntegerField(Labels.text("conventions.plan.target"));
        target.setManualValidation(true);
        DayField due = new DayField(words.text("treaty.action.due"), null);
        TextField source = new TextField(words.text("treaty.action.source"));
        source.setMaxLength(WORDS);
        Checkbox verified = new Checkbox(Labels.text("conventions.verified"));
        fields.add("theme", theme, Written.code(VaTheme.class));
        fields.add("what", what, Written.TEXT);
        fields.add("number", number, Written.TEXT);
        fields.add("indicator", indicator, Written.TEXT);
        fields.add("pillar", pillar, Written.code(Pillar.class));
        fields.add("targetPercent", target, Written.NUMBER);
        fields.add("dueOn", due, Written.DAY);
        fields.add("source", source, Written.TEXT);
        fields.add("verified", verified, Written.TICK);
        return FormDialog.open(Labels.text("conventions.plan.add"), Labels.text("conventions.record"), fields,
                id -> plans.record(current.get(), new PlanAction(id, Framework.NATIONAL, number.isEmpty() ? null : number.getValue(),
                        theme.getValue(), what.getValue(), indicator.getValue(),
                        pillar.getValue() == null ? null : pillar.getValue().name(),
                        target.getValue(), due.getValue(), source.getValue(), verified.getValue())),
                then, theme, what, number, indicator, pillar, target, due, source, verified);
    }
}
