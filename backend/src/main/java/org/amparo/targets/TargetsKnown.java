package org.amparo.targets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All that was said of targets up to a place of the sealed order, the earliest first. */
public record TargetsKnown(List<Target> said) {

    public TargetsKnown {
        said = List.copyOf(said);
    }

    /**
     * What is wanted on a day: of the targets of this area that cover it, the one that began last. A target for everywhere is none for an area.
     *
     * @param adm1 null for everywhere
     */
    public Optional<Target> at(String indicator, String adm1, LocalDate day) {
        return standing(indicator).stream().filter(target -> Objects.equals(target.adm1(), adm1) && target.covers(day))
                .max(Comparator.comparing(Target::from));
    }

    /** Targets of an indicator that have not been replaced; among them those that were dropped. */
    private Collection<Target> standing(String indicator) {
        Map<String, Target> standing = new LinkedHashMap<>();
        of(indicator).forEach(target -> standing.put(target.adm1() + " " + target.from(), target));
        return standing.values();
    }

    /** All that was said of one indicator. */
    public List<Target> of(String indicator) {
        return said.stream().filter(target -> target.indicator().equals(indicator)).toList();
    }

    /** True when nothing that was said later took the place of this, and it was not dropped. */
    public boolean isStanding(Target target) {
        return !target.isDropped() && standing(target.indicator()).contains(target);
    }
}
