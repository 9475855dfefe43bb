package org.amparo.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.ui.kit.Labels;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** The session is over, or the account was locked meanwhile: says so and leads to the sign-in. */
@PermitAll
class SignedOutPage extends ErrorPage implements HasErrorParameter<AuthenticationCredentialsNotFoundException> {

    private static final long serialVersionUID = 1L;

    SignedOutPage() {
        super("session.over.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AuthenticationCredentialsNotFoundException> error) {
        say(Labels.text("session.over.text"));
        return HttpServletResponse.SC_UNAUTHORIZED;
    }
}
