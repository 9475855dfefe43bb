package org.amparo.prosthetics;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.FitForDevice;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.Side;

/** What the rules need to know of a device and its order, stage by stage; each holds only what can matter from there on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface DeviceState {

    /** The day of the last step: the next one is not before it. */
    LocalDate on();

    /** What was prescribed, as far as later steps ask. @param fittings trial fittings so far */
    record Plan(AssistiveProduct product, Side side, AmputationLevel level, UUID replaces, ReplacementReason reason, boolean heavyLabour,
            int fittings) {
        Plan fittedOnceMore() {
            return new Plan(product, side, level, replaces, reason, heavyLabour, fittings + 1);
        }
    }

    /** A device that the person has. */
    record Device(AssistiveProduct product, LocalDate deliveredOn, boolean heavyLabour, Lifetime lifetime) {
        Device deliveredOn(LocalDate day) {
            return new Device(product, day, heavyLabour, lifetime);
        }

        Device lasting(Lifetime reviewed) {
            return new Device(product, deliveredOn, heavyLabour, reviewed);
        }
    }

    record Referred(LocalDate on) implements DeviceState {
    }

    record Assessed(LocalDate on, FitForDevice fit, boolean heavyLabour) implements DeviceState {
    }

    record Prescribed(LocalDate on, Plan plan) implements DeviceState {
    }

    record Measured(LocalDate on, Plan plan) implements DeviceState {
    }

    record InFabrication(LocalDate on, Plan plan, boolean finished) implements DeviceState {
    }

    record Fitted(LocalDate on, Plan plan, boolean refit) implements DeviceState {
    }

    record Training(LocalDate on, Plan plan) implements DeviceState {
    }

    record Checked(LocalDate on, Plan plan, boolean passed) implements DeviceState {
    }

    record Delivered(LocalDate on, Device device) implements DeviceState {
    }

    record InUse(LocalDate on, Device device) implements DeviceState {
    }

    /** @param on day it was brought in */
    record InRepair(LocalDate on, Device device) implements DeviceState {
    }

    record Over(LocalDate on, DeviceStage stage) implements DeviceState {
    }

    /** Stage, and what can be done from there. */
    default DeviceStanding standing() {
        return switch (this) {
            case Referred s -> new DeviceStanding(DeviceStage.REFERRED, false, true);
            case Assessed s -> new DeviceStanding(DeviceStage.ASSESSED, false, s.fit() == FitForDevice.YES);
            case Prescribed s -> made(DeviceStage.PRESCRIBED, true);
            case Measured s -> made(DeviceStage.MEASURED, true);
            case InFabrication s -> made(DeviceStage.IN_FABRICATION, s.finished());
            case Fitted s -> made(DeviceStage.FITTED, !s.refit());
            case Training s -> made(DeviceStage.TRAINING, true);
            case Checked s -> made(DeviceStage.CHECKED, s.passed());
            case Delivered s -> had(DeviceStage.DELIVERED);
            case InUse s -> had(DeviceStage.IN_USE);
            case InRepair s -> had(DeviceStage.REPAIR);
            case Over s -> new DeviceStanding(s.stage(), false, true);
        };
    }

    private DeviceStanding made(DeviceStage stage, boolean ready) {
        return new DeviceStanding(stage, planOrNull().product().isMadeToMeasure(), ready);
    }

    private DeviceStanding had(DeviceStage stage) {
        return new DeviceStanding(stage, deviceOrNull().product().isMadeToMeasure(), true);
    }

    /** What was prescribed; null before, and once the device is delivered. */
    default Plan planOrNull() {
        return switch (this) {
            case Prescribed s -> s.plan();
            case Measured s -> s.plan();
            case InFabrication s -> s.plan();
            case Fitted s -> s.plan();
            case Training s -> s.plan();
            case Checked s -> s.plan();
            case Referred s -> null;
            case Assessed s -> null;
            case Delivered s -> null;
            case InUse s -> null;
            case InRepair s -> null;
            case Over s -> null;
        };
    }

    /** The device that the person has; null when they have none by this order. */
    default Device deviceOrNull() {
        return switch (this) {
            case Delivered s -> s.device();
            case InUse s -> s.device();
            case InRepair s -> s.device();
            default -> null;
        };
    }

    /** The state after one more event. */
    static DeviceState after(DeviceState was, DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.NeedReferred e -> new Referred(e.need().on());
            case DeviceEvent.EarlierRecorded e -> new InUse(e.device().on(), had(e.device(), e.since(), e.lifetime()));
            case DeviceEvent.EarlierCorrected e -> corrected(was, e);
            case DeviceEvent.Assessed e -> new Assessed(e.assessment().on(), e.assessment().fit(), e.assessment().heavyLabour());
            case DeviceEvent.Prescribed e -> new Prescribed(e.prescription().on(), plan(was, e.prescription()));
            case DeviceEvent.Measured e -> new Measured(e.on(), was.planOrNull());
            case DeviceEvent.FabricationStarted e -> new InFabrication(e.on(), was.planOrNull(), false);
            case DeviceEvent.FabricationFinished e -> new InFabrication(e.on(), was.planOrNull(), true);
            case DeviceEvent.Fitted e -> new Fitted(e.fitting().on(), was.planOrNull().fittedOnceMore(), e.fitting().refit());
            case DeviceEvent.TrainingHeld e -> new Training(e.training().on(), was.planOrNull());
            case DeviceEvent.QualityChecked e -> new Checked(e.check().on(), was.planOrNull(), e.passed());
            case DeviceEvent.Delivered e -> new Delivered(e.handover().on(), new Device(was.planOrNull().product(), e.handover().on(),
                    was.planOrNull().heavyLabour(), e.lifetime()));
            case DeviceEvent.FollowedUp e -> was instanceof InRepair ? was : new InUse(e.followUp().on(), was.deviceOrNull());
            case DeviceEvent.BroughtIn e -> new InRepair(e.fault().on(), was.deviceOrNull());
            case DeviceEvent.Repaired e -> new InUse(e.repaired().on(), was.deviceOrNull());
            case DeviceEvent.GrowthNoted e -> was;
            case DeviceEvent.LifetimeReviewed e -> lasting(was, e.lifetime());
            case DeviceEvent.StepCorrected e -> corrected(was, e);
            case DeviceEvent.PayerCorrected e -> was;
            case DeviceEvent.Replaced e -> new Over(e.on(), DeviceStage.REPLACED);
            case DeviceEvent.Retired e -> new Over(e.on(), DeviceStage.RETIRED);
            case DeviceEvent.PutOnHold e -> was;
            case DeviceEvent.Resumed e -> was;
            case DeviceEvent.Cancelled e -> new Over(e.on(), DeviceStage.CANCELLED);
            case DeviceEvent.Assigned e -> was;
        };
    }

    private static Plan plan(DeviceState was, Prescription prescription) {
        boolean heavyLabour = was instanceof Assessed assessed
                ? assessed.heavyLabour()
                : was.planOrNull() != null && was.planOrNull().heavyLabour();
        return new Plan(prescription.product(), prescription.side(), prescription.level(), prescription.replaces(),
                prescription.replacementReason(), heavyLabour, 0);
    }

    /** A day that was corrected counts from now on, where it is still asked for. */
    private static DeviceState corrected(DeviceState was, DeviceEvent.StepCorrected event) {
        DeviceState dated = event.move() == DeviceMove.DELIVER ? delivered(was, event.on()) : was;
        if (!event.latest()) {
            return dated;
        }
        return switch (dated) {
            case Referred s -> s;
            case Assessed s -> new Assessed(event.on(), s.fit(), s.heavyLabour());
            case Prescribed s -> new Prescribed(event.on(), s.plan());
            case Measured s -> new Measured(event.on(), s.plan());
            case InFabrication s -> new InFabrication(event.on(), s.plan(), s.finished());
            case Fitted s -> new Fitted(event.on(), s.plan(), s.refit());
            case Training s -> new Training(event.on(), s.plan());
            case Checked s -> new Checked(event.on(), s.plan(), s.passed());
            case Delivered s -> new Delivered(event.on(), s.device());
            case InUse s -> new InUse(event.on(), s.device());
            case InRepair s -> event.move() == DeviceMove.BRING_IN ? new InRepair(event.on(), s.device()) : s;
            case Over s -> s;
        };
    }

    private static Device had(EarlierDevice device, LocalDate since, Lifetime lifetime) {
        return new Device(device.product(), since, device.heavyLabour(), lifetime);
    }

    /** While nothing came after it was seen, the next step follows on that day. */
    private static DeviceState corrected(DeviceState was, DeviceEvent.EarlierCorrected event) {
        return switch (was) {
            case InUse s -> new InUse(event.latest() ? event.device().on() : s.on(), had(event.device(), event.since(), event.lifetime()));
            case InRepair s -> new InRepair(s.on(), had(event.device(), event.since(), event.lifetime()));
            default -> was;
        };
    }

    private static DeviceState delivered(DeviceState was, LocalDate on) {
        return switch (was) {
            case Delivered s -> new Delivered(s.on(), s.device().deliveredOn(on));
            case InUse s -> new InUse(s.on(), s.device().deliveredOn(on));
            case InRepair s -> new InRepair(s.on(), s.device().deliveredOn(on));
            default -> was;
        };
    }

    private static DeviceState lasting(DeviceState was, Lifetime lifetime) {
        return switch (was) {
            case Delivered s -> new Delivered(s.on(), s.device().lasting(lifetime));
            case InUse s -> new InUse(s.on(), s.device().lasting(lifetime));
            case InRepair s -> new InRepair(s.on(), s.device().lasting(lifetime));
            default -> was;
        };
    }
}
