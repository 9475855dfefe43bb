package org.amparo.referral;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.vocabulary.ReferralRecipient;

/** What the rules need to know of a referral, state by state; each holds only what can matter from there on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface State {

    ReferralState is();

    /** A link that was issued. */
    record Link(UUID linkId, LocalDate validUntil) {
    }

    record Draft() implements State {
        @Override
        public ReferralState is() {
            return ReferralState.DRAFT;
        }
    }

    /** @param link the newest link; null when none was issued since it was sent */
    record Sent(ReferralRecipient recipient, int attempt, LocalDate sentOn, LocalDate answerBy, Link link) implements State {
        @Override
        public ReferralState is() {
            return ReferralState.SENT;
        }
    }

    record NoResponse(ReferralRecipient recipient, int attempt, LocalDate sentOn, Link link) implements State {
        @Override
        public ReferralState is() {
            return ReferralState.NO_RESPONSE;
        }
    }

    record Accepted(ReferralRecipient recipient, LocalDate on) implements State {
        @Override
        public ReferralState is() {
            return ReferralState.ACCEPTED;
        }
    }

    /**
     * @param noticed true once a timer noticed that nobody said how it went
     * @param link the newest link by which the appointment can be moved; null when there is none
     */
    record Appointed(ReferralRecipient recipient, LocalDate acceptedOn, LocalDate on, int noShows, boolean noticed, Link link)
            implements
                State {
        @Override
        public ReferralState is() {
            return ReferralState.APPOINTMENT_SET;
        }
    }

    record Missed(ReferralRecipient recipient, LocalDate acceptedOn, int noShows) implements State {
        @Override
        public ReferralState is() {
            return ReferralState.NO_SHOW;
        }
    }

    record Started(LocalDate on) implements State {
        @Override
        public ReferralState is() {
            return ReferralState.SERVICE_STARTED;
        }
    }

    record Over(ReferralState is) implements State {
    }

    /** Who was asked; null before it was sent and once it no longer matters. */
    default ReferralRecipient recipientOrNull() {
        return switch (this) {
            case Sent s -> s.recipient();
            case NoResponse s -> s.recipient();
            case Accepted s -> s.recipient();
            case Appointed s -> s.recipient();
            case Missed s -> s.recipient();
            case Draft s -> null;
            case Started s -> null;
            case Over s -> null;
        };
    }

    /** The link that can still be answered by; null when there is none. */
    default Link linkOrNull() {
        return switch (this) {
            case Sent s -> s.link();
            case NoResponse s -> s.link();
            case Draft s -> null;
            case Appointed s -> s.link();
            case Accepted s -> null;
            case Missed s -> null;
            case Started s -> null;
            case Over s -> null;
        };
    }

    /** True while a provider outside can say something by a link: an answer, or another day for the appointment. */
    default boolean takesLink() {
        return recipientOrNull() == ReferralRecipient.OUTSIDE && (is().awaitsAnswer() || is() == ReferralState.APPOINTMENT_SET);
    }

    /** First day on which a service can have started, an appointment can be, a provider can have accepted. */
    default LocalDate earliest() {
        return switch (this) {
            case Sent s -> s.sentOn();
            case NoResponse s -> s.sentOn();
            case Accepted s -> s.on();
            case Appointed s -> s.acceptedOn();
            case Missed s -> s.acceptedOn();
            case Started s -> s.on();
            case Draft s -> LocalDate.MIN;
            case Over s -> LocalDate.MIN;
        };
    }

    /** The state after one more event. */
    static State after(State was, ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Drafted e -> new Draft();
            case ReferralEvent.Sent e -> new Sent(e.recipient(), e.attempt(), e.sentOn(), e.answerBy(), null);
            case ReferralEvent.LinkIssued e -> withLink(was, new Link(e.linkId(), e.validUntil()));
            case ReferralEvent.Accepted e -> new Accepted(was.recipientOrNull(), e.on());
            case ReferralEvent.Declined e -> new Over(ReferralState.DECLINED_BY_PROVIDER);
            case ReferralEvent.AnswerOverdue e -> was instanceof Sent sent
                    ? new NoResponse(sent.recipient(), sent.attempt(), sent.sentOn(), sent.link())
                    : was;
            case ReferralEvent.Expired e -> new Over(ReferralState.CLOSED_NO_RESPONSE);
            case ReferralEvent.AppointmentScheduled e -> new Appointed(was.recipientOrNull(), was.earliest(), e.on(),
                    was instanceof Missed missed ? missed.noShows() : 0, false, null);
            case ReferralEvent.AppointmentMoved e -> was instanceof Appointed a
                    ? new Appointed(a.recipient(), a.acceptedOn(), e.on(), a.noShows(), false, null)
                    : was;
            case ReferralEvent.AppointmentMissed e -> new Missed(was.recipientOrNull(), was.earliest(), e.times());
            case ReferralEvent.ResultOverdue e -> was instanceof Appointed a
                    ? new Appointed(a.recipient(), a.acceptedOn(), a.on(), a.noShows(), true, a.link())
                    : was;
            case ReferralEvent.Withdrawn e -> new Over(ReferralState.WITHDRAWN);
            case ReferralEvent.ServiceStarted e -> new Started(e.on());
            case ReferralEvent.Completed e -> new Over(ReferralState.COMPLETED);
            case ReferralEvent.EndedIncomplete e -> new Over(ReferralState.ENDED_INCOMPLETE);
        };
    }

    private static State withLink(State was, Link link) {
        return switch (was) {
            case Sent s -> new Sent(s.recipient(), s.attempt(), s.sentOn(), s.answerBy(), link);
            case NoResponse s -> new NoResponse(s.recipient(), s.attempt(), s.sentOn(), link);
            case Appointed s -> new Appointed(s.recipient(), s.acceptedOn(), s.on(), s.noShows(), s.noticed(), link);
            default -> was;
        };
    }
}
