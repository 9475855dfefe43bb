package org.amparo.prosthetics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.timer.TimerKind;
import org.axonframework.eventhandling.EventHandler;

/**
 * What is waited for of a device: that the person comes into another age, the next follow-up, the day on which a replacement is due, and
 * the day on which an order on hold is looked at. The key of every timer is the device, its target the person, so that a death takes all
 * of them away at once.
 */
@InlineProjection
class DeviceTimers implements ReadModel {

    static final Table TIMER = TimerKind.table("read.device_timer");
    /** The day on which the person comes into another row of the table. */
    static final TimerKind LIFETIME = new TimerKind("device.lifetime-review", TIMER);
    /** A week before a follow-up, so that the person can be told. */
    static final TimerKind FOLLOW_UP = new TimerKind("device.follow-up", TIMER);
    /** Sixty days before a replacement is due (domain 9.3). */
    static final TimerKind REPLACEMENT = new TimerKind("device.replacement-due", TIMER);
    /** The day after an order on hold was to be looked at. */
    static final TimerKind HOLD = new TimerKind("device.hold-overdue", TIMER);

    static final int DAYS_BEFORE_FOLLOW_UP = 7;
    static final int DAYS_BEFORE_REPLACEMENT = 60;

    private final ZoneId zone;

    /** @param clock for its zone only */
    DeviceTimers(Clock clock) {
        this.zone = clock.getZone();
    }

    @Override
    public List<Table> tables() {
        return List.of(TIMER);
    }

    @EventHandler
    void on(DeviceEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case DeviceEvent.Delivered e -> {
                lasts(e, e.lifetime(), rows);
                set(FOLLOW_UP, e, e.reviewOn().minusDays(DAYS_BEFORE_FOLLOW_UP), rows);
            }
            case DeviceEvent.EarlierRecorded e -> {
                lasts(e, e.lifetime(), rows);
                set(FOLLOW_UP, e, e.reviewOn().minusDays(DAYS_BEFORE_FOLLOW_UP), rows);
            }
            case DeviceEvent.EarlierCorrected e -> {
                if (e.lifetime() != null) {
                    lasts(e, e.lifetime(), rows);
                }
            }
            case DeviceEvent.LifetimeReviewed e -> lasts(e, e.lifetime(), rows);
            case DeviceEvent.FollowedUp e -> set(FOLLOW_UP, e, e.reviewOn().minusDays(DAYS_BEFORE_FOLLOW_UP), rows);
            case DeviceEvent.PutOnHold e -> {
                if (e.reviewOn() == null) {
                    HOLD.clear(rows, e.orderId());
                } else {
                    set(HOLD, e, e.reviewOn().plusDays(1), rows);
                }
            }
            case DeviceEvent.Resumed e -> HOLD.clear(rows, e.orderId());
            case DeviceEvent.Cancelled e -> HOLD.clear(rows, e.orderId());
            case DeviceEvent.Replaced e -> ended(e, rows);
            case DeviceEvent.Retired e -> ended(e, rows);
            default -> {
                // nothing is waited for that this changes
            }
        }
    }

    /** Nobody is called to a follow-up who died, or whose data were erased. */
    @EventHandler
    void on(SurvivorEvent event, Rows rows) {
        switch (event) {
            case SurvivorEvent.DeathRecorded e -> TimerKind.clearAll(rows, TIMER, e.survivorId());
            case SurvivorEvent.PersonalDataErased e -> TimerKind.clearAll(rows, TIMER, e.survivorId());
            default -> {
                // changes nothing for a device
            }
        }
    }

    private void lasts(DeviceEvent event, Lifetime lifetime, Rows rows) {
        set(REPLACEMENT, event, lifetime.replacementDue().minusDays(DAYS_BEFORE_REPLACEMENT), rows);
        if (lifetime.reviewAgainOn() == null) {
            LIFETIME.clear(rows, event.orderId());
        } else {
            set(LIFETIME, event, lifetime.reviewAgainOn(), rows);
        }
    }

    private void set(TimerKind kind, DeviceEvent event, LocalDate day, Rows rows) {
        kind.set(rows, event.orderId(), event.survivorId(), day, zone);
    }

    private static void ended(DeviceEvent event, Rows rows) {
        LIFETIME.clear(rows, event.orderId());
        FOLLOW_UP.clear(rows, event.orderId());
        REPLACEMENT.clear(rows, event.orderId());
    }
}
