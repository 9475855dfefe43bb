package org.amparo.ui.kit;

import com.vaadin.flow.component.html.Span;

/** The states of work, each always told by a word, an icon shape and a colour. */
public enum Tone {
    /** Risk to the person, or an error. */
    NOW,
    /** The day has passed. */
    OVERDUE,
    /** To be done now or soon. */
    DUE,
    /** Somebody else has to act. */
    WAITING,
    DONE,
    /** Ended or set aside. */
    STOPPED;

    /** Word and icon in the colour of the state, as plain text in a row. */
    public Span label(String word) {
        Span label = new Span(word);
        label.addClassNames("tone", "tone-" + name().toLowerCase(java.util.Locale.ROOT));
        return label;
    }

    /** The same on a soft background, for counts and heads of pages. */
    public Span badge(String word) {
        Span badge = label(word);
        badge.addClassName("badge");
        return badge;
    }
}
