package org.amparo.prosthetics;

import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.axonframework.eventhandling.EventHandler;

/** The device that another one replaces ends with the delivery of the new one. */
@LaterPolicy
class WhenDeviceDeliveredThenReplaceOldOne {

    private final PolicyCommands commands;

    WhenDeviceDeliveredThenReplaceOldOne(PolicyCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DeviceEvent.Delivered event, Recorded recorded) {
        if (event.replaces() != null) {
            commands.send(recorded, Permission.TIMER_FIRE,
                    new DeviceCommand.MarkReplaced(event.replaces(), event.orderId(), event.reason(), event.handover().on()));
        }
    }
}
