package org.amparo.reintegration;

import org.amparo.vocabulary.BenefitStatus;
import org.amparo.vocabulary.BusinessStatus;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.vocabulary.HousingStatus;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.SupportStatus;
import org.amparo.vocabulary.TrainingStatus;
import org.amparo.vocabulary.WorkStatus;

/** Which code list says where a support of a kind stands. */
final class SupportStatuses {

    private SupportStatuses() {
    }

    /** @return null for a null name, and for community life, which has no list */
    static SupportStatus of(SupportKind kind, String name) {
        if (name == null) {
            return null;
        }
        return switch (kind) {
            case SCHOOL -> SchoolStatus.valueOf(name);
            case VOCATIONAL_TRAINING -> TrainingStatus.valueOf(name);
            case GRANT -> BusinessStatus.valueOf(name);
            case EMPLOYMENT -> WorkStatus.valueOf(name);
            case HOUSING_ADAPTATION -> HousingStatus.valueOf(name);
            case LEGAL_DOCUMENT -> DocumentStatus.valueOf(name);
            case BENEFIT -> BenefitStatus.valueOf(name);
            case COMMUNITY_LIFE -> null;
        };
    }
}
