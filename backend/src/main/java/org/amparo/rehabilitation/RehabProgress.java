package org.amparo.rehabilitation;

import java.time.LocalDate;

/**
 * How far an episode is after an event.
 *
 * @param held sessions that were held and not taken back
 * @param lastOn day of the last one; null when there was none
 * @param nextOn day agreed for the next one; null when none is
 */
public record RehabProgress(int held, LocalDate lastOn, LocalDate nextOn) {
}
