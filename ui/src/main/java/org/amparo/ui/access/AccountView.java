package org.amparo.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.amparo.access.CurrentViewer;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.Credentials.Credential;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.ui.shell.Paths;

/** The own account: change the password, end all sessions. The only page for who came in with a one-time password. */
@Route(Paths.ACCOUNT)
@PermitAll
class AccountView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext session;
    private final transient CurrentViewer viewer;
    private final transient Credentials credentials;
    private final PasswordField current = password("account.current", "current-password");
    private final PasswordField wanted = password("account.new", "new-password");
    private final PasswordField again = password("account.again", "new-password");
    private final Fields fields = new Fields(DraftBinding.Place.nowhere());
    private final Paragraph first = new Paragraph(Labels.text("account.first"));
    private final Div sessions = new Div();

    AccountView(AuthenticationContext session, CurrentViewer viewer, Credentials credentials) {
        this.session = session;
        this.viewer = viewer;
        this.credentials = credentials;
        addClassNames("page", "page-narrow");
        first.addClassName("warn");
        add(new PageHead(Labels.text("account.title")), first, passwordCard(), sessionsCard());
    }

    private static PasswordField password(String label, String autocomplete) {
        PasswordField field = new PasswordField(Labels.text(label));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setMaxLength(256);
        field.setWidthFull();
        return field;
    }

    private Div passwordCard() {
        wanted.setHelperText(Labels.text("account.rules"));
        fields.add("currentPassword", current, Written.TEXT);
        fields.add("newPassword", wanted, Written.TEXT);
        fields.add("again", again, Written.TEXT);
        Paragraph refusal = new Paragraph();
        refusal.addClassName("refusal");
        refusal.setVisible(false);
        fields.summary(refusal);
        Div form = new Div(current, wanted, again, refusal);
        form.addClassName("form");
        Div actions = new Div(new SaveAction(Labels.text("account.change"), fields, ignored -> change()).withShortcutIn(form));
        actions.addClassName("form-actions");
        form.add(actions);
        Div card = new Div(new H2(Labels.text("account.password")), form);
        card.addClassName("card");
        return card;
    }

    private Div sessionsCard() {
        Button everywhere = new Button(Labels.text("account.sign-out-everywhere"), click -> {
            credentials.signOutEverywhere(viewer.get());
            session.logout();
        });
        sessions.add(new H2(Labels.text("account.sessions")), new Paragraph(Labels.text("account.sessions.text")), everywhere);
        sessions.addClassName("card");
        return sessions;
    }

    private void change() {
        RuleBroken.require(wanted.getValue().equals(again.getValue()), "account.differs", "again");
        OwnSession.outlive(() -> credentials.changeOwnPassword(me().orElseThrow().user(), current.getValue(), wanted.getValue()));
        Notices.done(Labels.text("account.changed"));
        getUI().orElseThrow().getPage().setLocation(".");
    }

    private Optional<Credential> me() {
        return session.getPrincipalName().flatMap(credentials::byUserName);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean mustChange = me().filter(Credential::mustChange).isPresent();
        first.setVisible(mustChange);
        sessions.setVisible(!mustChange);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("account.title"));
    }
}
