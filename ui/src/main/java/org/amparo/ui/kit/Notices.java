package org.amparo.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Short messages over the page; screen readers read them out. Nothing important is said only here: what changed is also on the page. */
public final class Notices {

    private static final int DONE_MS = 5_000;
    private static final int UNTIL_CLOSED = 0;

    private Notices() {
    }

    /** Something was done; goes away by itself. */
    public static void done(String sentence) {
        Notification notice = notice("done", sentence);
        notice.setDuration(DONE_MS);
        notice.open();
    }

    /** Something was refused or failed; stays until it is closed, and nothing typed is lost. */
    public static void refused(String sentence) {
        Notification notice = notice("now", sentence);
        notice.setAssertive(true);
        notice.setDuration(UNTIL_CLOSED);
        notice.add(button(Labels.text("kit.close"), notice::close));
        notice.open();
    }

    static Notification notice(String tone, String sentence) {
        Notification notice = new Notification();
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.addClassName("notice");
        Span words = new Span(sentence);
        words.addClassNames("tone", "tone-" + tone);
        notice.add(words);
        return notice;
    }

    static Button button(String word, Runnable action) {
        Button button = new Button(word, click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
