package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The workshop's work by stage.
 *
 * @param oldestSince when the oldest open order began; null when there is none
 * @param blocked open orders that rest
 * @param childrenPastReplacement children with a device whose replacement was due before today
 * @param benches how many of the orders lie on whose bench; nobody's are left out
 */
public record Board(List<Column> columns, LocalDate oldestSince, long blocked, long childrenPastReplacement,
        Map<UUID, Long> benches) {

    /**
     * One stage.
     *
     * @param total of all its orders within reach, shown or not
     * @param cards the first of them: those that rest, then the oldest
     */
    public record Column(DeviceStage step, long total, List<DeviceRow> cards) {
    }
}
