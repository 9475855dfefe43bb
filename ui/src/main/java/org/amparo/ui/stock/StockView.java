package org.amparo.ui.stock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.stock.StockQueries.Change;
import org.amparo.stock.StockQueries.Item;
import org.amparo.stock.StockQueries.Keeping;
import org.amparo.stock.StockQueries.View;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;

/** Parts on the shelf. Which part is open, and whether only what is to be reordered is shown, stands in the address. */
@Route(Paths.STOCK)
@PermitAll
@Needs(Permission.STOCK_READ)
class StockView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String REORDER = "reorder";
    private static final String ITEM = "item";

    private final transient StockDesk desk;
    private boolean toReorder;
    private transient UUID open;

    StockView(StockDesk desk) {
        this.desk = desk;
        addClassNames("page", "stock");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        toReorder = asked.getSingleParameter(REORDER).isPresent();
        open = asked.getSingleParameter(ITEM).map(StockView::id).orElse(null);
        show();
    }

    /** A word in the address that is no part opens none. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private void show() {
        removeAll();
        List<Item> items = desk.stock().items(desk.viewer(), toReorder);
        PageHead head = new PageHead(Labels.text("menu.stock"));
        add(head, chips());
        boolean works = desk.viewer().team() != null
                && desk.viewer().may(Permission.STOCK_WORK, new Placement(null, desk.viewer().team(), null, null));
        if (works) {
            Button receive = new Button(Labels.text("stock.receive"),
                    click -> StockForms.receive(desk, desk.viewer().team(), null, this::show));
            receive.addThemeVariants(ButtonVariant.PRIMARY);
            receive.setId("stock-receive");
            head.addAction(receive);
        }
        if (items.isEmpty()) {
            add(toReorder
                    ? new EmptyState("check", Labels.text("stock.none-to-reorder.title"), Labels.text("stock.none-to-reorder.text"))
                    : new EmptyState("check", Labels.text("stock.none.title"), Labels.text("stock.none.text")));
        } else {
            add(table(items));
        }
        if (open != null) {
            add(details(desk.stock().open(desk.viewer(), open)));
        }
    }

    private Component chips() {
        Div chips = new Div(chip("stock.all", false), chip("stock.to-reorder", true));
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text("stock.which"));
        return chips;
    }

    private NativeButton chip(String key, boolean reorder) {
        NativeButton chip = new NativeButton(Labels.text(key), click -> go(reorder, null));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(reorder == toReorder));
        return chip;
    }

    private void go(boolean reorder, UUID item) {
        Map<String, String> asked = new HashMap<>();
        if (reorder) {
            asked.put(REORDER, "yes");
        }
        if (item != null) {
            asked.put(ITEM, item.toString());
        }
        getUI().ifPresent(ui -> ui.navigate(Paths.STOCK, QueryParameters.simple(asked)));
    }

    private Component table(List<Item> items) {
        boolean centres = items.stream().map(item -> item.shelf().centre()).distinct().count() > 1;
        NativeTable table = new NativeTable();
        NativeTableRow heads = table.getHead().addRow();
        heading(heads, "stock.component", false);
        for (String number : List.of("stock.on-hand", "stock.is-kept", "stock.free", "stock.reorder-at", "stock.order-now")) {
            heading(heads, number, true);
        }
        for (Item item : items) {
            NativeTableRow line = table.getBody().addRow();
            NativeTableHeaderCell name = line.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            NativeButton what = new NativeButton(StockWords.what(item.shelf()), click -> go(toReorder, item.stockId()));
            what.addClassName("link-button");
            name.add(what);
            if (centres) {
                Div centre = new Div(new Bdi(desk.centre(item.shelf().centre())));
                centre.addClassName("second");
                name.add(centre);
            }
            number(line, Labels.text("kit.number", item.onHand()));
            number(line, Labels.text("kit.number", item.kept()));
            number(line, Labels.text("kit.number", item.free()));
            number(line, item.reorderPoint() == null ? "–" : Labels.text("kit.number", item.reorderPoint()));
            var cell = line.addDataCell();
            cell.addClassName("num");
            if (item.isToReorder()) {
                cell.add(Tone.DUE.label(Labels.text("kit.number", item.toOrder())));
            } else {
                cell.setText("–");
            }
        }
        Div box = new Div(table);
        box.addClassName("table-box");
        box.getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", Labels.text("menu.stock"));
        return box;
    }

    private static void heading(NativeTableRow heads, String key, boolean number) {
        NativeTableHeaderCell cell = heads.addHeaderCell();
        cell.setText(Labels.text(key));
        cell.getElement().setAttribute("scope", "col");
        if (number) {
            cell.addClassName("num");
        }
    }

    private static void number(NativeTableRow line, String number) {
        var cell = line.addDataCell();
        cell.addClassName("num");
        cell.setText(number);
    }

    private Component details(View view) {
        Item item = view.item();
        Section card = new Section(new H2(StockWords.what(item.shelf())));
        card.addClassName("card");
        card.setId("stock-item");
        Paragraph standing = new Paragraph(Labels.text("stock.standing", item.onHand(), item.kept())
                + (item.countedOn() == null ? "" : " · " + Labels.text("stock.counted-on", DateWords.of(item.countedOn()))));
        card.add(standing);
        if (desk.viewer().may(Permission.STOCK_WORK, new Placement(null, item.shelf().centre(), null, null))) {
            Div actions = new Div(action("stock.receive", () -> StockForms.receive(desk, item.shelf().centre(), item.shelf(), this::show)),
                    action("stock.issue", () -> StockForms.issue(desk, view, this::show)),
                    action("stock.count", () -> StockForms.count(desk, item, this::show)),
                    action("stock.set-reorder", () -> StockForms.reorder(desk, item, this::show)));
            actions.addClassName("row-actions");
            card.add(actions);
        }
        card.add(keepings(view.keepings()), changes(view.changes()));
        return card;
    }

    private static Button action(String key, Runnable opens) {
        Button button = new Button(Labels.text(key), click -> opens.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Component keepings(List<Keeping> keepings) {
        if (keepings.isEmpty()) {
            return new Paragraph(Labels.text("stock.nothing-kept"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        for (Keeping keeping : keepings) {
            Component order = keeping.fileNumber() == null
                    ? new Span(Labels.text("stock.some-order"))
                    : new Anchor(Paths.device(keeping.orderId()), StockWords.order(keeping));
            list.add(new ListItem(order, new Span(" · " + Labels.text("stock.pieces", keeping.quantity()) + " "), keeping.isThere()
                    ? Tone.DONE.label(Labels.text("stock.there"))
                    : Tone.WAITING.label(Labels.text("stock.awaited"))));
        }
        return new Div(new Paragraph(Labels.text("stock.kept-for")), list);
    }

    private Component changes(List<Change> changes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        for (Change change : changes) {
            Div beside = new Div(DateWords.of(change.on() == null ? desk.day(change.recordedAt()) : change.on()) + " · " + desk.name(change
                    .by()));
            beside.addClassName("second");
            list.add(new ListItem(new Span(StockWords.change(change)), beside));
        }
        return new Div(new Paragraph(Labels.text("stock.changes")), list);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.stock"));
    }
}
