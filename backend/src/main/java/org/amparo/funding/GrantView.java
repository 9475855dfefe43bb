package org.amparo.funding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One grant with all that was ever said of it, the first first. */
public record GrantView(GrantRow row, List<GrantChange> history) {

    public GrantView {
        history = List.copyOf(history);
    }

    /** Targets that were neither replaced nor dropped, in the order of the logframe and of their days. */
    public List<GrantTarget> targets() {
        return standing(history).stream().sorted(Comparator.comparing(GrantTarget::indicator).thenComparing(GrantTarget::by)).toList();
    }

    /** What an indicator is held against in a period that ends on a day: of its targets the next that falls due, or else the last one. */
    public Optional<GrantTarget> target(LogframeIndicator indicator, LocalDate lastDay) {
        List<GrantTarget> all = targets().stream().filter(target -> target.indicator() == indicator).toList();
        return all.stream().filter(target -> !target.by().isBefore(lastDay)).findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    private static Collection<GrantTarget> standing(List<GrantChange> history) {
        Map<String, GrantTarget> standing = new LinkedHashMap<>();
        for (GrantChange change : history) {
            switch (change.kind()) {
                case TARGET_SET -> standing.put(key(change.target()), change.target());
                case TARGET_DROPPED -> standing.remove(key(change.target()));
                case OPENED, CORRECTED, CLOSED, REOPENED -> {
                    // says nothing of targets
                }
            }
        }
        return standing.values();
    }

    private static String key(GrantTarget target) {
        return target.indicator() + " " + target.by();
    }
}
