package org.amparo.referral;

import java.util.Set;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.ShareableField;
import org.amparo.vocabulary.ReferralRecipient;

/**
 * What a referral to one provider would share, before it is sent.
 *
 * @param withheld fields that the person's consent keeps back
 * @param refusal why nothing can be sent to this provider now; null when it can
 */
public record SharingPreview(ReferralRecipient recipient, Set<ShareableField> withheld, RuleBroken refusal) {
}
