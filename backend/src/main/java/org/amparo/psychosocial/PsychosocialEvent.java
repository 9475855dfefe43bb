package org.amparo.psychosocial;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/**
 * All that can happen to an episode of psychosocial support, on one page. Stored for ever under the names given here, which stand in clear
 * and therefore tell no answer, score or result; so do the fields that are not sealed.
 */
public sealed interface PsychosocialEvent extends DomainEvent {

    UUID episodeId();

    UUID survivorId();

    /** @param caseId the case in which it was opened */
    @EventName("psychosocial.opened")
    record Opened(UUID episodeId, UUID survivorId, UUID caseId, UUID counsellor, LocalDate on,
            @PersonalValue(PersonalClass.PROTECTION) Personal<Opening> opening) implements PsychosocialEvent {
    }

    @EventName("psychosocial.handed-over")
    record HandedOver(UUID episodeId, UUID survivorId, UUID counsellor) implements PsychosocialEvent {
    }

    /** @param nextOn day of the next contact as it is planned now; null when none is */
    @EventName("psychosocial.session-held")
    record SessionHeld(UUID episodeId, UUID survivorId, UUID entryId, LocalDate on, LocalDate nextOn,
            @PersonalValue(PersonalClass.PROTECTION) Personal<SupportSession> session, Correction correction) implements PsychosocialEvent {
    }

    /** @param finished false when it was kept for later, whatever the reason */
    @EventName("psychosocial.screening-recorded")
    record ScreeningRecorded(UUID episodeId, UUID survivorId, UUID entryId, LocalDate on, boolean finished,
            @PersonalValue(PersonalClass.PROTECTION) Personal<Screening> screening, Correction correction) implements PsychosocialEvent {
    }

    @EventName("psychosocial.screening-finished")
    record ScreeningFinished(UUID episodeId, UUID survivorId, UUID entryId) implements PsychosocialEvent {
    }

    /** A safety plan. @param nextOn day of the next contact as it is planned now; null when none is */
    @EventName("psychosocial.plan-made")
    record PlanMade(UUID episodeId, UUID survivorId, UUID entryId, LocalDate on, LocalDate nextOn,
            @PersonalValue(PersonalClass.PROTECTION) Personal<SafetyPlan> plan, Correction correction) implements PsychosocialEvent {
    }

    /** @param nextOn day of the next contact as it is planned now; null when none is */
    @EventName("psychosocial.peer-support-given")
    record PeerSupportGiven(UUID episodeId, UUID survivorId, UUID entryId, LocalDate on, LocalDate nextOn,
            @PersonalValue(PersonalClass.PROTECTION) Personal<PeerSupport> support, Correction correction) implements PsychosocialEvent {
    }

    @EventName("psychosocial.self-rated")
    record SelfRated(UUID episodeId, UUID survivorId, UUID entryId, LocalDate on,
            @PersonalValue(PersonalClass.PROTECTION) Personal<SelfRating> rating, Correction correction) implements PsychosocialEvent {
    }

    @EventName("psychosocial.ended")
    record Ended(UUID episodeId, UUID survivorId, LocalDate on, @PersonalValue(PersonalClass.PROTECTION) Personal<Ending> ending)
            implements
                PsychosocialEvent {
    }

    /** A planned contact, or a screening kept for later, was not there when its day had passed. @param about the screening, or the episode */
    @EventName("psychosocial.left-waiting")
    record LeftWaiting(UUID episodeId, UUID survivorId, UUID about) implements PsychosocialEvent {
    }
}
