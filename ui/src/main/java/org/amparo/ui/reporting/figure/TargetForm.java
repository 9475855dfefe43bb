package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import org.amparo.platform.RuleBroken;
import org.amparo.reporting.Indicator;
import org.amparo.targets.TargetCommand;
import org.amparo.targets.TargetUnit;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.ui.reporting.ReportDesk;

/** Says what is wanted of an indicator, where and from when on. */
final class TargetForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Fields fields;

    /** @param done called after it was recorded */
    TargetForm(ReportDesk desk, Indicator indicator, Runnable done) {
        fields = new Fields(desk.drafts().of("target:" + indicator.id(), null));
        addClassName("record-form");
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        TargetUnit unit = TargetWords.unit(indicator);
        BigDecimalField value = field("value", new BigDecimalField(Labels.text("target.value." + unit)),
                Written.of(BigDecimal::toPlainString, BigDecimal::new));
        AreaSelect area = field("adm1", new AreaSelect(Labels.text("target.area"), desk.people()), Written.TEXT);
        area.setPlaceholder(Labels.text("target.everywhere"));
        DayField from = field("from", new DayField(Labels.text("target.from"), null), Written.DAY);
        DayField to = field("to", new DayField(Labels.text("target.to"), null), Written.DAY);
        to.setClearButtonVisible(true);
        add(refusal, new SaveAction(Labels.text("target.set"), fields, id -> {
            desk.commands().send(desk.viewer(), id, new TargetCommand.SetTarget(TargetCommand.listOf(indicator.id()), indicator.id(),
                    area.getValue(), needed(from, "from"), to.getValue(), unit, needed(value, "value")));
            fields.recorded();
            Notices.done(Labels.text("target.done"));
            done.run();
        }).withShortcutIn(this));
        DraftNote.restore(fields, this);
    }

    private <V, C extends Component & HasValue<?, V>> C field(String name, C field, Written<V> written) {
        add(field);
        return fields.add(name, field, written);
    }

    private static <V> V needed(HasValue<?, V> field, String name) {
        RuleBroken.require(field.getValue() != null, "form.required", name);
        return field.getValue();
    }
}
