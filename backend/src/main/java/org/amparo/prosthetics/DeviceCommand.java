package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.DeviceCancelReason;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.MeasuringMethod;
import org.amparo.vocabulary.NonUseReason;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.RetirementReason;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a device and its order. */
public sealed interface DeviceCommand extends Command {

    UUID orderId();

    /** The day it happened; null where it simply happens now. */
    LocalDate day();

    @Override
    default UUID target() {
        return orderId();
    }

    @Override
    default PartialDate occurredOn() {
        return day() == null ? null : PartialDate.exact(day());
    }

    /** @param placement to whom the person's file belongs */
    @Needs(Permission.DEVICE_REFER)
    record ReferNeed(@TargetAggregateIdentifier UUID orderId, DeviceNeed need, Placement placement) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return need == null ? null : need.on();
        }

        @Override
        public Placement createdAt() {
            return placement;
        }
    }

    /**
     * Puts a device on the person's ledger that the programme did not deliver.
     *
     * @param placement to whom the person's file belongs
     */
    @Needs(Permission.DEVICE_REFER)
    record RecordEarlier(@TargetAggregateIdentifier UUID orderId, EarlierDevice device, Placement placement) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return device == null ? null : device.on();
        }

        @Override
        public Placement createdAt() {
            return placement;
        }
    }

    /** @param device all values as they are right, those that stay too @param reason why it is corrected (R34) */
    @Needs(Permission.DEVICE_REFER)
    record CorrectEarlier(@TargetAggregateIdentifier UUID orderId, EarlierDevice device, Personal<String> reason) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    /** May be repeated as long as nothing is prescribed. */
    @Needs(Permission.DEVICE_WORK)
    record Assess(@TargetAggregateIdentifier UUID orderId, DeviceAssessment assessment) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return assessment == null ? null : assessment.on();
        }
    }

    /** May be repeated as long as nothing was measured. */
    @Needs(Permission.DEVICE_WORK)
    record Prescribe(@TargetAggregateIdentifier UUID orderId, Prescription prescription) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return prescription == null ? null : prescription.on();
        }
    }

    @Needs(Permission.DEVICE_WORK)
    record Measure(@TargetAggregateIdentifier UUID orderId, MeasuringMethod method, LocalDate day) implements DeviceCommand {
    }

    /**
     * @param workshop which workshop makes it; null for the own
     * @param serialNumber as it is marked on the device; null when none
     */
    @Needs(Permission.DEVICE_WORK)
    record StartFabrication(@TargetAggregateIdentifier UUID orderId, String workshop, String serialNumber, LocalDate day)
            implements
                DeviceCommand {
    }

    @Needs(Permission.DEVICE_WORK)
    record FinishFabrication(@TargetAggregateIdentifier UUID orderId, LocalDate day) implements DeviceCommand {
    }

    @Needs(Permission.DEVICE_WORK)
    record Fit(@TargetAggregateIdentifier UUID orderId, Fitting fitting) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return fitting == null ? null : fitting.on();
        }
    }

    @Needs(Permission.DEVICE_WORK)
    record Train(@TargetAggregateIdentifier UUID orderId, UseTraining training) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return training == null ? null : training.on();
        }
    }

    @Needs(Permission.DEVICE_WORK)
    record Check(@TargetAggregateIdentifier UUID orderId, QualityCheck check) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return check == null ? null : check.on();
        }
    }

    @Needs(Permission.DEVICE_WORK)
    record Deliver(@TargetAggregateIdentifier UUID orderId, Handover handover) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return handover == null ? null : handover.on();
        }
    }

    /** @param reviewOn when it is looked at again; null when not known */
    @Needs(Permission.DEVICE_WORK)
    record PutOnHold(@TargetAggregateIdentifier UUID orderId, DeviceHoldReason reason, LocalDate reviewOn, LocalDate day)
            implements
                DeviceCommand {
    }

    @Needs(Permission.DEVICE_WORK)
    record Resume(@TargetAggregateIdentifier UUID orderId, LocalDate day) implements DeviceCommand {
    }

    @Needs(Permission.DEVICE_WORK)
    record Cancel(@TargetAggregateIdentifier UUID orderId, DeviceCancelReason reason, LocalDate day) implements DeviceCommand {
    }

    /** Puts the order on a technician's bench. @param technician null takes it off */
    @Needs(Permission.DEVICE_WORK)
    record Assign(@TargetAggregateIdentifier UUID orderId, UUID technician) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    @Needs(Permission.DEVICE_REFER)
    record FollowUp(@TargetAggregateIdentifier UUID orderId, DeviceFollowUp followUp) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return followUp == null ? null : followUp.on();
        }
    }

    /** Brings a device to the workshop. */
    @Needs(Permission.DEVICE_REFER)
    record BringIn(@TargetAggregateIdentifier UUID orderId, Fault fault) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return fault == null ? null : fault.on();
        }
    }

    /** Gives a repaired device back, or notes a repair while the person waited. */
    @Needs(Permission.DEVICE_WORK)
    record Repair(@TargetAggregateIdentifier UUID orderId, Fault repaired) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return repaired == null ? null : repaired.on();
        }
    }

    /** The person has grown since the device was delivered. */
    @Needs(Permission.DEVICE_REFER)
    record NoteGrowth(@TargetAggregateIdentifier UUID orderId, LocalDate day) implements DeviceCommand {
    }

    /** @param nonUse for a device that is not used; null for other reasons */
    @Needs(Permission.DEVICE_WORK)
    record Retire(@TargetAggregateIdentifier UUID orderId, RetirementReason reason, NonUseReason nonUse, LocalDate day)
            implements
                DeviceCommand {
    }

    /**
     * Corrects what was written down of a step: its day, its words, or both. What was written first stays (R34).
     *
     * @param step number of the step, as {@link DeviceStep#sequence()}
     * @param on the right day
     * @param remark the right words; null leaves them as they are
     * @param payer who paid for a delivery or a repair; null leaves it as it is, as for all other steps
     * @param reason why it is corrected
     */
    @Needs(Permission.DEVICE_WORK)
    record CorrectStep(@TargetAggregateIdentifier UUID orderId, long step, LocalDate on, Personal<String> remark, Payer payer,
            Personal<String> reason) implements DeviceCommand {

        /** Who paid stays as it is. */
        public CorrectStep(UUID orderId, long step, LocalDate on, Personal<String> remark, Personal<String> reason) {
            this(orderId, step, on, remark, null, reason);
        }

        @Override
        public LocalDate day() {
            return null;
        }
    }

    /** Another device that replaces this one was delivered. */
    @Needs(Permission.TIMER_FIRE)
    record MarkReplaced(@TargetAggregateIdentifier UUID orderId, UUID by, ReplacementReason reason, LocalDate day)
            implements
                DeviceCommand {
    }

    /** The person has come into another age, for which the table of lifetimes may say something else. */
    @Needs(Permission.TIMER_FIRE)
    record ReviewLifetime(@TargetAggregateIdentifier UUID orderId) implements DeviceCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }
}
