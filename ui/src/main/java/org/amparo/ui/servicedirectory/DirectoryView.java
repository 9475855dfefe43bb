package org.amparo.ui.servicedirectory;

import java.util.Map;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.servicedirectory.DirectoryFilter;
import org.amparo.servicedirectory.DirectoryQueries;
import org.amparo.servicedirectory.ProviderRow;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.KeysetRows;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

/** The directory as a list, narrowed by filters that stand in the address. */
@Route(Paths.DIRECTORY)
@PermitAll
@Needs(Permission.DIRECTORY_READ)
class DirectoryView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DirectoryDesk desk;
    private final Span count = new Span();
    private final Div shown = new Div();

    DirectoryView(DirectoryDesk desk) {
        this.desk = desk;
        addClassName("page");
        count.getElement().setAttribute("role", "status");
        shown.addClassName("page");
        PageHead head = new PageHead(Labels.text("menu.directory")).beside(count);
        if (desk.mayEdit()) {
            head.addAction(newProvider());
        }
        add(head, shown);
    }

    private Button newProvider() {
        Button button = new Button(Labels.text("directory.new"), new Icon("plus"),
                click -> getUI().ifPresent(ui -> ui.navigate(Paths.NEW_PROVIDER)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DirectoryAddress address = DirectoryAddress.of(event.getLocation().getQueryParameters());
        DirectoryFilter filter = address.filter();
        Map<String, String> areaNames = desk.areaNames();
        shown.removeAll();
        shown.add(new DirectoryTabs(Paths.DIRECTORY, address), new Narrowing(Paths.DIRECTORY, address, areaNames));
        long found = desk.directory().count(desk.viewer(), filter);
        count.setText(Labels.text("directory.count", found));
        if (found == 0) {
            shown.add(filter.equals(DirectoryFilter.NONE) ? noProviders() : nothingFits());
            return;
        }
        Grid<ProviderRow> grid = ProviderGrid.of(areaNames, filter.service(), desk.today());
        KeysetRows.show(grid, (after, limit) -> {
            DirectoryQueries.Page page = desk.directory().page(desk.viewer(), filter, after, limit);
            return new KeysetRows.Page<>(page.rows(), page.next());
        });
        shown.add(grid);
    }

    private EmptyState noProviders() {
        EmptyState empty = new EmptyState("place", Labels.text("directory.none.title"), Labels.text("directory.none.text"));
        if (desk.mayEdit()) {
            empty.add(newProvider());
        }
        return empty;
    }

    private EmptyState nothingFits() {
        Button clear = new Button(Labels.text("survivors.clear"), click -> getUI().ifPresent(ui -> ui.navigate(Paths.DIRECTORY)));
        return new EmptyState("search", Labels.text("directory.nothing-fits.title"), Labels.text("directory.nothing-fits.text"), clear);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.directory"));
    }
}
