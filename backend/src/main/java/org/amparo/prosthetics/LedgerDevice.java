package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.List;

/** One device's life on the line of time. @param marks what happened on the way, by day */
public record LedgerDevice(DeviceRow device, List<Mark> marks) {

    /** What is marked on the line. */
    public enum Kind {
        FITTED, FOLLOW_UP, BROUGHT_IN, REPAIR, GROWTH
    }

    /** @param codes part and cause of a repair and the like, each as {@code List.CODE} */
    public record Mark(Kind kind, LocalDate on, List<String> codes, Integer figure) {
    }
}
