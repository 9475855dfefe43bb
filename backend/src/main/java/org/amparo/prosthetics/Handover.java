package org.amparo.prosthetics;

import java.time.LocalDate;

/**
 * A device handed over to the person (domain 3.1, stage 9).
 *
 * @param careExplained true when the person was told how to care for it
 * @param warrantyUntil null when there is none
 * @param replacementDue when somebody knows better than the table of lifetimes (R25); null for the table
 * @param reviewOn first follow-up; null for the table
 * @param fundedBy code of the donor's grant that paid, open on that day; null for the programme's own means
 */
public record Handover(LocalDate on, boolean careExplained, LocalDate warrantyUntil, LocalDate replacementDue, LocalDate reviewOn,
        String fundedBy) {

    /** Paid from the programme's own means. */
    public Handover(LocalDate on, boolean careExplained, LocalDate warrantyUntil, LocalDate replacementDue, LocalDate reviewOn) {
        this(on, careExplained, warrantyUntil, replacementDue, reviewOn, null);
    }
}
