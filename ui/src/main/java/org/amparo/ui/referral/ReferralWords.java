package org.amparo.ui.referral;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.amparo.referral.ReferralRow;
import org.amparo.referral.ReferralState;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;

/** Where a referral stands, in a word, a tone and the day that matters. */
final class ReferralWords {

    private ReferralWords() {
    }

    static Span state(ReferralRow row, LocalDate today) {
        return tone(row.state(), row.resultOverdue()).label(stateWord(row, today));
    }

    static Span state(ReferralState state) {
        return tone(state, false).label(Labels.of(state));
    }

    private static String stateWord(ReferralRow row, LocalDate today) {
        if (row.resultOverdue()) {
            return Labels.text("referral.state.result-overdue");
        }
        if (row.state() == ReferralState.NO_RESPONSE && row.answerBy() != null) {
            return Labels.text("referral.state.silent", ChronoUnit.DAYS.between(row.sentOn(), today));
        }
        return Labels.of(row.state());
    }

    static Tone tone(ReferralState state, boolean resultOverdue) {
        return switch (state) {
            case DRAFT -> Tone.DUE;
            case SENT -> Tone.WAITING;
            case NO_RESPONSE -> Tone.OVERDUE;
            case NO_SHOW -> Tone.DUE;
            case ACCEPTED, SERVICE_STARTED -> Tone.WAITING;
            case APPOINTMENT_SET -> resultOverdue ? Tone.OVERDUE : Tone.WAITING;
            case COMPLETED -> Tone.DONE;
            case ENDED_INCOMPLETE, DECLINED_BY_PROVIDER, WITHDRAWN, CLOSED_NO_RESPONSE -> Tone.STOPPED;
        };
    }

    /** The day that matters now, in words; empty when there is none. */
    static String day(ReferralRow row) {
        return switch (row.state()) {
            case DRAFT -> "";
            case SENT, NO_RESPONSE -> Labels.text("referral.day.answer-by", DateWords.of(row.answerBy()));
            case ACCEPTED -> Labels.text("referral.day.accepted", DateWords.of(row.answeredOn()));
            case APPOINTMENT_SET -> Labels.text("referral.day.appointment", moment(row.appointmentOn(), row.appointmentTime()));
            case NO_SHOW -> Labels.text("referral.day.no-show", DateWords.of(row.appointmentOn()), row.noShows());
            case SERVICE_STARTED -> Labels.text("referral.day.sent", DateWords.of(row.sentOn()));
            case COMPLETED, ENDED_INCOMPLETE, DECLINED_BY_PROVIDER, WITHDRAWN, CLOSED_NO_RESPONSE ->
                row.endedOn() == null ? "" : Labels.text("referral.day.ended", DateWords.of(row.endedOn()));
        };
    }

    static String moment(LocalDate day, String time) {
        return time == null ? DateWords.of(day) : Labels.text("referral.day-and-time", DateWords.of(day), time);
    }
}
