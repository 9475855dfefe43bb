package org.amparo.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import org.amparo.ui.kit.Labels;

/** The places of the menu for which there is no room side by side. */
final class MorePlaces extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<Menu.Place> places;
    private final Button button = new Button(Labels.text("menu.more"));
    private final Popover popover = new Popover();

    MorePlaces(List<Menu.Place> places, List<Anchor> links) {
        this.places = places;
        addClassName("more-places");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAutofocus(true);
        popover.setAriaLabel(Labels.text("menu.more.label"));
        popover.addClassName("more-menu");
        links.forEach(popover::add);
        add(button, popover);
    }

    /** Closes, and is marked when the page is one of its places. */
    void wentTo(String here) {
        popover.close();
        setClassName("here", places.stream().anyMatch(place -> place.covers(here)));
    }
}
