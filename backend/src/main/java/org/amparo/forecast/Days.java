package org.amparo.forecast;

import java.time.LocalDate;

/** Days since 1 January 1970, in which the forecast counts. */
final class Days {

    private Days() {
    }

    static int of(LocalDate day) {
        return (int) day.toEpochDay();
    }

    static LocalDate of(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
