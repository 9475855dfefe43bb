package org.amparo.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything a figure depends on; its text is the figure's stamp, and the same stamp gives the same answer for ever.
 *
 * @param indicator what is asked
 * @param from first day; both days count
 * @param to last day, on which people and needs are looked at
 * @param known place of the sealed order up to which events are taken to be known
 * @param cuts how the figure is divided; may be empty
 * @param only values a cut is held to; a cut that is not named is not held
 */
public record Question(Indicator indicator, LocalDate from, LocalDate to, long known, List<Cut> cuts, Map<Cut, Set<String>> only) {

    /** @throws IllegalArgumentException when the last day is before the first, or the place is before the beginning */
    public Question {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day is before the first");
        }
        if (known < 0) {
            throw new IllegalArgumentException("There is no such place in the order: " + known);
        }
        cuts = List.copyOf(cuts);
        Map<Cut, Set<String>> held = new EnumMap<>(Cut.class);
        only.forEach((cut, values) -> held.put(cut, new TreeSet<>(values)));
        only = held;
    }

    /** All people, undivided. */
    public static Question of(Indicator indicator, LocalDate from, LocalDate to, long known) {
        return new Question(indicator, from, to, known, List.of(), Map.of());
    }

    public Question by(Cut... by) {
        return new Question(indicator, from, to, known, List.of(by), only);
    }

    /** The same for another last day, with a period as long. */
    public Question until(LocalDate lastDay) {
        return new Question(indicator, lastDay.minusDays(ChronoUnit.DAYS.between(from, to)), lastDay, known, cuts, only);
    }

    public Question with(Cut cut, String... values) {
        Map<Cut, Set<String>> held = new EnumMap<>(Cut.class);
        held.putAll(only);
        held.put(cut, Set.of(values));
        return new Question(indicator, from, to, known, cuts, held);
    }

    /** E.g. {@code G05.1 2026-01-01/2026-03-31 @4711 by SEX,ADM1 only PILLAR=REHABILITATION}. */
    public String stamp() {
        String by = cuts.isEmpty() ? "" : " by " + cuts.stream().map(Cut::name).collect(Collectors.joining(","));
        String held = only.isEmpty()
                ? ""
                : " only " + only.entrySet().stream().map(cut -> cut.getKey() + "=" + String.join("|", cut.getValue()))
                        .collect(Collectors.joining(" "));
        return indicator.id() + "." + indicator.version() + " " + from + "/" + to + " @" + known + by + held;
    }
}
