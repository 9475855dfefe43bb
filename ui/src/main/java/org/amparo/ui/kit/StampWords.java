package org.amparo.ui.kit;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The stamp of a report, to be printed: the same stamp gives the same report. */
public class StampWords extends Div {

    private static final long serialVersionUID = 1L;

    public StampWords(String stamp) {
        addClassName("stamp");
        Code shown = new Code(stamp);
        shown.getElement().setAttribute("dir", "ltr");
        add(new Span(Labels.text("figure.stamp")), shown);
    }
}
