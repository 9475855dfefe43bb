package org.amparo.incident;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.platform.Recorded;
import org.amparo.privacy.Personal;

/** An incident folded from its events, step by step. */
final class IncidentFold {

    private final Placement placement;
    private final boolean placeWithheld;
    private final Map<UUID, Casualty> casualties = new LinkedHashMap<>();
    private final List<IncidentStep> steps = new ArrayList<>();
    private IncidentDetails details;

    /** @param placement as it is now */
    IncidentFold(Placement placement, boolean placeWithheld) {
        this.placement = placement;
        this.placeWithheld = placeWithheld;
    }

    void then(IncidentEvent event, Recorded recorded) {
        switch (event) {
            case IncidentEvent.IncidentRecorded e -> step(recorded, null, null, become(e.details()));
            case IncidentEvent.IncidentCorrected e -> step(recorded, null, e.reason(), become(e.details()));
            case IncidentEvent.CasualtyAdded e -> step(recorded, e.casualty().casualtyId(), null, become(e.casualty()));
            case IncidentEvent.CasualtyCorrected e -> step(recorded, e.casualty().casualtyId(), e.reason(), become(e.casualty()));
            case IncidentEvent.CasualtyRetracted e -> {
                casualties.remove(e.casualtyId());
                step(recorded, e.casualtyId(), e.reason(), Set.of());
            }
        }
    }

    List<IncidentStep> steps() {
        return List.copyOf(steps);
    }

    private Set<String> become(IncidentDetails told) {
        IncidentDetails was = details;
        details = placeWithheld ? told.withoutPlace() : told;
        return was == null ? Set.of() : differences(was, details);
    }

    private Set<String> become(Casualty casualty) {
        Casualty was = casualties.put(casualty.casualtyId(), casualty);
        return was == null ? Set.of() : differences(was, casualty);
    }

    private void step(Recorded recorded, UUID casualtyId, Personal<String> reason, Set<String> changed) {
        IncidentView then = new IncidentView(recorded.aggregateId(), details, List.copyOf(casualties.values()), recorded.sequence(),
                placement, placeWithheld);
        steps.add(new IncidentStep(recorded.recordedAt(), recorded.by(), recorded.eventName(), casualtyId, placeWithheld ? null : reason,
                changed, then));
    }

    private static Set<String> differences(Record was, Record now) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : was.getClass().getRecordComponents()) {
            if (!Objects.equals(value(component, was), value(component, now))) {
                names.add(component.getName());
            }
        }
        return names;
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component.getName() + " of " + of.getClass().getSimpleName(), e);
        }
    }
}
