package org.amparo.reintegration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.SupportStatus;

/** What screens may ask about reintegration. */
public interface ReintegrationQueries {

    /** A person's supports, reviews, and whether reintegration is achieved; empty for a file out of reach. */
    @Needs(Permission.REINTEGRATION_READ)
    Reintegration ofFile(Viewer viewer, UUID survivorId);

    /** The same as it stood at the end of a past day. @throws org.amparo.platform.RuleBroken when the day is to come */
    @Needs(Permission.REINTEGRATION_READ)
    Reintegration asOf(Viewer viewer, UUID survivorId, LocalDate day);

    /**
     * Outcome checks of open supports by their day, the longest due first.
     *
     * @param from first day that is asked for; null for all that is past
     * @param until last day that is asked for
     * @param reach what the viewer asked to see; never widens what is granted; null for all that is granted
     * @param limit 1-500
     */
    @Needs(Permission.REINTEGRATION_READ)
    Due due(Viewer viewer, LocalDate from, LocalDate until, Scope reach, int limit);

    /** @param total how many there are in all, shown or not */
    record Due(List<DueCheck> checks, long total) {
    }

    /**
     * @param fullName null when the viewer may not read names ({@code nameWithheld})
     * @param status where it stood when it was last checked; null before
     */
    record DueCheck(UUID supportId, UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld, SupportKind kind,
            SupportStatus status, LocalDate on) {
    }

    /** Budget lines by name, those that are closed or over last. It names nobody. */
    @Needs(Permission.BUDGET_READ)
    List<BudgetLineRow> budget(Viewer viewer);

    /** @param grants how many payments were made out of it */
    record BudgetLineRow(UUID lineId, String name, String currency, BigDecimal amount, BigDecimal paid, long grants, LocalDate from,
            LocalDate until, boolean closed) {

        public BigDecimal left() {
            return amount.subtract(paid);
        }

        /** True when money may be paid out of it on this day. */
        public boolean isOpenOn(LocalDate day) {
            return !closed && !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
