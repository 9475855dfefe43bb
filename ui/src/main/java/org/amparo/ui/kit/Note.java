package org.amparo.ui.kit;

import com.vaadin.flow.component.html.Paragraph;

/** Something to be known about what stands beside it. */
public final class Note extends Paragraph {

    private static final long serialVersionUID = 1L;

    public Note(String words) {
        super(words);
        addClassName("note");
    }
}
