package org.amparo.measure;

import java.util.Optional;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.TimelineKind;
import org.amparo.survivor.TimelineSource;
import org.springframework.stereotype.Component;

/** What the file's timeline says of a measurement. */
@Component
class MeasureTimeline implements TimelineSource {

    @Override
    public Class<? extends DomainEvent> events() {
        return MeasureEvent.class;
    }

    @Override
    public Optional<Line> line(DomainEvent event) {
        return Optional.of(switch ((MeasureEvent) event) {
            case MeasureEvent.Recorded e -> line(e, e.measurement(), e.measurement().remark());
            case MeasureEvent.Corrected e -> line(e, e.measurement(), e.reason());
            case MeasureEvent.Retracted e -> Line.of(e.survivorId(), TimelineKind.MEASURE, e.reason(), PersonalClass.MEDICAL, "instrument",
                    e.instrument());
        });
    }

    private static Line line(MeasureEvent event, Measurement measurement, Personal<String> text) {
        return Line.of(event.survivorId(), TimelineKind.MEASURE, text, PersonalClass.MEDICAL, "instrument", measurement.instrument(),
                "score", measurement.score().toPlainString());
    }
}
