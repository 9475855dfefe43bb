package org.amparo.ui.kit;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import org.amparo.access.NotAllowed;
import org.amparo.platform.RuleBroken;

/** A box in a line of work: ticked, the work is done at once, and for ten seconds it can be taken back. */
public final class TickBox extends Checkbox {

    private static final long serialVersionUID = 1L;

    private final transient Doing doing;
    private final ListItem line;
    private final transient Runnable kept;

    /**
     * What a tick does.
     *
     * @param label what it is, for those who hear the page
     * @param done what is said afterwards
     */
    public record Doing(String label, String done, Runnable complete, Runnable undo) {
    }

    /**
     * @param line drawn as done while it can be taken back
     * @param kept runs when the time is over
     */
    public TickBox(Doing doing, ListItem line, Runnable kept) {
        this.doing = doing;
        this.line = line;
        this.kept = kept;
        addClassName("row-tick");
        setLabel(Labels.text("today.tick"));
        setAriaLabel(doing.label());
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tick();
            }
        });
    }

    private void tick() {
        if (!carriedOut(doing.complete())) {
            setValue(false);
            return;
        }
        setReadOnly(true);
        line.addClassName("row-ticked");
        UndoBar.show(doing.done(), this::takeBack, kept);
    }

    private void takeBack() {
        if (carriedOut(doing.undo())) {
            line.removeClassName("row-ticked");
            setReadOnly(false);
            setValue(false);
            line.getElement().callJsFunction("focus");
        }
    }

    private static boolean carriedOut(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuleBroken broken) {
            Notices.refused(RuleMessages.numbered(broken));
        } catch (NotAllowed notAllowed) {
            Notices.refused(Labels.text("form.not-allowed"));
        }
        return false;
    }
}
