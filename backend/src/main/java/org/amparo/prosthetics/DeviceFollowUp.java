package org.amparo.prosthetics;

import java.time.LocalDate;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.NonUseReason;
import org.amparo.vocabulary.SkinState;

/**
 * How a device does with the person (domain 3.1, stage 10).
 *
 * @param hoursPerDay worn, 0-24; null when not told
 * @param daysPerWeek worn, 0-7; null when not told
 * @param pain with the device, 0-10; null when not told
 * @param skin null when not looked at, or when the device touches no skin
 * @param nonUse why it is used little or not; null when it is used
 */
public record DeviceFollowUp(LocalDate on, Integer hoursPerDay, Integer daysPerWeek, Integer pain, SkinState skin, NonUseReason nonUse,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) {

    private static final int HOURS_IN_USE = 4;
    private static final int DAYS_IN_USE = 5;

    /** True when it is worn at least 4 hours a day on at least 5 days a week (domain 3.5). */
    public boolean isInUse() {
        return hoursPerDay != null && daysPerWeek != null && hoursPerDay >= HOURS_IN_USE && daysPerWeek >= DAYS_IN_USE;
    }
}
