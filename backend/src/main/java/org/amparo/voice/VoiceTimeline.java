package org.amparo.voice;

import java.util.Optional;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.TimelineKind;
import org.amparo.survivor.TimelineSource;
import org.springframework.stereotype.Component;

/** What the file's timeline says of participation and risk education. Feedback stands on no timeline: it may turn out to be sensitive. */
@Component
class VoiceTimeline implements TimelineSource {

    @Override
    public Class<? extends DomainEvent> events() {
        return VoiceEvent.class;
    }

    @Override
    public Optional<Line> line(DomainEvent event) {
        return switch ((VoiceEvent) event) {
            case VoiceEvent.ParticipationRecorded e -> Optional.of(Line.of(e.participation().survivorId(), TimelineKind.VOICE,
                    e.participation().influence(), PersonalClass.MEDICAL, facts(e.participation())));
            case VoiceEvent.ParticipationCorrected e -> Optional.of(Line.of(e.survivorId(), TimelineKind.VOICE, e.reason(),
                    PersonalClass.MEDICAL, facts(e.participation())));
            case VoiceEvent.RiskEducationGiven e -> education(e.session(), null);
            case VoiceEvent.RiskEducationCorrected e -> education(e.session(), e.reason());
        };
    }

    private static Optional<Line> education(RiskEducation session, Personal<String> why) {
        return Optional.ofNullable(session.survivorId()).map(person -> Line.of(person, TimelineKind.VOICE, why,
                PersonalClass.MEDICAL, "audience", session.audience(), "educationMethod", session.method(), "on", session.on(),
                "people", session.people()));
    }

    private static Object[] facts(Participation participation) {
        return new Object[]{"participationKind", participation.kind(), "participationRole", participation.role(), "on", participation.on()};
    }
}
