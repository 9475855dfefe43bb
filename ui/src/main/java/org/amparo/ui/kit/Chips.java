package org.amparo.ui.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** Looks at one thing beside each other, each a link; the one that is seen is told apart. */
public final class Chips extends Div {

    private static final long serialVersionUID = 1L;

    /** @param name what is chosen among, read out */
    public Chips(String name) {
        addClassName("chips");
        getElement().setAttribute("role", "navigation").setAttribute("aria-label", name);
    }

    /** @param seen whether this is what is seen now */
    public void look(String address, String words, boolean seen) {
        Anchor chip = PlainTable.link(address, words, null);
        chip.addClassName("chip");
        if (seen) {
            chip.getElement().setAttribute("aria-current", "true");
        }
        add(chip);
    }
}
