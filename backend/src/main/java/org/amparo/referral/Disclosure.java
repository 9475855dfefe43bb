package org.amparo.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.survivor.ShareableField;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ServiceCode;

/**
 * Who already knows what: one time that something of a person was passed on.
 *
 * @param provider what the recipient is called in the directory
 * @param fields what was passed on, besides the service asked for
 * @param withNote true when a note was passed on too
 */
public record Disclosure(UUID referralId, UUID providerId, String provider, ReferralRecipient recipient, ServiceCode service,
        List<ShareableField> fields, boolean withNote, LocalDate on) {
}
