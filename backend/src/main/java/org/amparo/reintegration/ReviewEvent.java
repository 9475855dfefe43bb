package org.amparo.reintegration;

import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/** What was recorded of how people live and take part. Stored for ever under the names given here. */
public sealed interface ReviewEvent extends DomainEvent {

    UUID reviewId();

    UUID survivorId();

    @EventName("reintegration.reviewed")
    record Recorded(UUID reviewId, UUID survivorId, Review review) implements ReviewEvent {
    }

    @EventName("reintegration.review-corrected")
    record Corrected(UUID reviewId, UUID survivorId, Review review,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements ReviewEvent {
    }
}
