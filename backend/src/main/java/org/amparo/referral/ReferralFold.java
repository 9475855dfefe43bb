package org.amparo.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.amparo.platform.Recorded;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.ReferralRecipient;

/** Builds the line of a referral from its events, as it stood after the last of them; says the same of today as the rows do. */
final class ReferralFold {

    private ReferralState state;
    private ReferralRecipient recipient;
    private LocalDate sentOn;
    private LocalDate answerBy;
    private LocalDate answeredOn;
    private LocalDate appointmentOn;
    private String appointmentTime;
    private int noShows;
    private boolean resultOverdue;
    private DeclineReason declineReason;
    private LocalDate endedOn;
    private Instant lastRecordedAt;

    /** Takes the next event of the referral. */
    ReferralFold then(ReferralEvent event, Recorded recorded) {
        lastRecordedAt = recorded.recordedAt();
        switch (event) {
            case ReferralEvent.Drafted e -> stands(ReferralState.DRAFT);
            case ReferralEvent.Sent e -> {
                stands(ReferralState.SENT);
                recipient = e.recipient();
                sentOn = e.sentOn();
                answerBy = e.answerBy();
            }
            case ReferralEvent.LinkIssued e -> {
                // how it is answered, not where it stands
            }
            case ReferralEvent.Accepted e -> {
                stands(ReferralState.ACCEPTED);
                answeredOn = e.on();
            }
            case ReferralEvent.Declined e -> {
                ended(ReferralState.DECLINED_BY_PROVIDER, e.on());
                answeredOn = e.on();
                declineReason = e.reason();
            }
            case ReferralEvent.AnswerOverdue e -> stands(ReferralState.NO_RESPONSE);
            case ReferralEvent.Expired e -> ended(ReferralState.CLOSED_NO_RESPONSE, e.on());
            case ReferralEvent.AppointmentScheduled e -> {
                stands(ReferralState.APPOINTMENT_SET);
                appointmentOn = e.on();
                appointmentTime = e.time();
            }
            case ReferralEvent.AppointmentMoved e -> {
                resultOverdue = false;
                appointmentOn = e.on();
                appointmentTime = e.time();
            }
            case ReferralEvent.AppointmentMissed e -> {
                stands(ReferralState.NO_SHOW);
                noShows = e.times();
            }
            case ReferralEvent.ResultOverdue e -> resultOverdue = true;
            case ReferralEvent.Withdrawn e -> ended(ReferralState.WITHDRAWN, e.on());
            case ReferralEvent.ServiceStarted e -> stands(ReferralState.SERVICE_STARTED);
            case ReferralEvent.Completed e -> ended(ReferralState.COMPLETED, e.on());
            case ReferralEvent.EndedIncomplete e -> ended(ReferralState.ENDED_INCOMPLETE, e.on());
        }
        return this;
    }

    /** The line after the events so far. @param now what does not change: person, provider and what was asked for */
    ReferralRow row(ReferralRow now) {
        return new ReferralRow(now.referralId(), now.survivorId(), now.fileNumber(), now.fullName(), now.nameWithheld(), now.providerId(),
                now.provider(), now.service(), now.urgency(), state, recipient, sentOn, answerBy, answeredOn, appointmentOn,
                appointmentTime, noShows, resultOverdue, declineReason, endedOn, lastRecordedAt);
    }

    private void ended(ReferralState how, LocalDate on) {
        stands(how);
        endedOn = on;
    }

    private void stands(ReferralState now) {
        state = now;
        resultOverdue = false;
    }
}
