package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.HashMap;
import java.util.UUID;
import org.amparo.caseplan.CaseEvent;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final Instant LATE = Instant.parse("2026-04-01T01:30:00Z");

    private static Recorded recorded(String occurredOn) {
        return new Recorded(UUID.randomUUID(), UUID.randomUUID(), 0, "plan.approved", LATE, occurredOn, UUID.randomUUID(), "SUPERVISOR",
                null,
                "SCREEN", UUID.randomUUID());
    }

    private static Object approvedOn(String zone, Recorded recorded) {
        Map<String, Object> row = new HashMap<>();
        Rows rows = mock(Rows.class);
        doAnswer(put -> {
            row.putAll(put.getArgument(1));
            return null;
        }).when(rows).put(any(), any());
        new CaseFacts(new Days(Clock.system(ZoneId.of(zone)))).on(
                new CaseEvent.PlanApproved(UUID.randomUUID(), UUID.randomUUID(), 1, UUID.randomUUID(), null, null), recorded,
                new SealedPosition(7), rows);
        return row.get("plan_approved_on");
    }

    @Test
    void what_is_recorded_in_the_evening_counts_on_that_day_of_the_programme_and_not_on_the_next() {
        assertThat(approvedOn("America/Bogota", recorded(null))).as("half past eight in the evening").isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(approvedOn("UTC", recorded(null))).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(approvedOn("Pacific/Kiritimati", recorded(null))).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(approvedOn("America/Bogota", recorded("2026-02-03/EXACT"))).as("a day that was said is that day anywhere")
                .isEqualTo(LocalDate.of(2026, 2, 3));
    }
}
