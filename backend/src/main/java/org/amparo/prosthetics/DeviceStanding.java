package org.amparo.prosthetics;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.amparo.platform.RuleBroken;

/**
 * Where a device stands and what can be done from there: the one table of its lifecycle, for the rules and for the screens.
 *
 * @param madeToMeasure true when it is cast and made; false when it comes off the shelf. False before it is prescribed
 * @param ready whether the stage came out well: assessed as fit, fabrication finished, fitting without a refit, check passed; true for
 * all other stages
 */
public record DeviceStanding(DeviceStage stage, boolean madeToMeasure, boolean ready) {

    private static final Set<DeviceMove> OF_A_DELIVERED_DEVICE = EnumSet.of(DeviceMove.FOLLOW_UP, DeviceMove.BRING_IN, DeviceMove.REPAIR,
            DeviceMove.NOTE_GROWTH, DeviceMove.RETIRE);

    /** All that can be done now. */
    public Set<DeviceMove> moves() {
        Set<DeviceMove> moves = forward();
        if (stage.isInTheMaking() && stage != DeviceStage.ON_HOLD) {
            moves.addAll(EnumSet.of(DeviceMove.PUT_ON_HOLD, DeviceMove.CANCEL));
        }
        if (!stage.isOver()) {
            moves.add(DeviceMove.ASSIGN);
        }
        return moves;
    }

    /** The rule by which something cannot be done now; empty when it can. */
    public Optional<RuleBroken> refusal(DeviceMove move) {
        if (moves().contains(move)) {
            return Optional.empty();
        }
        if (OF_A_DELIVERED_DEVICE.contains(move) && (stage.isInTheMaking() || stage == DeviceStage.CANCELLED)) {
            return Optional.of(new RuleBroken("R24", ""));
        }
        if (move == DeviceMove.PRESCRIBE && (stage == DeviceStage.REFERRED || stage == DeviceStage.ASSESSED)) {
            return Optional.of(new RuleBroken("R20", ""));
        }
        DeliveryStep missing = DeliveryStep.missing(this);
        return Optional.of(move == DeviceMove.DELIVER && missing != null
                ? new RuleBroken("R21", "", missing)
                : new RuleBroken("device.move", "", stage, move));
    }

    private Set<DeviceMove> forward() {
        return switch (stage) {
            case REFERRED -> EnumSet.of(DeviceMove.ASSESS);
            case ASSESSED -> ready ? EnumSet.of(DeviceMove.ASSESS, DeviceMove.PRESCRIBE) : EnumSet.of(DeviceMove.ASSESS);
            case PRESCRIBED -> EnumSet.of(DeviceMove.PRESCRIBE, madeToMeasure ? DeviceMove.MEASURE : DeviceMove.FIT);
            case MEASURED -> EnumSet.of(DeviceMove.MEASURE, DeviceMove.START_FABRICATION);
            case IN_FABRICATION -> EnumSet.of(ready ? DeviceMove.FIT : DeviceMove.FINISH_FABRICATION);
            case FITTED -> fitted();
            case TRAINING -> EnumSet.of(DeviceMove.TRAIN, DeviceMove.FIT, DeviceMove.CHECK);
            case CHECKED -> checked();
            case DELIVERED, IN_USE -> EnumSet.of(DeviceMove.FOLLOW_UP, DeviceMove.BRING_IN, DeviceMove.REPAIR, DeviceMove.NOTE_GROWTH,
                    DeviceMove.RETIRE);
            case REPAIR -> EnumSet.of(DeviceMove.FOLLOW_UP, DeviceMove.REPAIR, DeviceMove.NOTE_GROWTH, DeviceMove.RETIRE);
            case ON_HOLD -> EnumSet.of(DeviceMove.RESUME, DeviceMove.CANCEL);
            case REPLACED, RETIRED, CANCELLED -> EnumSet.noneOf(DeviceMove.class);
        };
    }

    /** What does not fit is fitted again, or cast and made anew. */
    private Set<DeviceMove> fitted() {
        if (ready) {
            return EnumSet.of(DeviceMove.FIT, DeviceMove.TRAIN);
        }
        return madeToMeasure ? EnumSet.of(DeviceMove.FIT, DeviceMove.MEASURE, DeviceMove.START_FABRICATION) : EnumSet.of(DeviceMove.FIT);
    }

    private Set<DeviceMove> checked() {
        if (ready) {
            return EnumSet.of(DeviceMove.FIT, DeviceMove.DELIVER);
        }
        return madeToMeasure
                ? EnumSet.of(DeviceMove.FIT, DeviceMove.CHECK, DeviceMove.START_FABRICATION)
                : EnumSet.of(DeviceMove.FIT, DeviceMove.CHECK);
    }
}
