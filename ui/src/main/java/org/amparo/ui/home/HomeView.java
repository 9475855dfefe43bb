package org.amparo.ui.home;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** First page after signing in. */
@Route(Paths.HOME)
@PermitAll
class HomeView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    HomeView() {
        addClassName("page");
        add(new PageHead(Labels.text("menu.home")));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.home"));
    }
}
