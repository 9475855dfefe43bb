package org.amparo.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** An empty list says what it is for and offers the first step. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    /** @param icon name of the icon, e.g. {@code people} */
    public EmptyState(String icon, String title, String sentence, Component... firstSteps) {
        addClassName("empty");
        add(new Icon(icon), new H2(title), new Paragraph(sentence));
        add(firstSteps);
    }
}
