package org.amparo.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a State stands to a convention on a day.
 *
 * @param since day from which it is so; null when nothing is recorded
 * @param takesEffectOn day on which a notified withdrawal takes effect or took effect; null without one, where the day is not known, and
 * while an armed conflict holds it back
 * @param heldByConflict true while the withdrawal would have taken effect, and an armed conflict holds it back
 * @param verified false when any fact that it rests on was not checked in its source
 */
public record Standing(String convention, Status status, LocalDate since, LocalDate takesEffectOn, boolean heldByConflict,
        boolean verified) {

    /** What is recorded last, in words of the field. */
    public enum Status {
        NOTHING_RECORDED,
        SIGNED,
        /** Ratified or acceded, and not in force for it yet. */
        BOUND_NOT_IN_FORCE,
        PARTY,
        /** A party still; it gave notice of withdrawal. */
        WITHDRAWING,
        WITHDRAWN
    }

    /**
     * @param entries of this State and convention
     * @param conflicts of this State
     * @param asOf what happened later is not known
     */
    public static Standing of(Convention convention, List<StatusEntry> entries, List<ArmedConflict> conflicts, LocalDate asOf) {
        List<StatusEntry> known = entries.stream().filter(entry -> !entry.day().isAfter(asOf))
                .sorted(Comparator.comparing(StatusEntry::day).thenComparing(StatusEntry::step)).toList();
        List<ArmedConflict> then = conflicts.stream().filter(conflict -> !conflict.from().isAfter(asOf))
                .map(conflict -> conflict.asOf(asOf)).toList();
        boolean verified = convention.verified() && known.stream().allMatch(StatusEntry::verified);
        History history = history(convention, known, then);
        if (history.notice() != null) {
            return withdrawing(convention, history.notice(), then, asOf, verified && then.stream().allMatch(ArmedConflict::verified));
        }
        Status status = history.sinceBound().stream().map(StatusEntry::step).map(Standing::status).max(Comparator.naturalOrder())
                .orElse(Status.NOTHING_RECORDED);
        LocalDate since = history.sinceBound().stream().filter(entry -> status(entry.step()) == status).map(StatusEntry::day).findFirst()
                .orElse(null);
        return new Standing(convention.code(), status, since, null, false, verified);
    }

    /**
     * What of the past still counts.
     *
     * @param sinceBound what the State did since it last began anew after it had left
     * @param notice day of the last notice that was not taken back in time, and after which the State did not bind itself anew; or null
     */
    private record History(List<StatusEntry> sinceBound, LocalDate notice) {
    }

    /** A State that has left begins anew with its next bond; a notice that has taken effect cannot be taken back any more. */
    private static History history(Convention convention, List<StatusEntry> known, List<ArmedConflict> conflicts) {
        List<StatusEntry> sinceBound = new ArrayList<>();
        LocalDate notice = null;
        for (StatusEntry entry : known) {
            boolean hasLeft = notice != null && hasLeft(convention, notice, conflicts, entry.day());
            switch (entry.step()) {
                case WITHDRAWAL_NOTIFIED -> notice = hasLeft ? notice : entry.day();
                case WITHDRAWAL_REVOKED -> notice = hasLeft ? notice : null;
                case RATIFIED, ACCEDED -> {
                    if (hasLeft || notice != null && convention.withdrawalMonths() == null) {
                        sinceBound.clear();
                    }
                    notice = null;
                }
                case IN_FORCE -> {
                    if (hasLeft) {
                        sinceBound.clear();
                        notice = null;
                    }
                }
                case SIGNED -> {
                    // binds nobody
                }
            }
            sinceBound.add(entry);
        }
        return new History(sinceBound, notice);
    }

    private static boolean hasLeft(Convention convention, LocalDate notice, List<ArmedConflict> conflicts, LocalDate day) {
        LocalDate effect = convention.withdrawalMonths() == null ? null : effect(convention, notice, conflicts);
        return effect != null && !effect.isAfter(day);
    }

    private static Status status(StatusStep step) {
        return switch (step) {
            case SIGNED -> Status.SIGNED;
            case RATIFIED, ACCEDED -> Status.BOUND_NOT_IN_FORCE;
            case IN_FORCE -> Status.PARTY;
            case WITHDRAWAL_NOTIFIED, WITHDRAWAL_REVOKED -> Status.NOTHING_RECORDED;
        };
    }

    private static Standing withdrawing(Convention convention, LocalDate notice, List<ArmedConflict> conflicts, LocalDate asOf,
            boolean verified) {
        if (convention.withdrawalMonths() == null) {
            return new Standing(convention.code(), Status.WITHDRAWING, notice, null, false, verified);
        }
        LocalDate over = notice.plusMonths(convention.withdrawalMonths());
        if (asOf.isBefore(over)) {
            return new Standing(convention.code(), Status.WITHDRAWING, notice, over, false, verified);
        }
        LocalDate effect = effect(convention, notice, conflicts);
        return effect == null || effect.isAfter(asOf)
                ? new Standing(convention.code(), Status.WITHDRAWING, notice, null, true, verified)
                : new Standing(convention.code(), Status.WITHDRAWN, effect, effect, false, verified);
    }

    /** @return null while an armed conflict goes on that holds it back */
    private static LocalDate effect(Convention convention, LocalDate notice, List<ArmedConflict> conflicts) {
        LocalDate over = notice.plusMonths(convention.withdrawalMonths());
        return convention.waitsForConflict() ? afterConflict(over, conflicts) : over;
    }

    /**
     * The day itself when there is no conflict on it; otherwise the first day without fighting after it; null while it goes on. "Not before the
     * end" (Article 20(3)) is read so: on the last day of fighting the conflict has not ended, and a conflict that begins the day after
     * another continues it. This reading is ours.
     */
    private static LocalDate afterConflict(LocalDate over, List<ArmedConflict> conflicts) {
        LocalDate free = over;
        Optional<ArmedConflict> next = covering(free, conflicts);
        while (next.isPresent()) {
            if (next.get().to() == null) {
                return null;
            }
            free = next.get().to().plusDays(1);
            next = covering(free, conflicts);
        }
        return free;
    }

    private static Optional<ArmedConflict> covering(LocalDate day, List<ArmedConflict> conflicts) {
        return conflicts.stream().filter(conflict -> conflict.covers(day)).findFirst();
    }
}
