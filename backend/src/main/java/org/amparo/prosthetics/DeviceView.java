package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.DeviceTechnology;
import org.amparo.vocabulary.Side;

/**
 * One device with all its steps.
 *
 * @param fullName null when the viewer may not read names ({@code nameWithheld})
 * @param steps the first first
 * @param mayReplace devices of the same person that this one could replace
 * @param amputations of the person, to choose from; empty when the viewer may not read medical details
 * @param earlier what was told of a device from elsewhere; its remark stands with the first step; null for a device of this programme
 */
public record DeviceView(DeviceRow row, Placement placement, Personal<String> fullName, boolean nameWithheld, DeviceTechnology technology,
        Prescription.Parts parts, String workshop, String serialNumber, LocalDate warrantyUntil, int lifeMonths, Lifetime.Basis dueBasis,
        UUID replaces, UUID replacedBy, List<DeviceStep> steps, List<DeviceRow> mayReplace, List<Amputation> amputations,
        EarlierDevice earlier) {

    /** Where the person has an amputation. */
    public record Amputation(Side side, AmputationLevel level) {
    }
}
