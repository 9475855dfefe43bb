package org.amparo.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** Head of a page: its one title, a line beside it, and at the end the actions. */
public final class PageHead extends Header {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Span beside = new Span();
    private final Div actions = new Div();

    public PageHead(String titleText, Component... pageActions) {
        addClassName("page-head");
        title.setText(titleText);
        beside.addClassName("page-beside");
        actions.addClassName("page-actions");
        actions.add(pageActions);
        add(title, beside, actions);
    }

    public void addAction(Component action) {
        actions.add(action);
    }

    public PageHead beside(String text) {
        beside.setText(text);
        return this;
    }

    public PageHead beside(Component... parts) {
        beside.removeAll();
        beside.add(parts);
        return this;
    }
}
