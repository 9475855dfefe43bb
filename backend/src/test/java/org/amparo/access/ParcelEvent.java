package org.amparo.access;

import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;

/** Events of the made-up aggregate. */
public sealed interface ParcelEvent extends DomainEvent {

    @EventName("parcel.packed")
    record Packed(UUID parcelId, int kilos, UUID caseworker, UUID team) implements ParcelEvent {
    }

    @EventName("parcel.weighed")
    record Weighed(UUID parcelId, int kilos) implements ParcelEvent {
    }
}
