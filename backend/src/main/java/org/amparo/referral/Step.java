package org.amparo.referral;

import java.time.LocalDate;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.ReferralEnd;

/** What a provider says of a referral, on its own screen, by a link, or to the caseworker who writes it down. A missing day means today. */
public sealed interface Step {

    /**
     * The provider will give the service.
     *
     * @param appointmentOn day of the first appointment; null when it is agreed later
     * @param time time of day as {@code HH:mm}; null when only the day is known
     */
    record Accept(LocalDate on, LocalDate appointmentOn, String time) implements Step {
    }

    record Decline(LocalDate on, DeclineReason reason, Personal<String> remark) implements Step {
    }

    /** @param time time of day as {@code HH:mm}; null when only the day is known */
    record SetAppointment(LocalDate on, String time) implements Step {
    }

    /**
     * The appointment that was made is moved to another day or time; it does not count as missed.
     *
     * @param time time of day as {@code HH:mm}; null when only the day is known
     */
    record MoveAppointment(LocalDate on, String time) implements Step {
    }

    /** The person did not come; at most three times. */
    record NotCome(Barrier barrier) implements Step {
    }

    record StartService(LocalDate on) implements Step {
    }

    record Complete(LocalDate on, Personal<String> result) implements Step {
    }

    record EndIncomplete(LocalDate on, ReferralEnd reason) implements Step {
    }
}
