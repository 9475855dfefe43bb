package org.amparo.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.springframework.stereotype.Component;

/** First fence of five: a screen that needs a permission does not exist for those without it. */
@Component
class NeedsGuard implements VaadinServiceInitListener, BeforeEnterListener {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer viewer;

    NeedsGuard(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Needs needs = event.getNavigationTarget().getAnnotation(Needs.class);
        if (needs != null && !viewer.find().map(current -> current.may(needs.value())).orElse(false)) {
            event.rerouteToError(new NotAllowed(needs.value()), "");
        }
    }
}
