package org.amparo.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.amparo.platform.RuleBroken;

/**
 * Stands in place of an answer while the names of all files are still being read after a start: says how far that has come, and asks again
 * each second until there is an answer or the page is left.
 */
public final class NameSearchWait extends Paragraph {

    private static final long serialVersionUID = 1L;
    private static final String BUILDING = "form.searchBuilding";
    private static final String AGAIN = "search-again";

    private final transient Runnable search;

    private NameSearchWait(Runnable search, RuleBroken refusal) {
        this.search = search;
        addClassName("search-wait");
        getElement().setAttribute("role", "status");
        getElement().addEventListener(AGAIN, timer -> again());
        say(refusal);
    }

    /** Searches now, or in this place as soon as it can be done. */
    public static void search(Div place, Runnable search) {
        try {
            search.run();
        } catch (RuleBroken refusal) {
            place.add(new NameSearchWait(search, building(refusal)));
        }
    }

    private static RuleBroken building(RuleBroken refusal) {
        if (!BUILDING.equals(refusal.rule())) {
            throw refusal;
        }
        return refusal;
    }

    private void again() {
        try {
            search.run();
            removeFromParent();
        } catch (RuleBroken refusal) {
            say(building(refusal));
        }
    }

    private void say(RuleBroken refusal) {
        setText(RuleMessages.sentence(refusal));
        getElement().executeJs("setTimeout(() => this.isConnected && this.dispatchEvent(new Event($0)), 1000)", AGAIN);
    }
}
