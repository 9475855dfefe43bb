package org.amparo.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/**
 * One line of a list of referrals, for those who refer.
 *
 * @param fullName null when never told, or when the viewer may not read names ({@code nameWithheld})
 * @param provider what the provider is called in the directory
 * @param recipient null before it was sent
 * @param answerBy last day on which an answer is in time; null before it was sent
 * @param resultOverdue true when the appointment has passed and nobody said how it went
 */
public record ReferralRow(UUID referralId, UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld,
        UUID providerId, String provider, ServiceCode service, Urgency urgency, ReferralState state, ReferralRecipient recipient,
        LocalDate sentOn, LocalDate answerBy, LocalDate answeredOn, LocalDate appointmentOn, String appointmentTime, int noShows,
        boolean resultOverdue, DeclineReason declineReason, LocalDate endedOn, Instant lastRecordedAt) {
}
