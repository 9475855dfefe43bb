package org.amparo.funding;

import java.time.LocalDate;

/** Whether a donor paid. Ask inside the command's transaction. */
public interface GrantGate {

    /**
     * Refuses what is said to be paid from a grant that there is not, or that did not pay on that day. Who paid is written down with
     * what was paid, and corrected there: a grant that is corrected or closed later changes nothing of what was recorded before.
     *
     * @param code null for the programme's own means
     * @param day day of what was paid; null when it is not known
     * @param field where the code was given
     * @throws org.amparo.platform.RuleBroken funding.unknown, funding.day
     */
    void requireOpen(String code, LocalDate day, String field);

    /**
     * True when the grant is known and pays on that day, as it is now; for the programme's own means too.
     *
     * @param code null for the programme's own means
     * @param day day of what was paid
     */
    boolean pays(String code, LocalDate day);
}
