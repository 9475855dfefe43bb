package org.amparo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
        List<Locale> languages = Optional.ofNullable(VaadinService.getCurrent().getInstantiator().getI18NProvider())
                .map(I18NProvider::getProvidedLocales).orElse(List.of());
        if (languages.size() > 1) {
            addChoices("account.language", languages, AccountMenu::nameOf, Labels.locale().getLanguage(), Locale::getLanguage,
                    OwnLook::speak);
        }
        addChoices("account.look", OwnLook.SCHEMES, scheme -> Labels.text("account.look." + scheme.name()),
                OwnLook.scheme(VaadinRequest.getCurrent()).name(), ColorScheme.Value::name, OwnLook::paint);
        addChoices("account.keys", List.of(true, false), on -> Labels.text(on ? "account.keys.on" : "account.keys.off"),
                String.valueOf(OwnLook.singleKeys(VaadinRequest.getCurrent())), String::valueOf, OwnLook::singleKeys);
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

    /** A language under its own name, for those who cannot read the present one. */
    private static String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private <V> void addChoices(String key, List<V> values, Function<V, String> word, String chosen, Function<V, String> code,
            BiConsumer<UI, V> choose) {
        Span head = new Span(Labels.text(key));
        head.addClassName("second");
        Div chips = new Div();
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text(key));
        values.forEach(value -> {
            NativeButton chip = new NativeButton(word.apply(value));
            chip.addClassName("chip");
            chip.getElement().setAttribute("aria-pressed", String.valueOf(code.apply(value).equals(chosen)));
            if (value instanceof Locale language) {
                chip.getElement().setAttribute("lang", language.toLanguageTag());
            }
            chip.addClickListener(click -> {
                chips.getChildren().forEach(other -> other.getElement().setAttribute("aria-pressed", String.valueOf(other == chip)));
                choose.accept(UI.getCurrent(), value);
            });
            chips.add(chip);
        });
        Div part = new Div(head, chips);
        part.addClassName("account-choice");
        popover.add(part);
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
