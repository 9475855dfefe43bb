package org.amparo.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.amparo.ui.kit.Labels;

/** A part of the first page: a title and what stands under it. */
final class Part extends Section {

    private static final long serialVersionUID = 1L;

    Part(String titleKey, Component... content) {
        super(new H2(Labels.text(titleKey)));
        addClassName("part");
        add(content);
    }

    /** A part with nothing in it now, and why. */
    static Part empty(String titleKey, String sentenceKey) {
        return new Part(titleKey, new Paragraph(Labels.text(sentenceKey)));
    }
}
