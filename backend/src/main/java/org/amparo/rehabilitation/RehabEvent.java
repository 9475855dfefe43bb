package org.amparo.rehabilitation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabEnd;

/** All that can happen to an episode of rehabilitation, on one page. Stored for ever under the names given here. */
public sealed interface RehabEvent extends DomainEvent {

    UUID episodeId();

    UUID survivorId();

    /** @param caseId the case in which the need was found @param plan with its therapist */
    @EventName("rehab.opened")
    record Opened(UUID episodeId, UUID survivorId, UUID caseId, RehabPlan plan) implements RehabEvent {
    }

    @EventName("rehab.sessions-planned")
    record SessionsPlanned(UUID episodeId, UUID survivorId, int sessions, LocalDate nextOn) implements RehabEvent {
    }

    @EventName("rehab.goal-set")
    record GoalSet(UUID episodeId, UUID survivorId, RehabGoal goal) implements RehabEvent {
    }

    @EventName("rehab.goal-rated")
    record GoalRated(UUID episodeId, UUID survivorId, UUID goalId, int attainment, LocalDate on) implements RehabEvent {
    }

    @EventName("rehab.session-held")
    record SessionHeld(UUID episodeId, UUID survivorId, RehabDiscipline discipline, RehabSession session, RehabProgress progress)
            implements
                RehabEvent {
    }

    @EventName("rehab.session-corrected")
    record SessionCorrected(UUID episodeId, UUID survivorId, RehabDiscipline discipline, RehabSession session, RehabProgress progress,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements RehabEvent {
    }

    @EventName("rehab.session-retracted")
    record SessionRetracted(UUID episodeId, UUID survivorId, UUID sessionId, RehabProgress progress,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements RehabEvent {
    }

    @EventName("rehab.home-programme-set")
    record HomeProgrammeSet(UUID episodeId, UUID survivorId, List<HomeExercise> exercises, LocalDate on,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> words) implements RehabEvent {
    }

    @EventName("rehab.handed-over")
    record HandedOver(UUID episodeId, UUID survivorId, UUID therapist) implements RehabEvent {
    }

    @EventName("rehab.ended")
    record Ended(UUID episodeId, UUID survivorId, RehabDiscipline discipline, RehabEnd reason, LocalDate on,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> summary) implements RehabEvent {
    }
}
