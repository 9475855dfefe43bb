package org.amparo.ui.forecast;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.forecast.UnitCost;
import org.amparo.forecast.UnitCostCommand;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AssistiveProduct;

/** Sets what a device and its repair cost. */
final class UnitCostForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Fields fields;
    private final CodeSelect<AssistiveProduct> product;
    private final BigDecimalField replacement;
    private final BigDecimalField repair;
    private final TextField currency;

    /** @param done called after it was recorded */
    UnitCostForm(Commands commands, CurrentViewer current, DraftPlaces drafts, List<UnitCost> costs, Runnable done) {
        fields = new Fields(drafts.of("unit-cost", null));
        addClassName("record-form");
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        product = field("product", new CodeSelect<>(Labels.text("forecast.cost.product"), AssistiveProduct.class), Written.code(
                AssistiveProduct.class));
        replacement = field("replacement", new BigDecimalField(Labels.text("forecast.cost.replacement")),
                Written.of(BigDecimal::toPlainString, BigDecimal::new));
        repair = field("repair", new BigDecimalField(Labels.text("forecast.cost.repair")),
                Written.of(BigDecimal::toPlainString, BigDecimal::new));
        currency = field("currency", new TextField(Labels.text("forecast.cost.currency")), Written.TEXT);
        currency.setMaxLength(3);
        costs.stream().findFirst().ifPresent(cost -> currency.setValue(cost.currency()));
        product.addValueChangeListener(change -> costs.stream().filter(cost -> cost.product() == change.getValue()).findFirst()
                .ifPresent(this::show));
        add(refusal, new SaveAction(Labels.text("forecast.cost.save"), fields, id -> {
            commands.send(current.get(), id, new UnitCostCommand.SetUnitCost(UnitCostCommand.LIST, needed(product, "product"),
                    needed(replacement, "replacement"), needed(repair, "repair"), currency.getValue().strip().toUpperCase(
                            java.util.Locale.ROOT)));
            fields.recorded();
            Notices.done(Labels.text("forecast.cost.done"));
            done.run();
        }).withShortcutIn(this));
        DraftNote.restore(fields, this);
    }

    /** True when something was typed that is not recorded. */
    boolean isOpenWork() {
        return !fields.changed().isEmpty();
    }

    private void show(UnitCost cost) {
        replacement.setValue(cost.replacement());
        repair.setValue(cost.repair());
        currency.setValue(cost.currency());
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
