package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.Set;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.QualityItem;

/**
 * The check before a device is handed over: every item passed or failed (domain 3.1, stage 8).
 *
 * @param remark what failed, in words
 */
public record QualityCheck(LocalDate on, Set<QualityItem> passed, Set<QualityItem> failed,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) {

    public QualityCheck {
        passed = passed == null ? Set.of() : Set.copyOf(passed);
        failed = failed == null ? Set.of() : Set.copyOf(failed);
    }

    /** True when nothing failed. */
    public boolean isPassed() {
        return failed.isEmpty();
    }
}
