package org.amparo.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.survivor.ShareableField;
import org.amparo.vocabulary.AnsweredBy;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.ReferralEnd;
import org.amparo.vocabulary.ReferralWithdrawal;

/**
 * A referral as the side that refers sees it.
 *
 * @param note null when none, or when the viewer may not read health notes
 * @param linkUntil last day on which an issued link or code opens anything; null when none is open
 * @param placement to whom the person's file belongs
 */
public record ReferralView(ReferralRow row, UUID caseId, List<UUID> needIds, List<ShareableField> sharedFields, Personal<String> note,
        UUID consentId, int attempt, AnsweredBy answeredBy, Personal<String> remark, Barrier barrier, ReferralWithdrawal withdrawal,
        LocalDate startedOn, ReferralEnd end, Personal<String> result, LocalDate linkUntil, Placement placement) {
}
