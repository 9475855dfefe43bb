package org.amparo.ui.stock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.platform.RuleBroken;
import org.amparo.stock.Shelf;
import org.amparo.stock.StockCommand;
import org.amparo.stock.StockQueries.Item;
import org.amparo.stock.StockQueries.Keeping;
import org.amparo.stock.StockQueries.View;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.CountReason;

/** What can be done with parts, each in a dialog of a few fields. */
final class StockForms {

    private static final int MOST = 100_000;
    private static final int LONGEST_CODE = 80;

    private final Div form = new Div();
    private final Fields fields;

    /** @param draft where what is typed is kept */
    private StockForms(DraftBinding.Place draft) {
        fields = new Fields(draft);
        form.addClassName("record-form");
    }

    /** @param known the shelf that it goes to; null when it is chosen */
    static void receive(StockDesk desk, UUID centre, Shelf known, Runnable done) {
        StockForms it = new StockForms(desk.draft("stock-receive:" + (known == null ? "new" : known.id())));
        CodeSelect<org.amparo.vocabulary.Component> component = known != null
                ? null
                : it.field("component", new CodeSelect<>(Labels.text("stock.component"), org.amparo.vocabulary.Component.class),
                        Written.code(org.amparo.vocabulary.Component.class));
        TextField size = known != null ? null : it.code("size", "stock.size");
        IntegerField quantity = it.number("quantity", "stock.quantity", 1);
        TextField source = it.code("source", "stock.source");
        DatePicker on = it.day(desk);
        it.open(desk, "stock.receive", done, () -> {
            Shelf shelf = known != null ? known : new Shelf(centre, needed(component, "component"), plain(size));
            return new StockCommand.Receive(shelf.id(), shelf, needed(quantity, "quantity"), plain(source), needed(on, "day"));
        });
    }

    static void issue(StockDesk desk, View view, Runnable done) {
        StockForms it = new StockForms(desk.draft("stock-issue:" + view.item().stockId()));
        ComboBox<Keeping> order = it.field("orderId", new ComboBox<>(Labels.text("stock.for-order")),
                Written.of(keeping -> keeping.orderId()
                        .toString(),
                        id -> view.keepings().stream().filter(keeping -> keeping.orderId().toString().equals(id)).findFirst()
                                .orElse(null)));
        order.setManualValidation(true);
        order.setItems(view.keepings().stream().filter(keeping -> keeping.fileNumber() != null).toList());
        order.setItemLabelGenerator(StockWords::order);
        order.setHelperText(Labels.text("stock.for-order.help"));
        order.setClearButtonVisible(true);
        order.setVisible(!view.keepings().isEmpty());
        IntegerField quantity = it.number("quantity", "stock.quantity", 1);
        DatePicker on = it.day(desk);
        it.open(desk, "stock.issue", done, () -> new StockCommand.Issue(view.item().stockId(), order.getValue() == null
                ? null
                : order
                        .getValue().orderId(),
                needed(quantity, "quantity"), needed(on, "day")));
    }

    static void count(StockDesk desk, Item item, Runnable done) {
        StockForms it = new StockForms(desk.draft("stock-count:" + item.stockId()));
        IntegerField counted = it.number("counted", "stock.counted", 0);
        CodeSelect<CountReason> reason = it.field("reason", new CodeSelect<>(Labels.text("stock.reason"), CountReason.class), Written.code(
                CountReason.class));
        DatePicker on = it.day(desk);
        it.open(desk, "stock.count", done,
                () -> new StockCommand.Count(item.stockId(), needed(counted, "counted"), needed(reason, "reason"),
                        needed(on, "day")));
    }

    static void reorder(StockDesk desk, Item item, Runnable done) {
        StockForms it = new StockForms(desk.draft("stock-reorder:" + item.stockId()));
        IntegerField point = it.number("point", "stock.point", 0);
        IntegerField upTo = it.number("upTo", "stock.up-to", 1);
        point.setValue(item.reorderPoint());
        upTo.setValue(item.reorderUpTo());
        point.setHelperText(Labels.text("stock.point.help"));
        it.open(desk, "stock.set-reorder", done, () -> new StockCommand.SetReorderPoint(item.stockId(), point.getValue(), upTo.getValue()));
    }

    private void open(StockDesk desk, String key, Runnable done, Supplier<StockCommand> command) {
        Dialog dialog = new Dialog(Labels.text(key));
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        form.add(refusal, new SaveAction(Labels.text(key + ".save"), fields, id -> {
            desk.send(id, command.get());
            fields.recorded();
            Notices.done(Labels.text("stock.done"));
            dialog.close();
            done.run();
        }).withShortcutIn(form));
        Button close = new Button(Labels.text("kit.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        DraftNote.restore(fields, form);
        dialog.add(form);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private IntegerField number(String name, String key, int least) {
        IntegerField field = new IntegerField(Labels.text(key));
        field.setMin(least);
        field.setMax(MOST);
        field.setStepButtonsVisible(true);
        return field(name, field, Written.NUMBER);
    }

    private TextField code(String name, String key) {
        TextField field = new TextField(Labels.text(key));
        field.setMaxLength(LONGEST_CODE);
        return field(name, field, Written.TEXT);
    }

    private DatePicker day(StockDesk desk) {
        return field("day", new DayField(Labels.text("stock.day"), desk.today()), Written.DAY);
    }

    private <V, C extends Component & HasValue<?, V>> C field(String name, C field, Written<V> written) {
        form.add(field);
        return fields.add(name, field, written);
    }

    private static <V> V needed(HasValue<?, V> field, String name) {
        RuleBroken.require(field.getValue() != null, "form.required", name);
        return field.getValue();
    }

    private static String plain(TextField field) {
        String text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }
}
