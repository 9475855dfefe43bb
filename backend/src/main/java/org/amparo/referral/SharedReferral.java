package org.amparo.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SharedFile;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/**
 * A referral as the provider sees it: what is asked and the shared fields, nothing else of the person.
 *
 * @param survivorId whom it is about; shown to nobody, so that what is noted about the person goes when the person is erased
 * @param provider what the provider is called in the directory
 * @param note what the provider must know; null when none, or no longer shared
 * @param opens false when the referral is over or the person does not agree any more: note and file are empty then
 * @param file the shared fields
 */
public record SharedReferral(UUID referralId, UUID survivorId, String provider, ServiceCode service, Urgency urgency, ReferralState state,
        LocalDate sentOn,
        LocalDate answerBy, LocalDate acceptedOn, LocalDate appointmentOn, String appointmentTime, int noShows, boolean opens,
        Personal<String> note,
        SharedFile file) {
}
