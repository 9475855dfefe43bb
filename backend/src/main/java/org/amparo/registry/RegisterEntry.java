package org.amparo.registry;

import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PlaceSetting;
import org.amparo.vocabulary.Sex;

/**
 * One row in our terms: a person killed or injured, with what the register says of the explosion.
 *
 * @param adm1Name name of the first-level area as the register writes it; null when not told
 * @param adm2 code and name of the second-level area
 * @param coordinates {@code latitude,longitude}; null when not told
 */
record RegisterEntry(long row, PartialDate date, String adm1, String adm1Name, String adm2, String place, String coordinates,
        PlaceSetting setting, DeviceType device, Certainty certainty, CasualtyOutcome outcome, Sex sex, AgeGroup ageGroup,
        CivilStatus civilStatus, Activity activity) {

    /**
     * All that makes this row the row it is, in one spelling: two editions that write the same row differently give the same content.
     * Names of areas are not part of it where there is a code.
     */
    String content() {
        return String.join("|", date.date() + "/" + date.precision(), text(adm1), text(adm2 == null ? null : adm2.split(" ", 2)[0]),
                text(place), text(coordinates), setting.name(), device.name(), certainty.name(), outcome.name(), sex.name(),
                ageGroup.name(), civilStatus.name(), activity.name());
    }

    private static String text(String value) {
        return ColumnMapping.fold(value).replace("|", "/");
    }

    /** True for a person who lives with injuries and gets a file; the killed are casualties of the incident only. */
    boolean hasFile() {
        return outcome == CasualtyOutcome.INJURED;
    }
}
