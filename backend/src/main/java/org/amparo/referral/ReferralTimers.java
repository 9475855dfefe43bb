package org.amparo.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.timer.TimerKind;
import org.axonframework.eventhandling.EventHandler;

/** What is waited for: an answer, the result of an appointment, somebody who acts on a silence. */
@InlineProjection
class ReferralTimers implements ReadModel {

    static final Table TIMER = TimerKind.table("read.referral_timer");
    /** The day after the last on which an answer is in time. */
    static final TimerKind ANSWER = new TimerKind("referral.answer-overdue", TIMER);
    /** The day after an appointment. */
    static final TimerKind RESULT = new TimerKind("referral.result-overdue", TIMER);
    /** So many days after a silence was noticed. */
    static final TimerKind SILENCE = new TimerKind("referral.expired", TIMER);

    private final ReferralSettings settings;
    private final ZoneId zone;

    /** @param clock for its zone only */
    ReferralTimers(ReferralSettings settings, Clock clock) {
        this.settings = settings;
        this.zone = clock.getZone();
    }

    @Override
    public List<Table> tables() {
        return List.of(TIMER);
    }

    @EventHandler
    void on(ReferralEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case ReferralEvent.Sent e -> waitFor(ANSWER, e, e.answerBy().plusDays(1), rows);
            case ReferralEvent.AnswerOverdue e -> waitFor(SILENCE, e, e.answerBy().plusDays(settings.silenceDays()), rows);
            case ReferralEvent.AppointmentScheduled e -> waitFor(RESULT, e, e.on().plusDays(1), rows);
            case ReferralEvent.AppointmentMoved e -> waitFor(RESULT, e, e.on().plusDays(1), rows);
            case ReferralEvent.Accepted e -> clear(e, rows);
            case ReferralEvent.Declined e -> clear(e, rows);
            case ReferralEvent.Expired e -> clear(e, rows);
            case ReferralEvent.AppointmentMissed e -> clear(e, rows);
            case ReferralEvent.ResultOverdue e -> clear(e, rows);
            case ReferralEvent.Withdrawn e -> clear(e, rows);
            case ReferralEvent.ServiceStarted e -> clear(e, rows);
            case ReferralEvent.Completed e -> clear(e, rows);
            case ReferralEvent.EndedIncomplete e -> clear(e, rows);
            case ReferralEvent.Drafted e -> {
                // nobody was asked yet
            }
            case ReferralEvent.LinkIssued e -> {
                // the answer is waited for since it was sent
            }
        }
    }

    /** A referral waits for one thing at a time. */
    private void waitFor(TimerKind kind, ReferralEvent event, LocalDate day, Rows rows) {
        clear(event, rows);
        UUID id = event.referralId();
        kind.set(rows, id, id, day, zone);
    }

    private static void clear(ReferralEvent event, Rows rows) {
        for (TimerKind kind : List.of(ANSWER, RESULT, SILENCE)) {
            kind.clear(rows, event.referralId());
        }
    }
}
