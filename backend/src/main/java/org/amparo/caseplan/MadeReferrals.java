package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.vocabulary.ServiceCode;

/** Whether a person was referred somewhere, for rules of capabilities that do not know referrals. Asked inside the command's transaction. */
public interface MadeReferrals {

    /** True when a referral to one of these services was sent on this day or later and was neither withdrawn nor declined. */
    boolean isReferred(UUID survivorId, Set<ServiceCode> services, LocalDate since);
}
