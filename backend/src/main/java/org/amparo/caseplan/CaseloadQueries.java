package org.amparo.caseplan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** How many cases people carry (R38). */
public interface CaseloadQueries {

    /** What one caseworker carries, of all cases there are: who gives a case away must know. Nobody's name is told. */
    @Needs(Permission.CASE_READ)
    Caseload of(Viewer viewer, UUID caseworker);

    /** The same of several, the emptiest first; those who carry nothing are in the answer too. */
    @Needs(Permission.CASE_READ)
    List<Caseload> of(Viewer viewer, Collection<UUID> caseworkers);

    /** Everybody who carries a case that the viewer reaches, the fullest first. */
    @Needs(Permission.CASE_READ)
    List<Caseload> all(Viewer viewer);

    /**
     * What a caseworker carries.
     *
     * @param cases open cases
     * @param weight what they weigh together; the limits are about this
     * @param soft weight that should not be passed
     * @param hard weight that is passed only with a supervisor
     * @param nearlyFull a screen should warn
     * @param full one more case of medium risk needs a supervisor
     */
    record Caseload(UUID caseworker, int cases, int high, int medium, int low, int maintenance, BigDecimal weight, BigDecimal soft,
            BigDecimal hard, boolean nearlyFull, boolean full) {
    }
}
