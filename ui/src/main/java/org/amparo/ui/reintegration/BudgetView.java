package org.amparo.ui.reintegration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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
import org.amparo.reintegration.BudgetLineCommand;
import org.amparo.reintegration.ReintegrationQueries.BudgetLineRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;

/** The budget that grants are paid from: what each line holds, what was paid out of it and what is left. It names nobody. */
@Route(Paths.BUDGET)
@PermitAll
@Needs(Permission.BUDGET_READ)
class BudgetView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient ReintegrationDesk desk;
    private final boolean keeps;
    private final Div list = new Div();
    private final Section form = new Section();

    BudgetView(ReintegrationDesk desk) {
        this.desk = desk;
        this.keeps = desk.viewer().may(Permission.BUDGET_KEEP);
        addClassName("page");
        PageHead head = new PageHead(Labels.text("budget.title"));
        if (keeps) {
            Button open = new Button(Labels.text("budget.new"), new Icon("plus"), click -> go(NEW));
            open.addThemeVariants(ButtonVariant.PRIMARY);
            head.addAction(open);
        }
        form.addClassName("card");
        Div panes = new Div(list, form);
        panes.addClassName("feedback-panes");
        add(head, panes);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("budget.title"));
    }

    private static void go(String of) {
        Map<String, List<String>> query = new HashMap<>();
        if (of != null) {
            query.put("of", List.of(of));
        }
        UI.getCurrent().navigate(Paths.BUDGET, new QueryParameters(query));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String of = event.getLocation().getQueryParameters().getSingleParameter("of").orElse(null);
        List<BudgetLineRow> lines = desk.queries().budget(desk.viewer());
        list.removeAll();
        list.add(lines.isEmpty()
                ? new EmptyState("chart", Labels.text("budget.none.title"), Labels.text("budget.none.text"))
                : table(lines));
        form.removeAll();
        form.setVisible(false);
        if (keeps && NEW.equals(of)) {
            form(Labels.text("budget.new")).add(ReintegrationForms.line(desk, () -> go(null)));
        } else if (keeps && of != null) {
            lines.stream().filter(row -> row.lineId().toString().equals(of) && !row.closed()).findFirst().ifPresent(this::change);
        }
    }

    private Section form(String title) {
        form.add(new H2(title));
        form.setVisible(true);
        return form;
    }

    private void change(BudgetLineRow row) {
        Button close = new Button(Labels.text("budget.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClickListener(click -> {
            desk.file().send(UUID.randomUUID(), new BudgetLineCommand.Close(row.lineId()));
            go(null);
        });
        form(row.name()).add(ReintegrationForms.changedLine(desk, row, () -> go(null)), close);
    }

    private Div table(List<BudgetLineRow> lines) {
        NativeTableRow heads = new NativeTableRow();
        for (String column : List.of("line", "amount", "paid", "left", "grants", "open")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Labels.text("budget.column." + column));
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        lines.forEach(row -> body.add(row(row)));
        NativeTable table = new NativeTable(new NativeTableHeader(heads), body);
        table.setCaptionText(Labels.text("budget.title"));
        table.addClassName("figures-table");
        Div box = new Div(table);
        box.addClassName("table-box");
        box.getElement().setAttribute("role", "region");
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("aria-label", Labels.text("budget.title"));
        return box;
    }

    private NativeTableRow row(BudgetLineRow row) {
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        if (keeps && !row.closed()) {
            Button open = new Button(row.name(), click -> go(row.lineId().toString()));
            open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            name.add(open);
        } else {
            name.add(new Bdi(row.name()));
        }
        NativeTableCell state = new NativeTableCell(new Span(row.closed()
                ? Tone.STOPPED.label(Labels.text("budget.closed"))
                : (row.isOpenOn(desk.today()) ? Tone.DONE : Tone.STOPPED)
                        .label(Labels.text("budget.open", DateWords.of(row.from()), DateWords.of(row.until())))));
        return new NativeTableRow(name, new NativeTableCell(ReintegrationWords.money(row.amount(), row.currency())),
                new NativeTableCell(ReintegrationWords.money(row.paid(), row.currency())),
                new NativeTableCell(ReintegrationWords.money(row.left(), row.currency())),
                new NativeTableCell(Labels.text("kit.number", row.grants())), state);
    }
}
