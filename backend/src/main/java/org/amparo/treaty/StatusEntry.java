package org.amparo.treaty;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One dated fact of a State and a convention.
 *
 * @param state ISO 3166 code of two letters
 * @param source where it can be looked up
 * @param verified false for what nobody has checked in that source
 */
public record StatusEntry(UUID entryId, String convention, String state, StatusStep step, LocalDate day, String source, boolean verified) {
}
