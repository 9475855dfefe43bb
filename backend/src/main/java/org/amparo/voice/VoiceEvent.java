package org.amparo.voice;

import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/** What was recorded of survivors who took part, and of risk education. Stored for ever under the names given here. */
public sealed interface VoiceEvent extends DomainEvent {

    UUID entryId();

    @EventName("participation.recorded")
    record ParticipationRecorded(UUID entryId, Participation participation) implements VoiceEvent {
    }

    @EventName("participation.corrected")
    record ParticipationCorrected(UUID entryId, UUID survivorId, Participation participation,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements VoiceEvent {
    }

    @EventName("risk-education.given")
    record RiskEducationGiven(UUID entryId, RiskEducation session) implements VoiceEvent {
    }

    /** What was written of a session was wrong; its placement is as it was given first. */
    @EventName("risk-education.corrected")
    record RiskEducationCorrected(UUID entryId, UUID textOwner, RiskEducation session,
            @PersonalValue(value = PersonalClass.MEDICAL, of = "textOwner") Personal<String> reason) implements VoiceEvent {
    }
}
