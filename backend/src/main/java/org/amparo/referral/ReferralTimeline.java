package org.amparo.referral;

import java.util.Optional;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.TimelineKind;
import org.amparo.survivor.TimelineSource;
import org.springframework.stereotype.Component;

/** What the file's timeline says of a referral. */
@Component
class ReferralTimeline implements TimelineSource {

    @Override
    public Class<? extends DomainEvent> events() {
        return ReferralEvent.class;
    }

    @Override
    public Optional<Line> line(DomainEvent event) {
        return Optional.of(switch ((ReferralEvent) event) {
            case ReferralEvent.Drafted e -> line(e, e.request().note(), "service", e.request().service(), "provider",
                    e.request().providerId(), "urgency", e.request().urgency());
            case ReferralEvent.Sent e -> line(e, null, "provider", e.providerId(), "answerBy", e.answerBy(), "attempt", e.attempt());
            case ReferralEvent.LinkIssued e -> line(e, null, "validUntil", e.validUntil());
            case ReferralEvent.Accepted e -> line(e, null, "via", e.via(), "on", e.on());
            case ReferralEvent.Declined e -> line(e, e.remark(), "declineReason", e.reason(), "via", e.via(), "on", e.on());
            case ReferralEvent.AnswerOverdue e -> line(e, null, "answerBy", e.answerBy());
            case ReferralEvent.Expired e -> line(e, null, "on", e.on());
            case ReferralEvent.AppointmentScheduled e -> line(e, null, "on", e.on(), "time", e.time());
            case ReferralEvent.AppointmentMoved e -> line(e, null, "from", e.from(), "on", e.on(), "time", e.time(), "via", e.via());
            case ReferralEvent.AppointmentMissed e -> line(e, null, "on", e.appointmentOn(), "barrier", e.barrier());
            case ReferralEvent.ResultOverdue e -> line(e, null, "on", e.appointmentOn());
            case ReferralEvent.Withdrawn e -> line(e, null, "withdrawal", e.reason(), "on", e.on());
            case ReferralEvent.ServiceStarted e -> line(e, null, "on", e.on());
            case ReferralEvent.Completed e -> line(e, e.result(), "on", e.on());
            case ReferralEvent.EndedIncomplete e -> line(e, null, "end", e.reason(), "on", e.on());
        });
    }

    private static Line line(ReferralEvent event, Personal<String> text, Object... facts) {
        return Line.of(event.survivorId(), TimelineKind.REFERRAL, text, PersonalClass.MEDICAL, facts);
    }
}
