package org.amparo.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amparo.schedule.Period.Days;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void a_period_is_told_from_the_day_on_which_the_report_comes() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        assertThat(Period.YESTERDAY.of(wednesday)).isEqualTo(days("2026-11-24", "2026-11-24"));
        assertThat(Period.LAST_WEEK.of(wednesday)).isEqualTo(days("2026-11-16", "2026-11-22"));
        assertThat(Period.LAST_MONTH.of(wednesday)).isEqualTo(days("2026-10-01", "2026-10-31"));
        assertThat(Period.LAST_QUARTER.of(wednesday)).isEqualTo(days("2026-07-01", "2026-09-30"));
        assertThat(Period.LAST_QUARTER.of(LocalDate.of(2026, 1, 1))).isEqualTo(days("2025-10-01", "2025-12-31"));
        assertThat(Period.LAST_YEAR.of(wednesday)).isEqualTo(days("2025-01-01", "2025-12-31"));
        assertThat(Period.LAST_TWELVE_MONTHS.of(wednesday)).isEqualTo(days("2025-11-25", "2026-11-24"));
        assertThat(Period.YEAR_SO_FAR.of(wednesday)).isEqualTo(days("2026-01-01", "2026-11-24"));
        assertThat(Period.YEAR_SO_FAR.of(LocalDate.of(2026, 1, 1))).isEqualTo(days("2025-01-01", "2025-12-31"));
    }

    @Test
    void a_rhythm_begins_each_of_its_stretches_and_never_stands_still() {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            for (Rhythm rhythm : Rhythm.values()) {
                assertThat(rhythm.after(day)).isAfter(day);
            }
            assertThat(Rhythm.QUARTERLY.after(day).getDayOfMonth()).isEqualTo(1);
            assertThat((Rhythm.QUARTERLY.after(day).getMonthValue() - 1) % 3).isZero();
        }
        assertThat(Rhythm.WEEKLY.after(LocalDate.of(2026, 11, 23))).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(Rhythm.MONTHLY.after(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 1));
    }
}
