package org.amparo.reintegration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amparo.vocabulary.SupportKind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the outcome of a support is checked (domain 4.3), under {@code amparo.reintegration}; what is not set has the default of the domain.
 * Months count from the day the support began, for a grant from the first payment, for a training from its completion, and for an adapted
 * home from the day the works were finished.
 */
@ConfigurationProperties("amparo.reintegration")
public record OutcomeChecks(Map<SupportKind, Schedule> checks) {

    /** A school term, in months, where the programme does not say otherwise. */
    private static final int TERM = 4;

    /** The table of the domain reference. */
    public static final OutcomeChecks DEFAULT = new OutcomeChecks(null);

    /**
     * @param months from the day that counts, ascending, each 1-120
     * @param again true when it is checked again and again after the last, as far apart as the first from the beginning
     */
    public record Schedule(List<Integer> months, boolean again) {

        /** @throws IllegalArgumentException when there is no month, or they do not ascend */
        public Schedule {
            months = months == null ? List.of() : List.copyOf(months);
            if (months.isEmpty() || months.getFirst() < 1 || !months.stream().sorted(Comparator.naturalOrder()).toList().equals(months)) {
                throw new IllegalArgumentException("amparo.reintegration.checks needs months from 1, ascending: " + months);
            }
        }

        LocalDate after(LocalDate from, LocalDate day) {
            for (int month : months) {
                if (from.plusMonths(month).isAfter(day)) {
                    return from.plusMonths(month);
                }
            }
            int month = months.getLast();
            while (again && !from.plusMonths(month).isAfter(day)) {
                month += months.getFirst();
            }
            return again ? from.plusMonths(month) : null;
        }
    }

    public OutcomeChecks {
        Map<SupportKind, Schedule> all = new EnumMap<>(Map.of(SupportKind.SCHOOL, new Schedule(List.of(TERM), true),
                SupportKind.VOCATIONAL_TRAINING, new Schedule(List.of(6, 12), false), SupportKind.GRANT,
                new Schedule(List.of(3, 6, 12), false), SupportKind.EMPLOYMENT, new Schedule(List.of(3, 6, 12), false),
                SupportKind.HOUSING_ADAPTATION, new Schedule(List.of(1), true), SupportKind.LEGAL_DOCUMENT, new Schedule(List.of(1), true),
                SupportKind.BENEFIT, new Schedule(List.of(3), true), SupportKind.COMMUNITY_LIFE, new Schedule(List.of(6, 12), false)));
        if (checks != null) {
            all.putAll(checks);
        }
        checks = Map.copyOf(all);
    }

    /**
     * The first check after a day.
     *
     * @param from day from which the months count; null when that day has not come yet
     * @return null when none follows
     */
    LocalDate next(SupportKind kind, LocalDate from, LocalDate after) {
        return from == null ? null : checks.get(kind).after(from, after);
    }
}
