package org.amparo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.amparo.access.People.Staff;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/** Round button with the person's initials; opens who is signed in, the account and the way out. */
final class AccountMenu extends Div {

    private static final long serialVersionUID = 1L;

    private final Popover popover = new Popover();

    AccountMenu(Optional<Staff> staff, AuthenticationContext session) {
        addClassName("account");
        Button button = new Button(staff.map(Staff::initials).orElse("?"));
        button.addClassName("initials");
        button.setAriaLabel(Labels.text("account.label"));
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.setAriaLabel(Labels.text("account.label"));
        popover.addClassName("account-menu");
        staff.ifPresent(this::addWho);
        if (RouteConfiguration.forApplicationScope().getRoute(Paths.ACCOUNT).isPresent()) {
            addItem("account.open", () -> UI.getCurrent().navigate(Paths.ACCOUNT));
        }
        addItem("account.sign-out", session::logout);
        add(button, popover);
    }

    private void addWho(Staff staff) {
        Span role = new Span(Labels.of(staff.role()));
        role.addClassName("second");
        Div who = new Div(new Bdi(staff.displayName()), role);
        who.addClassName("who");
        popover.add(who);
    }

    private void addItem(String key, Runnable action) {
        Button item = new Button(Labels.text(key), click -> {
            popover.close();
            action.run();
        });
        item.addThemeVariants(ButtonVariant.TERTIARY);
        popover.add(item);
    }
}
