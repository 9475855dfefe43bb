package org.amparo.casualty;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything a casualty table depends on; its text is the table's stamp, and the same stamp gives the same table for ever.
 *
 * @param from first day; both days count
 * @param to last day, as of which incidents are looked at
 * @param known place of the sealed order up to which events are taken to be known
 * @param allDevices true when devices that no treaty on mines covers are counted too
 * @param cuts how the table is divided; none to {@link #MOST_CUTS}
 * @param only values a cut is held to; a cut that is not named is not held
 */
public record CasualtyQuestion(LocalDate from, LocalDate to, long known, boolean allDevices, List<CasualtyCut> cuts,
        Map<CasualtyCut, Set<String>> only) {

    /** One more whenever the same question would be answered otherwise. */
    public static final int VERSION = 1;
    /** A table by more is read by nobody. */
    public static final int MOST_CUTS = 4;

    /** @throws IllegalArgumentException when the days are out of order, the place is before the beginning, or the cuts are too many or doubled */
    public CasualtyQuestion {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day is before the first");
        }
        if (known < 0) {
            throw new IllegalArgumentException("There is no such place in the order: " + known);
        }
        if (cuts.size() > MOST_CUTS || Set.copyOf(cuts).size() < cuts.size()) {
            throw new IllegalArgumentException("A casualty table has up to " + MOST_CUTS + " cuts, each once");
        }
        cuts = List.copyOf(cuts);
        Map<CasualtyCut, Set<String>> held = new EnumMap<>(CasualtyCut.class);
        only.forEach((cut, values) -> held.put(cut, new TreeSet<>(values)));
        only = held;
    }

    /** Calendar years, both counted. */
    public static CasualtyQuestion ofYears(int first, int last, long known, CasualtyCut... cuts) {
        return new CasualtyQuestion(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), known, false, List.of(cuts), Map.of());
    }

    public CasualtyQuestion by(CasualtyCut... by) {
        return new CasualtyQuestion(from, to, known, allDevices, List.of(by), only);
    }

    /** Held to some values of a cut. */
    public CasualtyQuestion with(CasualtyCut cut, String... values) {
        Map<CasualtyCut, Set<String>> held = new EnumMap<>(CasualtyCut.class);
        held.putAll(only);
        held.put(cut, Set.of(values));
        return new CasualtyQuestion(from, to, known, allDevices, cuts, held);
    }

    /** E.g. {@code CASUALTIES.1 2006-01-01/2010-12-31 @4711 by YEAR,OUTCOME only SEX=F}. */
    public String stamp() {
        String by = cuts.isEmpty() ? "" : " by " + cuts.stream().map(CasualtyCut::name).collect(Collectors.joining(","));
        String held = only.isEmpty()
                ? ""
                : " only " + only.entrySet().stream().map(cut -> cut.getKey() + "=" + String.join("|", cut.getValue()))
                        .collect(Collectors.joining(" "));
        return "CASUALTIES." + VERSION + " " + from + "/" + to + " @" + known + (allDevices ? " all devices" : "") + by + held;
    }
}
