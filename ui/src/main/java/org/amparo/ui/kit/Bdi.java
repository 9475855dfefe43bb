package org.amparo.ui.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A name, number or date that keeps its own direction of writing inside a line of another script. */
@Tag("bdi")
public final class Bdi extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    public Bdi(String text) {
        setText(text);
    }
}
