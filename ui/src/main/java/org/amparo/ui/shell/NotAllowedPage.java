package org.amparo.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import org.amparo.access.NotAllowed;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.ui.kit.Labels;

/** Something that may not be seen; says the same as an address that leads nowhere. */
@ParentLayout(MainLayout.class)
@PermitAll
class NotAllowedPage extends ErrorPage implements HasErrorParameter<NotAllowed> {

    private static final long serialVersionUID = 1L;

    NotAllowedPage() {
        super("error.not-found.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> error) {
        say(Labels.text("error.not-found.text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
