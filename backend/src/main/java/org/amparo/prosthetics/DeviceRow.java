package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.DeviceOrigin;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.Urgency;

/**
 * One device on a list, a board or a ledger.
 *
 * @param standing where it stands and what can be done
 * @param step the stage that was last reached; the same as the standing's stage unless the work rests or the device is in use
 * @param product before it was prescribed what the need named; null when it named none
 * @param birthYear of the person; null when not known
 * @param outSince day it was brought to the workshop; null when it is not there
 * @param origin where the person got it; null for a device of this programme
 * @param got since when the person has it, as well as it is known; null for a device of this programme
 * @param endReason name of the code of why it was replaced, retired or cancelled; null while it goes on
 */
public record DeviceRow(UUID orderId, UUID survivorId, String fileNumber, Integer birthYear, DeviceStanding standing, DeviceStage step,
        LocalDate stepSince, AssistiveProduct product, Side side, AmputationLevel level, DevicePurpose purpose, Urgency urgency,
        UUID technician, DeviceHoldReason holdReason, LocalDate holdReviewOn, LocalDate referredOn, LocalDate deliveredOn,
        LocalDate replacementDue, LocalDate reviewOn, Boolean inUse, LocalDate outSince, LocalDate endedOn, String endReason,
        DeviceOrigin origin, PartialDate got) {

    /** True while the work on it rests. */
    public boolean isBlocked() {
        return standing.stage() == DeviceStage.ON_HOLD;
    }

    /** True when the person has it and a replacement was due before this day. */
    public boolean isPastReplacement(LocalDate today) {
        return standing.stage().isWithThePerson() && replacementDue != null && replacementDue.isBefore(today);
    }
}
