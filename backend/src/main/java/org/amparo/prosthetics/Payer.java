package org.amparo.prosthetics;

/**
 * Who paid for a delivery or a repair, put right.
 *
 * @param fundedBy code of the donor's grant that paid, open on the day of the step; null for the programme's own means
 */
public record Payer(String fundedBy) {
}
