package org.amparo.treaty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        NOTHING_RECORDED, SIGNED,
        /** Ratified or acceded, and not in force for it yet. */
        BOUND_NOT_IN_FORCE, PARTY,
        /** A party still; it gave notice of withdrawal. */
        WITHDRAWING, WITHDRAWN
    }

    private static final Set<StatusStep> BINDING = Set.of(StatusStep.RATIFIED, StatusStep.ACCEDED);

    /**
     * @param entries of this State and convention
     * @param conflicts of this State
     * @param asOf what happened later is not known
     */
    public static Standing of(Convention convention, List<StatusEntry> entries, List<ArmedConflict> conflicts, LocalDate asOf) {
        List<StatusEntry> known = entries.stream().filter(entry -> !entry.day().isAfter(asOf))
                .sorted(Comparator.comparing(StatusEntry::day).thenComparing(StatusEntry::step)).toList();
        boolean verified = convention.verified() && known.stream().allMatch(StatusEntry::verified);
        Optional<StatusEntry> notice = notice(known);
        if (notice.isPresent()) {
            List<ArmedConflict> then = conflicts.stream().filter(conflict -> !conflict.from().isAfter(asOf))
                    .map(conflict -> conflict.asOf(asOf)).toList();
            return withdrawing(convention, notice.get().day(), then, asOf, verified && then.stream().allMatch(ArmedConflict::verified));
        }
        Status status = known.stream().map(StatusEntry::step).map(Standing::status).max(Comparator.naturalOrder())
                .orElse(Status.NOTHING_RECORDED);
        LocalDate since = known.stream().filter(entry -> status(entry.step()) == status).map(StatusEntry::day).findFirst().orElse(null);
        return new Standing(convention.code(), status, since, null, false, verified);
    }

    /** The last notice that was not taken back, and after which the State did not bind itself anew. */
    private static Optional<StatusEntry> notice(List<StatusEntry> known) {
        Optional<StatusEntry> notice = Optional.empty();
        for (StatusEntry entry : known) {
            if (entry.step() == StatusStep.WITHDRAWAL_NOTIFIED) {
                notice = Optional.of(entry);
            } else if (entry.step() == StatusStep.WITHDRAWAL_REVOKED || BINDING.contains(entry.step())) {
                notice = Optional.empty();
            }
        }
        return notice;
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
        LocalDate effect = convention.waitsForConflict() ? endOfConflict(over, conflicts) : over;
        return effect == null
                ? new Standing(convention.code(), Status.WITHDRAWING, notice, null, true, verified)
                : new Standing(convention.code(), Status.WITHDRAWN, effect, effect, false, verified);
    }

    /** The day itself when there is no conflict on it; otherwise the last day of fighting without a day's break; null while it goes on. */
    private static LocalDate endOfConflict(LocalDate over, List<ArmedConflict> conflicts) {
        LocalDate end = over;
        Optional<ArmedConflict> next = conflicts.stream().filter(conflict -> conflict.covers(over)).findFirst();
        while (next.isPresent()) {
            LocalDate last = next.get().to();
            if (last == null) {
                return null;
            }
            end = last.isAfter(end) ? last : end;
            LocalDate reached = end;
            next = conflicts.stream().filter(conflict -> !conflict.from().isAfter(reached.plusDays(1))
                    && (conflict.to() == null || conflict.to().isAfter(reached))).findFirst();
        }
        return end;
    }
}
