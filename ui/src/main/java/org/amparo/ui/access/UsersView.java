package org.amparo.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.accounts.Users;
import org.amparo.access.accounts.Users.UserRow;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.KeysetRows;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** The accounts of all staff. What the list is narrowed to stands in the address. */
@Route(Paths.USERS)
@PermitAll
@Needs(Permission.USERS_ADMIN)
class UsersView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String ROW = """
            <div class="entry user-entry">
              <span class="entry-name ${item.look}"><a href="${item.address}" tabindex="-1"><bdi>${item.name}</bdi></a></span>
              <span class="entry-number"><bdi>${item.userName}</bdi></span>
              <span class="entry-area">${item.role}</span>
              <span class="entry-age"><bdi>${item.team}</bdi></span>
              <span class="entry-stage tone ${item.tone}">${item.state}</span>
            </div>""";
    private static final List<String> HEADS = List.of("name", "number", "area", "age", "stage");

    /** Which accounts the list shows. */
    enum Standing {
        OPEN, CLOSED
    }

    private final transient Users users;
    private final transient CurrentViewer viewer;
    private final transient People people;
    private final TextField words = new TextField(Labels.text("users.find"));
    private final CodeSelect<Role> role = new CodeSelect<>(Labels.text("users.role"), Role.ofPeople());
    private final ComboBox<Standing> standing = new ComboBox<>(Labels.text("users.standing"), Standing.values());
    private final Grid<UserRow> grid = new Grid<>();
    private boolean reading;

    UsersView(Users users, CurrentViewer viewer, People people) {
        this.users = users;
        this.viewer = viewer;
        this.people = people;
        addClassName("page");
        Button create = new Button(Labels.text("users.new"), new Icon("plus"), click -> UsersView.open(Paths.NEW_USER));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        add(new PageHead(Labels.text("accounts.users"), create), new AdministrationTabs(Paths.USERS), filters(), grid);
        prepareGrid();
    }

    private static void open(String path) {
        com.vaadin.flow.component.UI.getCurrent().navigate(path);
    }

    private Div filters() {
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        standing.setItemLabelGenerator(value -> Labels.text("users.standing." + value));
        standing.setClearButtonVisible(true);
        words.addValueChangeListener(change -> toAddress());
        role.addValueChangeListener(change -> toAddress());
        standing.addValueChangeListener(change -> toAddress());
        Div filters = new Div(words, role, standing);
        filters.addClassName("filters");
        return filters;
    }

    private void prepareGrid() {
        grid.addClassNames("list-grid", "user-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", Labels.text("users.list"));
        grid.addColumn(LitRenderer.<UserRow>of(ROW)
                .withProperty("name", row -> Names.text(row.displayName(), false))
                .withProperty("look", row -> Names.isShown(row.displayName(), false) ? "" : "entry-none")
                .withProperty("address", row -> Paths.user(row.user()))
                .withProperty("userName", UserRow::userName)
                .withProperty("role", row -> Labels.of(row.role()))
                .withProperty("team", row -> people.teamName(row.team()).orElse(""))
                .withProperty("tone", row -> "tone-" + (row.active() ? row.mustChange() ? "waiting" : "done" : "stopped"))
                .withProperty("state", row -> Labels.text("users.state." + (row.active() ? row.mustChange() ? "new" : "open" : "closed"))))
                .setHeader(head());
        grid.addItemClickListener(click -> open(Paths.user(click.getItem().user())));
    }

    private static Div head() {
        Div head = new Div();
        head.addClassNames("entry", "user-entry", "entry-head");
        for (String key : HEADS) {
            Span word = new Span(Labels.text("users.column." + key));
            word.addClassName("entry-" + key);
            head.add(word);
        }
        return head;
    }

    private void toAddress() {
        if (reading) {
            return;
        }
        Map<String, String> query = new HashMap<>();
        if (!words.isEmpty()) {
            query.put("find", words.getValue());
        }
        if (!role.isEmpty()) {
            query.put("role", role.getValue().name());
        }
        if (!standing.isEmpty()) {
            query.put("standing", standing.getValue().name());
        }
        getUI().ifPresent(ui -> ui.navigate(Paths.USERS, QueryParameters.simple(query)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        reading = true;
        words.setValue(query.getSingleParameter("find").orElse(""));
        role.setValue(constant(Role.ofPeople(), query, "role"));
        standing.setValue(constant(List.of(Standing.values()), query, "standing"));
        reading = false;
        Users.Filter filter = new Users.Filter(words.getValue(), role.getValue(), null,
                standing.isEmpty() ? null : standing.getValue() == Standing.OPEN);
        KeysetRows.show(grid, (after, limit) -> page(filter, after, limit));
    }

    private static <E extends Enum<E>> E constant(List<E> constants, QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .flatMap(value -> constants.stream().filter(constant -> constant.name().equals(value)).findFirst()).orElse(null);
    }

    private KeysetRows.Page<UserRow> page(Users.Filter filter, String after, int limit) {
        List<UserRow> rows = users.page(viewer.get(), filter, after, limit);
        return new KeysetRows.Page<>(rows, rows.size() < limit ? null : rows.getLast().userName());
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("accounts.users"));
    }
}
