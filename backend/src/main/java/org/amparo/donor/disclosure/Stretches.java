package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The stretches of time that the periods of all releases cut, for each measure; each has the name of its first day. */
final class Stretches {

    private final Map<String, TreeSet<LocalDate>> bounds = new HashMap<>();

    Stretches(Collection<Payload> payloads) {
        for (Payload payload : payloads) {
            for (PublishedTable table : payload.tables()) {
                TreeSet<LocalDate> days = bounds.computeIfAbsent(table.design().measure(), measure -> new TreeSet<>());
                days.add(payload.scope().from());
                days.add(payload.scope().to().plusDays(1));
            }
        }
    }

    /** The stretches that a period is made of. */
    Set<String> of(String measure, LocalDate from, LocalDate to) {
        Set<String> stretches = new LinkedHashSet<>();
        bounds.get(measure).subSet(from, true, to, true).forEach(day -> stretches.add(day.toString()));
        return stretches;
    }

    /** The stretch that a day is in; empty before the first. */
    String of(String measure, LocalDate day) {
        LocalDate first = bounds.get(measure).floor(day);
        return first == null ? "" : first.toString();
    }

    /** True when a new stretch begins on that day. */
    boolean begins(String measure, LocalDate day) {
        return bounds.get(measure).contains(day);
    }
}
