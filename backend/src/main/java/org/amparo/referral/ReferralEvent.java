package org.amparo.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.survivor.ShareableField;
import org.amparo.vocabulary.AnsweredBy;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.ReferralEnd;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ReferralWithdrawal;

/** All that can happen to a referral, on one page. Stored for ever under the names given here. */
public sealed interface ReferralEvent extends DomainEvent {

    UUID referralId();

    UUID survivorId();

    @EventName("referral.drafted")
    record Drafted(UUID referralId, UUID survivorId, Request request) implements ReferralEvent {
    }

    /**
     * The provider was asked, and from now on knows the shared fields.
     *
     * @param recipientOrganisation organisation whose people can answer on a screen; null when outside
     * @param consentId what it was shared under; null inside the own organisation
     * @param attempt 1 for the first time, one more for each time it was sent again
     * @param answerBy last day on which an answer is in time
     */
    @EventName("referral.sent")
    record Sent(UUID referralId, UUID survivorId, UUID providerId, ReferralRecipient recipient, UUID recipientOrganisation, UUID consentId,
            List<ShareableField> sharedFields, int attempt, LocalDate sentOn, LocalDate answerBy) implements ReferralEvent {
    }

    /**
     * A secret link and a printed code were made; earlier ones are closed by it.
     *
     * @param secretHash hash of the link's secret
     * @param codeHash keyed hash of the printed code
     * @param validUntil last day on which they open anything
     */
    @EventName("referral.link-issued")
    record LinkIssued(UUID referralId, UUID survivorId, UUID linkId, String secretHash, String codeHash, LocalDate validUntil)
            implements
                ReferralEvent {
    }

    @EventName("referral.accepted")
    record Accepted(UUID referralId, UUID survivorId, LocalDate on, AnsweredBy via) implements ReferralEvent {
    }

    @EventName("referral.declined")
    record Declined(UUID referralId, UUID survivorId, DeclineReason reason, LocalDate on, AnsweredBy via,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) implements ReferralEvent {
    }

    /** Nobody answered in time; found by a timer. */
    @EventName("referral.answer-overdue")
    record AnswerOverdue(UUID referralId, UUID survivorId, int attempt, LocalDate answerBy) implements ReferralEvent {
    }

    /** Silence for good: the provider never answered, and the need is still open. */
    @EventName("referral.expired")
    record Expired(UUID referralId, UUID survivorId, LocalDate on) implements ReferralEvent {
    }

    /** @param time time of day as {@code HH:mm}; null when only the day is known */
    @EventName("referral.appointment-scheduled")
    record AppointmentScheduled(UUID referralId, UUID survivorId, LocalDate on, String time) implements ReferralEvent {
    }

    /**
     * The appointment was moved before it took place.
     *
     * @param from the day it was on
     * @param time time of day as {@code HH:mm}; null when only the day is known
     * @param via how it was told
     */
    @EventName("referral.appointment-moved")
    record AppointmentMoved(UUID referralId, UUID survivorId, LocalDate from, LocalDate on, String time, AnsweredBy via)
            implements
                ReferralEvent {
    }

    /**
     * The person did not come.
     *
     * @param times how many appointments of this referral were missed by now
     * @param barrier what kept the person from coming; null when not known
     */
    @EventName("referral.appointment-missed")
    record AppointmentMissed(UUID referralId, UUID survivorId, LocalDate appointmentOn, int times,
            Barrier barrier) implements ReferralEvent {
    }

    /** The day of the appointment has passed and nobody has said how it went; found by a timer. Changes no state. */
    @EventName("referral.result-overdue")
    record ResultOverdue(UUID referralId, UUID survivorId, LocalDate appointmentOn) implements ReferralEvent {
    }

    @EventName("referral.withdrawn")
    record Withdrawn(UUID referralId, UUID survivorId, ReferralWithdrawal reason, LocalDate on) implements ReferralEvent {
    }

    @EventName("referral.service-started")
    record ServiceStarted(UUID referralId, UUID survivorId, LocalDate on) implements ReferralEvent {
    }

    @EventName("referral.completed")
    record Completed(UUID referralId, UUID survivorId, LocalDate on,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> result) implements ReferralEvent {
    }

    @EventName("referral.ended-incomplete")
    record EndedIncomplete(UUID referralId, UUID survivorId, ReferralEnd reason, LocalDate on) implements ReferralEvent {
    }
}
