package org.amparo.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** What an administrator runs; no card opens anything personal. */
final class AdminPart extends Div {

    private static final long serialVersionUID = 1L;

    private record Task(String key, String path, String icon, Permission needs) {
    }

    private static final List<Task> TASKS = List.of(new Task("users", Paths.USERS, "people", Permission.USERS_ADMIN),
            new Task("teams", Paths.TEAMS, "key", Permission.USERS_ADMIN),
            new Task("import", Paths.IMPORT, "import", Permission.REGISTRY_IMPORT),
            new Task("rebuild", Paths.REBUILD, "rebuild", Permission.REBUILD_RUN));

    AdminPart(Viewer viewer) {
        addClassName("cards");
        TASKS.stream().filter(task -> viewer.may(task.needs()))
                .filter(task -> RouteConfiguration.forApplicationScope().getRoute(task.path()).isPresent()).forEach(this::addCard);
    }

    static boolean isFor(Viewer viewer) {
        return TASKS.stream().anyMatch(task -> viewer.may(task.needs()));
    }

    private void addCard(Task task) {
        Anchor link = new Anchor(task.path(), Labels.text("home.admin." + task.key()));
        link.addClassName("card-link");
        Div card = new Div(new Icon(task.icon()), link, new Paragraph(Labels.text("home.admin." + task.key() + ".text")));
        card.addClassNames("card", "card-task");
        add(card);
    }
}
