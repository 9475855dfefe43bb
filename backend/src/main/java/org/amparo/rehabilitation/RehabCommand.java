package org.amparo.rehabilitation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.RehabEnd;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of an episode of rehabilitation. */
public sealed interface RehabCommand extends Command {

    UUID episodeId();

    /** The day it happened; null where it simply happens now. */
    LocalDate day();

    @Override
    default UUID target() {
        return episodeId();
    }

    @Override
    default PartialDate occurredOn() {
        return day() == null ? null : PartialDate.exact(day());
    }

    @Needs(Permission.REHAB_WORK)
    record Open(@TargetAggregateIdentifier UUID episodeId, RehabPlan plan) implements RehabCommand {
        @Override
        public LocalDate day() {
            return plan == null ? null : plan.openedOn();
        }
    }

    /** @param sessions how many are planned in all, 1-200 @param nextOn null when none is agreed */
    @Needs(Permission.REHAB_WORK)
    record PlanSessions(@TargetAggregateIdentifier UUID episodeId, int sessions, LocalDate nextOn) implements RehabCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    @Needs(Permission.REHAB_WORK)
    record SetGoal(@TargetAggregateIdentifier UUID episodeId, RehabGoal goal) implements RehabCommand {
        @Override
        public LocalDate day() {
            return goal == null ? null : goal.setOn();
        }
    }

    /** @param attainment -2 much less than hoped, 0 as hoped, 2 much more */
    @Needs(Permission.REHAB_WORK)
    record RateGoal(@TargetAggregateIdentifier UUID episodeId, UUID goalId, int attainment, LocalDate day) implements RehabCommand {
    }

    @Needs(Permission.REHAB_WORK)
    record HoldSession(@TargetAggregateIdentifier UUID episodeId, RehabSession session) implements RehabCommand {
        @Override
        public LocalDate day() {
            return session == null ? null : session.on();
        }
    }

    /** @param session all values as they are right, those that stay too */
    @Needs(Permission.REHAB_WORK)
    record CorrectSession(@TargetAggregateIdentifier UUID episodeId, RehabSession session, Personal<String> reason)
            implements
                RehabCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    /** Takes back a session that was not held, or not with this person. */
    @Needs(Permission.REHAB_WORK)
    record RetractSession(@TargetAggregateIdentifier UUID episodeId, UUID sessionId, Personal<String> reason) implements RehabCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    /** @param exercises the whole programme; empty when the person stops it @param words more for the sheet; null when none */
    @Needs(Permission.REHAB_WORK)
    record SetHomeProgramme(@TargetAggregateIdentifier UUID episodeId, List<HomeExercise> exercises, LocalDate day, Personal<String> words)
            implements
                RehabCommand {
        public SetHomeProgramme {
            exercises = exercises == null ? List.of() : List.copyOf(exercises);
        }
    }

    @Needs(Permission.REHAB_WORK)
    record HandOver(@TargetAggregateIdentifier UUID episodeId, UUID therapist) implements RehabCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    /** @param summary null when none */
    @Needs(Permission.REHAB_WORK)
    record End(@TargetAggregateIdentifier UUID episodeId, RehabEnd reason, LocalDate day, Personal<String> summary)
            implements
                RehabCommand {
    }
}
