package org.amparo.ui.caseplan;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.privacy.Personal;

/**
 * One thing that waits for a supervisor, whichever capability asks.
 *
 * @param asked what the capability says of it; the same as long as nothing about it changed
 * @param key in the address
 * @param word what it is
 * @param since when it was asked
 * @param lateAfter days after which it is late
 * @param panel opens what is needed to decide it
 */
record Queued(Object asked, String key, String word, UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld,
        LocalDate since, int lateAfter, Opening panel) {

    /** Opens the panel. */
    @FunctionalInterface
    interface Opening {

        /**
         * @param done called with the words of what was done
         * @param refused called with the reason when it cannot be answered any more
         */
        QueuePanel open(Queued queued, Consumer<String> done, Consumer<String> refused);
    }
}
