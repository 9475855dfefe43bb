package org.amparo.reintegration;

import java.util.Optional;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.TimelineKind;
import org.amparo.survivor.TimelineSource;
import org.springframework.stereotype.Component;

/** What the file's timeline says of a review; what the person answered stands with the review and not here. */
@Component
class ReviewTimeline implements TimelineSource {

    @Override
    public Class<? extends DomainEvent> events() {
        return ReviewEvent.class;
    }

    @Override
    public Optional<Line> line(DomainEvent event) {
        return Optional.of(switch ((ReviewEvent) event) {
            case ReviewEvent.Recorded e -> line(e, e.review(), e.review().remark());
            case ReviewEvent.Corrected e -> line(e, e.review(), e.reason());
        });
    }

    private static Line line(ReviewEvent event, Review review, Personal<String> text) {
        return Line.of(event.survivorId(), TimelineKind.REINTEGRATION, text, PersonalClass.MEDICAL, "reviewOccasion", review.occasion(),
                "chosenActivity", review.activity(), "on", review.on());
    }
}
