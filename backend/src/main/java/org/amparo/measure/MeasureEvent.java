package org.amparo.measure;

import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/** All that can happen to a measurement. Stored for ever under the names given here. */
public sealed interface MeasureEvent extends DomainEvent {

    UUID measureId();

    UUID survivorId();

    /** @param measurement with its score */
    @EventName("measure.recorded")
    record Recorded(UUID measureId, UUID survivorId, Measurement measurement) implements MeasureEvent {
    }

    /** @param measurement as it is right, with its score */
    @EventName("measure.corrected")
    record Corrected(UUID measureId, UUID survivorId, Measurement measurement,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements MeasureEvent {
    }

    @EventName("measure.retracted")
    record Retracted(UUID measureId, UUID survivorId, Instrument instrument,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements MeasureEvent {
    }
}
