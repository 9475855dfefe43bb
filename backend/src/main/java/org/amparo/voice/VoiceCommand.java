package org.amparo.voice;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is recorded of survivors who took part, and of risk education given. */
public sealed interface VoiceCommand extends Command {

    /** The entry. */
    UUID entryId();

    @Override
    default UUID target() {
        return entryId();
    }

    @Needs(Permission.FEEDBACK_RECORD)
    record RecordParticipation(@TargetAggregateIdentifier UUID entryId, Participation participation) implements VoiceCommand {
        @Override
        public PartialDate occurredOn() {
            return participation == null ? null : exact(participation.on());
        }
    }

    /** The right values of a participation recorded before, and why (R34). */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectParticipation(@TargetAggregateIdentifier UUID entryId, Participation participation,
            Personal<String> reason) implements VoiceCommand {
    }

    @Needs(Permission.FEEDBACK_RECORD)
    record GiveRiskEducation(@TargetAggregateIdentifier UUID entryId, RiskEducation session) implements VoiceCommand {
        @Override
        public Placement createdAt() {
            return session == null ? null : session.placement();
        }

        @Override
        public PartialDate occurredOn() {
            return session == null ? null : exact(session.on());
        }
    }

    /** The right values of a session recorded before, and why (R34). Whose file it is about, and to whom it belongs, stays. */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectRiskEducation(@TargetAggregateIdentifier UUID entryId, RiskEducation session,
            Personal<String> reason) implements VoiceCommand {
        @Override
        public PartialDate occurredOn() {
            return session == null ? null : exact(session.on());
        }
    }

    private static PartialDate exact(LocalDate day) {
        return day == null ? null : PartialDate.exact(day);
    }
}
