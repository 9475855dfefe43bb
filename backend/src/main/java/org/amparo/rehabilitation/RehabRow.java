package org.amparo.rehabilitation;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.RehabDiscipline;

/**
 * One episode on a list.
 *
 * @param fullName null when the viewer may not read names ({@code nameWithheld})
 * @param held sessions held, of {@code planned}
 * @param lastOn null when none was held
 * @param nextOn null when no day is agreed
 * @param endedOn null while it goes on
 */
public record RehabRow(UUID episodeId, UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld,
        RehabDiscipline discipline, UUID therapist, LocalDate openedOn,
        int planned, int held, LocalDate lastOn, LocalDate nextOn, LocalDate endedOn) {

    public boolean isOpen() {
        return endedOn == null;
    }

    /** True when it goes on and the agreed day has passed without a session. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && nextOn != null && nextOn.isBefore(today);
    }
}
