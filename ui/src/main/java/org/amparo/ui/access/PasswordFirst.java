package org.amparo.ui.access;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.Credentials.Credential;
import org.springframework.stereotype.Component;

/** Who came in with a one-time password sees only the page to change it, wherever they wanted to go. */
@Component
class PasswordFirst implements VaadinServiceInitListener, BeforeEnterListener {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext session;
    private final transient Credentials credentials;

    PasswordFirst(AuthenticationContext session, Credentials credentials) {
        this.session = session;
        this.credentials = credentials;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != AccountView.class && session.getPrincipalName()
                .flatMap(credentials::byUserName).filter(Credential::mustChange).isPresent()) {
            event.forwardTo(AccountView.class);
        }
    }
}
