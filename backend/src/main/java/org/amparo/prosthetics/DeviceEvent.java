package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.DeviceCancelReason;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.MeasuringMethod;
import org.amparo.vocabulary.NonUseReason;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.RetirementReason;

/** All that can happen to a device and its order, on one page. Stored for ever under the names given here. */
public sealed interface DeviceEvent extends DomainEvent {

    UUID orderId();

    UUID survivorId();

    /** @param caseId the case in which the need was found */
    @EventName("device.need-referred")
    record NeedReferred(UUID orderId, UUID survivorId, UUID caseId, DeviceNeed need) implements DeviceEvent {
    }

    /**
     * The person has a device that the programme did not deliver.
     *
     * @param since day from which its life is reckoned
     * @param iso9999 code of the product's class; null where it has none
     * @param lifetime how long it is expected to last
     * @param reviewOn first follow-up
     */
    @EventName("device.earlier-recorded")
    record EarlierRecorded(UUID orderId, UUID survivorId, EarlierDevice device, LocalDate since, String iso9999, Lifetime lifetime,
            LocalDate reviewOn) implements DeviceEvent {
    }

    /**
     * The same again with all values as they are right.
     *
     * @param lifetime null when the device has ended meanwhile
     * @param latest true when no step came after it was seen
     */
    @EventName("device.earlier-corrected")
    record EarlierCorrected(UUID orderId, UUID survivorId, EarlierDevice device, LocalDate since, String iso9999, Lifetime lifetime,
            LocalDate reviewOn, boolean latest, @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements DeviceEvent {
    }

    @EventName("device.assessed")
    record Assessed(UUID orderId, UUID survivorId, DeviceAssessment assessment) implements DeviceEvent {
    }

    /** @param iso9999 code of the product's class; null where it has none */
    @EventName("device.prescribed")
    record Prescribed(UUID orderId, UUID survivorId, Prescription prescription, String iso9999) implements DeviceEvent {
    }

    @EventName("device.measured")
    record Measured(UUID orderId, UUID survivorId, MeasuringMethod method, LocalDate on) implements DeviceEvent {
    }

    @EventName("device.fabrication-started")
    record FabricationStarted(UUID orderId, UUID survivorId, String workshop, String serialNumber, LocalDate on) implements DeviceEvent {
    }

    @EventName("device.fabrication-finished")
    record FabricationFinished(UUID orderId, UUID survivorId, LocalDate on) implements DeviceEvent {
    }

    /** @param attempt 1 for the first trial fitting of the device */
    @EventName("device.fitted")
    record Fitted(UUID orderId, UUID survivorId, int attempt, Fitting fitting) implements DeviceEvent {
    }

    @EventName("device.training-held")
    record TrainingHeld(UUID orderId, UUID survivorId, UseTraining training) implements DeviceEvent {
    }

    @EventName("device.quality-checked")
    record QualityChecked(UUID orderId, UUID survivorId, QualityCheck check, boolean passed) implements DeviceEvent {
    }

    /**
     * The person has the device.
     *
     * @param replaces device that it replaces; null for none
     * @param reason why that one is replaced; null for none
     * @param lifetime how long it is expected to last
     * @param reviewOn first follow-up
     */
    @EventName("device.delivered")
    record Delivered(UUID orderId, UUID survivorId, Handover handover, UUID replaces, ReplacementReason reason, Lifetime lifetime,
            LocalDate reviewOn) implements DeviceEvent {
    }

    /** @param reviewOn next follow-up */
    @EventName("device.followed-up")
    record FollowedUp(UUID orderId, UUID survivorId, DeviceFollowUp followUp, boolean inUse, LocalDate reviewOn) implements DeviceEvent {
    }

    @EventName("device.brought-in")
    record BroughtIn(UUID orderId, UUID survivorId, Fault fault) implements DeviceEvent {
    }

    /** @param daysOut how long the person was without it; 0 when it was repaired while they waited */
    @EventName("device.repaired")
    record Repaired(UUID orderId, UUID survivorId, Fault repaired, int daysOut) implements DeviceEvent {
    }

    @EventName("device.growth-noted")
    record GrowthNoted(UUID orderId, UUID survivorId, LocalDate on) implements DeviceEvent {
    }

    /** The day on which a replacement is due was reckoned anew, after growth or at another age. */
    @EventName("device.lifetime-reviewed")
    record LifetimeReviewed(UUID orderId, UUID survivorId, Lifetime lifetime) implements DeviceEvent {
    }

    /**
     * What was written of a step was wrong.
     *
     * @param step number of the step that is corrected
     * @param move what was done in it
     * @param latest true when where the device stands dates from it: nothing came after it, or it lies in the workshop since
     * @param on the right day
     * @param remark the right words; null when they stay
     */
    @EventName("device.step-corrected")
    record StepCorrected(UUID orderId, UUID survivorId, long step, DeviceMove move, boolean latest, LocalDate on,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements DeviceEvent {
    }

    /**
     * Somebody else paid for a delivery or a repair.
     *
     * @param step number of the step
     * @param move what the step was
     * @param on day of the step; null where it was not kept yet
     * @param fundedBy code of the grant that paid; null for the programme's own means
     * @param before what was told until now, in the same way
     */
    @EventName("device.payer-corrected")
    record PayerCorrected(UUID orderId, UUID survivorId, long step, DeviceMove move, LocalDate on, String fundedBy, String before,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements DeviceEvent {
    }

    /** @param by order of the device that replaces it */
    @EventName("device.replaced")
    record Replaced(UUID orderId, UUID survivorId, UUID by, ReplacementReason reason, LocalDate on) implements DeviceEvent {
    }

    @EventName("device.retired")
    record Retired(UUID orderId, UUID survivorId, RetirementReason reason, NonUseReason nonUse, LocalDate on) implements DeviceEvent {
    }

    @EventName("device.put-on-hold")
    record PutOnHold(UUID orderId, UUID survivorId, DeviceHoldReason reason, LocalDate reviewOn, LocalDate on) implements DeviceEvent {
    }

    @EventName("device.resumed")
    record Resumed(UUID orderId, UUID survivorId, LocalDate on) implements DeviceEvent {
    }

    @EventName("device.cancelled")
    record Cancelled(UUID orderId, UUID survivorId, DeviceCancelReason reason, LocalDate on) implements DeviceEvent {
    }

    /** @param technician null when it lies on nobody's bench any more */
    @EventName("device.assigned")
    record Assigned(UUID orderId, UUID survivorId, UUID technician) implements DeviceEvent {
    }
}
