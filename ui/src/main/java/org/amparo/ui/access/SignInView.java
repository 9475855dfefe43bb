package org.amparo.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.amparo.access.CurrentViewer;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** Sign-in. Says why one is here: signed out, session ended, or refused, and never whether an account exists. */
@Route(value = Paths.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ERROR = "error";
    static final String WAIT = "wait";
    static final String OUT = "out";
    static final String ENDED = "ended";

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer viewer;
    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();

    SignInView(CurrentViewer viewer) {
        this.viewer = viewer;
        addClassName("sign-in");
        H1 name = new H1(Labels.text("app.name"));
        Span purpose = new Span(Labels.text("signin.purpose"));
        purpose.addClassName("second");
        notice.addClassName("sign-in-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        form.setAction(Paths.SIGN_IN);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("signin.refused.title", Labels.text("signin.refused.text")));
        Paragraph help = new Paragraph(Labels.text("signin.help"));
        help.addClassName("hint");
        Div card = new Div(name, purpose, notice, form, help);
        card.addClassName("card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (viewer.find().isPresent()) {
            event.forwardTo(Paths.HOME);
            return;
        }
        Map<String, List<String>> why = event.getLocation().getQueryParameters().getParameters();
        form.setError(why.containsKey(ERROR) || why.containsKey(WAIT));
        if (why.containsKey(WAIT)) {
            form.setI18n(words("signin.wait.title", Labels.text("signin.wait.text", seconds(why.get(WAIT)))));
        } else if (why.containsKey(OUT)) {
            say("signin.out");
        } else if (why.containsKey(ENDED)) {
            say("signin.ended");
        }
    }

    private void say(String key) {
        notice.setText(Labels.text(key));
        notice.setVisible(true);
    }

    /** The address can be typed by anybody: only a number within the longest wait is shown. */
    private static int seconds(List<String> values) {
        String typed = values.isEmpty() ? "" : values.getFirst();
        return typed.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(typed), 1, 900) : 1;
    }

    private static LoginI18n words(String errorTitleKey, String errorText) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(Labels.text("signin.title"));
        words.getForm().setUsername(Labels.text("signin.user-name"));
        words.getForm().setPassword(Labels.text("signin.password"));
        words.getForm().setSubmit(Labels.text("signin.submit"));
        words.getErrorMessage().setTitle(Labels.text(errorTitleKey));
        words.getErrorMessage().setMessage(errorText);
        words.getErrorMessage().setUsername(Labels.text("signin.user-name.missing"));
        words.getErrorMessage().setPassword(Labels.text("signin.password.missing"));
        return words;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("signin.title"));
    }
}
