package org.amparo.ui.shell;

import com.vaadin.flow.component.UI;
import org.amparo.ui.kit.Labels;

/**
 * The warning some minutes before a session ends for want of a sign of the person, which one key answers (WCAG 2.2.1), and before it ends
 * for having lasted as long as any may. The page asks how long is left and shows it (shell.js).
 */
final class SessionEnds {

    /** Stands for the time of day, which the browser writes in its own zone. */
    private static final String TIME = "%time%";

    private SessionEnds() {
    }

    static void warn(UI ui) {
        ui.getPage().executeJs(
                """
                        const words = { title: $0, text: $1, stay: $2, last: $3, close: $4 };
                        const begin = tries => window.amparoSession ? window.amparoSession(words) : tries > 0 && setTimeout(() => begin(tries - 1), 100);
                        begin(100);
                        """,
                Labels.text("session.ends.title"), Labels.text("session.ends.text", TIME), Labels.text("session.ends.stay"),
                Labels.text("session.ends.last", TIME), Labels.text("kit.close"));
    }
}
