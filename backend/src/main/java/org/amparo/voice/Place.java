package org.amparo.voice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.platform.RuleBroken;

/** Where a page of a list ended: the days it is ordered by, and what stood last. @param days without a value where there is no day */
record Place(List<LocalDate> days, UUID id) {

    private static final String NONE = "-";

    /** The key of the next page. */
    static String of(UUID last, LocalDate... days) {
        return Stream.concat(Arrays.stream(days).map(day -> day == null ? NONE : day.toString()), Stream.of(last.toString()))
                .collect(Collectors.joining("_"));
    }

    /** @throws RuleBroken {@code form.code} for a key that was never given out */
    static Place parse(String key) {
        if (key == null) {
            return null;
        }
        List<String> parts = List.of(key.split("_"));
        RuleBroken.require(parts.size() > 1, "form.code", "after");
        try {
            return new Place(
                    parts.subList(0, parts.size() - 1).stream().map(day -> NONE.equals(day) ? null : LocalDate.parse(day)).toList(),
                    UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new RuleBroken("form.code", "after");
        }
    }
}
