package org.amparo.ui.servicedirectory;

import java.util.UUID;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

/** A new provider for the directory. */
@Route(Paths.NEW_PROVIDER)
@PermitAll
@Needs(Permission.DIRECTORY_EDIT)
class NewProviderView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    NewProviderView(DirectoryDesk desk) {
        addClassNames("page", "page-narrow");
        UUID id = UUID.randomUUID();
        add(new PageHead(Labels.text("directory.new")),
                new NewProviderForm(desk, id, () -> getUI().ifPresent(ui -> ui.navigate(Paths.provider(id)))));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("directory.new"));
    }
}
