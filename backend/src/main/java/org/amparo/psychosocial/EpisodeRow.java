package org.amparo.psychosocial;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;

/**
 * One episode in a list.
 *
 * @param fullName null when the viewer may not read names ({@code nameWithheld})
 * @param nextOn day of the next contact; null when none is planned
 * @param lastOn day of the last entry; null when there is none
 * @param unfinished a screening was kept for later
 * @param needsAction one of those waits for safety steps or a referral (R12)
 */
public record EpisodeRow(UUID episodeId, UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld,
        Placement placement, UUID counsellor, LocalDate openedOn, LocalDate nextOn, LocalDate lastOn, LocalDate endedOn, boolean unfinished,
        boolean needsAction) {

    public boolean isOpen() {
        return endedOn == null;
    }
}
