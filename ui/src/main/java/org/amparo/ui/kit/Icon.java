package org.amparo.ui.kit;

import com.vaadin.flow.component.html.Span;

/** A picture beside a word: a mask in the style sheet (class {@code icon-<name>}), in the colour of the text; hidden from screen readers. */
public final class Icon extends Span {

    private static final long serialVersionUID = 1L;

    public Icon(String name) {
        addClassNames("icon", "icon-" + name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
