package org.amparo.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;

/** Something small was done and can be taken back for ten seconds, by the button or by Ctrl+Z (shell.js). */
public final class UndoBar {

    private static final int UNDO_MS = 10_000;

    private UndoBar() {
    }

    /**
     * Shows what was done.
     *
     * @param undo takes it back
     * @param kept runs when the time is over without an undo; makes it final
     */
    public static Notification show(String done, Runnable undo, Runnable kept) {
        Notification bar = Notices.notice("done", done);
        bar.setDuration(UNDO_MS);
        boolean[] undone = new boolean[1];
        Button takeBack = Notices.button(Labels.text("kit.undo"), () -> {
            undone[0] = true;
            bar.close();
            undo.run();
        });
        takeBack.addClassName("undo");
        bar.add(takeBack);
        bar.addOpenedChangeListener(change -> {
            if (!change.isOpened() && !undone[0]) {
                kept.run();
            }
        });
        bar.open();
        return bar;
    }
}
