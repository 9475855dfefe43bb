package org.amparo.rehabilitation;

import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.TimelineKind;
import org.amparo.survivor.TimelineSource;
import org.springframework.stereotype.Component;

/** What the file's timeline says of rehabilitation. */
@Component
class RehabTimeline implements TimelineSource {

    @Override
    public Class<? extends DomainEvent> events() {
        return RehabEvent.class;
    }

    @Override
    public Optional<Line> line(DomainEvent event) {
        return Optional.ofNullable(switch ((RehabEvent) event) {
            case RehabEvent.Opened e -> line(e, e.plan().reason(), "discipline", e.plan().discipline(), "sessions", e.plan().sessions(),
                    "nextOn", e.plan().firstOn());
            case RehabEvent.SessionsPlanned e -> line(e, null, "sessions", e.sessions(), "nextOn", e.nextOn());
            case RehabEvent.GoalSet e -> line(e, e.goal().words());
            case RehabEvent.GoalRated e -> line(e, null, "attainment", e.attainment());
            case RehabEvent.SessionHeld e -> session(e, e.session(), e.session().note(), e.discipline());
            case RehabEvent.SessionCorrected e -> session(e, e.session(), e.reason(), e.discipline());
            case RehabEvent.SessionRetracted e -> line(e, e.reason());
            case RehabEvent.HomeProgrammeSet e -> line(e, e.words(), "exercises", e.exercises().size());
            case RehabEvent.HandedOver e -> null;
            case RehabEvent.Ended e -> line(e, e.summary(), "discipline", e.discipline(), "end", e.reason());
        });
    }

    private static Line session(RehabEvent event, RehabSession session, Personal<String> text, Enum<?> discipline) {
        String techniques = session.techniques().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        return line(event, text, "discipline", discipline, "minutes", session.minutes(), "setting", session.setting(), "techniques",
                techniques.isEmpty() ? null : techniques, "adverse", session.adverse(), "nextOn", session.nextOn());
    }

    private static Line line(RehabEvent event, Personal<String> text, Object... facts) {
        return Line.of(event.survivorId(), TimelineKind.REHABILITATION, text, PersonalClass.MEDICAL, facts);
    }
}
