package org.amparo.ui.survivor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.FileView;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;

/**
 * How values of a file stand on the page: known, withheld from this viewer, erased or never told, each by its word; and, on a past day, the
 * mark of what is different today.
 */
final class Shown {

    private final FileView file;
    private final Set<String> changed;

    /** @param changed paths of what differs from today; empty for today */
    Shown(FileView file, Set<String> changed) {
        this.file = file;
        this.changed = changed;
    }

    /** A personal value, or in its place why there is none. */
    Component personal(Personal<String> value, PersonalClass personalClass) {
        return switch (value) {
            case Personal.Known<String>(String text) -> new Bdi(text);
            case Personal.Erased<String> erased -> word("file.erased-value");
            case null -> file.withheld().contains(personalClass) ? withheld(personalClass) : word("file.not-told");
        };
    }

    /** Words for a code or a date; "not told" for none. */
    static Component words(String words) {
        return words == null || words.isEmpty() ? word("file.not-told") : new Bdi(words);
    }

    /** Says that something is there which this viewer may not read. */
    static Span withheld(PersonalClass personalClass) {
        Span withheld = new Span(new Icon("lock"), new Span(Labels.text("file.withheld", Labels.of(personalClass))));
        withheld.addClassName("withheld");
        return withheld;
    }

    private static Span word(String key) {
        Span word = new Span(Labels.text(key));
        word.addClassName("entry-none");
        return word;
    }

    /** True when something at this path, or below it, differs from today. */
    boolean isChanged(String path) {
        return changed.stream().anyMatch(other -> other.equals(path) || other.startsWith(path + "."));
    }

    /** The component, with the mark "different today" where it differs. */
    Component marked(String path, Component value) {
        if (!isChanged(path)) {
            return value;
        }
        Span mark = new Span(new Icon("history"), new Span(Labels.text("file.changed-since")));
        mark.addClassName("changed-mark");
        Div both = new Div(value, mark);
        both.addClassName("changed");
        return both;
    }
}
