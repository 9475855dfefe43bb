package org.amparo.reintegration;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.SupportEnding;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a support, on one page. */
public sealed interface SupportCommand extends Command {

    UUID supportId();

    /** The day it happened; null for a correction. */
    LocalDate day();

    @Override
    default UUID target() {
        return supportId();
    }

    @Override
    default PartialDate occurredOn() {
        return day() == null ? null : PartialDate.exact(day());
    }

    @Needs(Permission.REINTEGRATION_WORK)
    record Begin(@TargetAggregateIdentifier UUID supportId, SupportPlan plan) implements SupportCommand {
        @Override
        public LocalDate day() {
            return plan == null ? null : plan.on();
        }
    }

    /** Also after the case is closed: outcome checks go on. */
    @Needs(Permission.REINTEGRATION_WORK)
    record RecordOutcome(@TargetAggregateIdentifier UUID supportId, Outcome outcome) implements SupportCommand {
        @Override
        public LocalDate day() {
            return outcome == null ? null : outcome.on();
        }
    }

    /** The right values of an outcome recorded before, under its id, and why (R34). */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectOutcome(@TargetAggregateIdentifier UUID supportId, Outcome outcome, Personal<String> reason) implements SupportCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    @Needs(Permission.REINTEGRATION_WORK)
    record Disburse(@TargetAggregateIdentifier UUID supportId, Disbursement disbursement) implements SupportCommand {
        @Override
        public LocalDate day() {
            return disbursement == null ? null : disbursement.on();
        }
    }

    /** The right values of a payment recorded before, under its id, and why (R34). */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectDisbursement(@TargetAggregateIdentifier UUID supportId, Disbursement disbursement, Personal<String> reason)
            implements
                SupportCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    /**
     * Somebody else pays for it than was told, and why that was wrong (R34).
     *
     * @param fundedBy code of the donor's grant that pays, open on the day it began; null for the programme's own means
     */
    @Needs(Permission.RECORD_CORRECT)
    record CorrectPayer(@TargetAggregateIdentifier UUID supportId, String fundedBy, Personal<String> reason) implements SupportCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    @Needs(Permission.REINTEGRATION_WORK)
    record End(@TargetAggregateIdentifier UUID supportId, SupportEnding reason, LocalDate day) implements SupportCommand {
    }
}
