package org.amparo.reintegration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.vocabulary.Pillar;

/**
 * What the person's file, the case and the budget say, read inside the command's transaction under locks: whoever withdraws an agreement,
 * closes the case or pays out of the same line meanwhile waits, or was first and is seen.
 */
interface SupportGate {

    /**
     * Holds person and case for new work.
     *
     * @param needed pillar in which the case must have a need (R15); null for help that cannot wait
     * @throws org.amparo.platform.RuleBroken R1, R15, R31, R33 or R36 when no work may be added
     */
    Person work(UUID survivorId, Pillar needed);

    /**
     * Asks whether a donor's grant pays on a day.
     *
     * @param grant code; null for the programme's own means
     * @throws org.amparo.platform.RuleBroken funding.unknown, funding.day
     */
    void paid(String grant, LocalDate day);

    /**
     * Holds the person, who lives and agrees; the case may be closed, since outcomes are asked for after it.
     *
     * @throws org.amparo.platform.RuleBroken R1, R33 or R36
     */
    Person agreed(UUID survivorId);

    /**
     * Holds the person for a correction or an end.
     *
     * @throws org.amparo.platform.RuleBroken R36 when the person's data were erased
     */
    Person kept(UUID survivorId);

    /**
     * Holds a budget line: nobody else pays out of it, or changes it, until the transaction ends.
     *
     * @param besides payment that is not counted, since it is about to be corrected
     * @throws org.amparo.platform.RuleBroken R41.line when there is no such line
     */
    Line line(UUID lineId, UUID besides);

    /**
     * @param caseId the open case; null when it was not asked for
     * @param birthYear null when not known
     */
    record Person(UUID caseId, Integer birthYear) {
    }

    /**
     * A budget line as it is now.
     *
     * @param paid all that was paid out of it
     * @param closed true when nothing more may be paid
     */
    record Line(String currency, BigDecimal amount, BigDecimal paid, LocalDate from, LocalDate until, boolean closed) {

        boolean isOpenOn(LocalDate day) {
            return !closed && !day.isBefore(from) && !day.isAfter(until);
        }

        BigDecimal left() {
            return amount.subtract(paid);
        }
    }
}
