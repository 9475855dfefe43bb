package org.amparo.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.vocabulary.Pillar;

/**
 * What is agreed with a donor.
 *
 * @param donor organisation that pays
 * @param from first day
 * @param to last day
 * @param pillars pillars it pays for; none for all
 * @param areas codes of first-level areas it pays for; none for all
 */
public record GrantDetails(UUID donor, String title, LocalDate from, LocalDate to, List<Pillar> pillars, List<String> areas) {

    public GrantDetails {
        pillars = pillars == null ? List.of() : pillars.stream().sorted().distinct().toList();
        areas = areas == null ? List.of() : areas.stream().sorted().distinct().toList();
    }

    /** True when it pays for services of this pillar. @param pillar null when not known yet */
    public boolean covers(Pillar pillar) {
        return pillar == null || pillars.isEmpty() || pillars.contains(pillar);
    }
}
