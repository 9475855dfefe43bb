package org.amparo.prosthetics;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.timer.TimerKind;
import org.axonframework.eventhandling.EventHandler;

/** What is waited for: that the person comes into an age for which the table of lifetimes says something else. */
@InlineProjection
class DeviceTimers implements ReadModel {

    static final Table TIMER = TimerKind.table("read.device_timer");
    /** The day on which the person comes into another row of the table. */
    static final TimerKind LIFETIME = new TimerKind("device.lifetime-review", TIMER);

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
            case DeviceEvent.Delivered e -> waitFor(e, e.lifetime(), rows);
            case DeviceEvent.LifetimeReviewed e -> waitFor(e, e.lifetime(), rows);
            case DeviceEvent.Replaced e -> LIFETIME.clear(rows, e.orderId());
            case DeviceEvent.Retired e -> LIFETIME.clear(rows, e.orderId());
            default -> {
                // changes nothing about how long the device lasts
            }
        }
    }

    private void waitFor(DeviceEvent event, Lifetime lifetime, Rows rows) {
        if (lifetime.reviewAgainOn() == null) {
            LIFETIME.clear(rows, event.orderId());
        } else {
            LIFETIME.set(rows, event.orderId(), event.orderId(), lifetime.reviewAgainOn(), zone);
        }
    }
}
