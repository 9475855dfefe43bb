package org.amparo.prosthetics;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The steps of a device that can be corrected, in the order in which they were recorded, with the days on which they happened. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
final class DeviceSteps {

    private static final Set<DeviceMove> PAID = EnumSet.of(DeviceMove.DELIVER, DeviceMove.REPAIR);

    /** One step. @param fundedBy code of the grant that paid; null for the programme's own means, and where nothing is paid */
    record Taken(DeviceMove move, LocalDate on, String fundedBy) {

        /** True for a step that somebody pays for. */
        boolean hasPayer() {
            return PAID.contains(move);
        }
    }

    private final TreeMap<Long, Taken> taken = new TreeMap<>();

    /** Null when there is no such step, or one of a kind that is not corrected. */
    Taken at(long step) {
        return taken.get(step);
    }

    /** The day of the first step; null when there was none. */
    LocalDate first() {
        return taken.isEmpty() ? null : taken.firstEntry().getValue().on();
    }

    /** True when no step that can be corrected came after it. */
    boolean isLatest(long step) {
        return !taken.isEmpty() && taken.lastKey() == step;
    }

    /** True when no other step of this kind came after it. */
    boolean isLastOf(DeviceMove move, long step) {
        return taken.tailMap(step, false).values().stream().noneMatch(later -> later.move() == move);
    }

    /** The day of the step before; null for the first. */
    LocalDate before(long step) {
        Map.Entry<Long, Taken> entry = taken.lowerEntry(step);
        return entry == null ? null : entry.getValue().on();
    }

    /** The day of the step after; null for the last. */
    LocalDate after(long step) {
        Map.Entry<Long, Taken> entry = taken.higherEntry(step);
        return entry == null ? null : entry.getValue().on();
    }

    void on(DeviceEvent event, long sequence) {
        switch (event) {
            case DeviceEvent.Assessed e -> take(sequence, DeviceMove.ASSESS, e.assessment().on());
            case DeviceEvent.Prescribed e -> take(sequence, DeviceMove.PRESCRIBE, e.prescription().on());
            case DeviceEvent.Measured e -> take(sequence, DeviceMove.MEASURE, e.on());
            case DeviceEvent.FabricationStarted e -> take(sequence, DeviceMove.START_FABRICATION, e.on());
            case DeviceEvent.FabricationFinished e -> take(sequence, DeviceMove.FINISH_FABRICATION, e.on());
            case DeviceEvent.Fitted e -> take(sequence, DeviceMove.FIT, e.fitting().on());
            case DeviceEvent.TrainingHeld e -> take(sequence, DeviceMove.TRAIN, e.training().on());
            case DeviceEvent.QualityChecked e -> take(sequence, DeviceMove.CHECK, e.check().on());
            case DeviceEvent.Delivered e -> take(sequence, DeviceMove.DELIVER, e.handover().on(), e.handover().fundedBy());
            case DeviceEvent.FollowedUp e -> take(sequence, DeviceMove.FOLLOW_UP, e.followUp().on());
            case DeviceEvent.BroughtIn e -> take(sequence, DeviceMove.BRING_IN, e.fault().on());
            case DeviceEvent.Repaired e -> take(sequence, DeviceMove.REPAIR, e.repaired().on(), e.repaired().fundedBy());
            case DeviceEvent.StepCorrected e -> take(e.step(), e.move(), e.on(), at(e.step()).fundedBy());
            case DeviceEvent.PayerCorrected e -> take(e.step(), e.move(), at(e.step()).on(), e.fundedBy());
            default -> {
                // has no day that is corrected
            }
        }
    }

    private void take(long step, DeviceMove move, LocalDate on) {
        take(step, move, on, null);
    }

    private void take(long step, DeviceMove move, LocalDate on, String fundedBy) {
        taken.put(step, new Taken(move, on, fundedBy));
    }
}
