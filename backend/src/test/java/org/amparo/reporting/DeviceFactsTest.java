package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.platform.LaterPosition;
import org.amparo.prosthetics.DeviceEvent;
import org.amparo.prosthetics.EarlierDevice;
import org.amparo.prosthetics.Lifetime;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.DeviceOrigin;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Side;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What facts say of devices, from the events that were stored. */
@AmparoTest
class DeviceFactsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final LocalDate RIGHT = LocalDate.of(2022, 3, 1);

    @Autowired
    JdbcClient sql;

    private final UUID person = UUID.randomUUID();
    private final UUID device = UUID.randomUUID();
    private final List<Programme.Told> told = new ArrayList<>();

    @Test
    void a_device_that_is_older_than_was_told_is_due_as_corrected_from_the_right_day_until_a_later_review(@Autowired EventBus bus,
            @Autowired TransactionManager transactions, @Autowired LaterPosition later) {
        tell(null, new DeviceEvent.EarlierRecorded(device, person, earlier(), FIRST, null, due(LocalDate.of(2027, 7, 1)), FIRST));
        tell(LocalDate.of(2025, 1, 10), new DeviceEvent.LifetimeReviewed(device, person, due(LocalDate.of(2026, 5, 1))));
        tell(null, new DeviceEvent.EarlierCorrected(device, person, earlier(), RIGHT, null, due(LocalDate.of(2025, 3, 1)), FIRST, true,
                null));
        tell(LocalDate.of(2025, 6, 1), new DeviceEvent.LifetimeReviewed(device, person, due(LocalDate.of(2026, 1, 1))));
        tell(null, new DeviceEvent.EarlierCorrected(device, person, earlier(), RIGHT, null, null, FIRST, false, null));
        new History(bus, transactions, sql, later).publish(null, told);

        assertThat(dueAsOf(RIGHT.minusDays(1))).isEqualTo("-");
        assertThat(dueAsOf(RIGHT)).isEqualTo("2025-03-01");
        assertThat(dueAsOf(FIRST)).as("after the day that was wrong").isEqualTo("2025-03-01");
        assertThat(dueAsOf(LocalDate.of(2025, 2, 1))).as("after a review of what was wrong").isEqualTo("2025-03-01");
        assertThat(dueAsOf(LocalDate.of(2025, 6, 1))).as("after a review that was told later").isEqualTo("2026-01-01");
    }

    private void tell(LocalDate on, DeviceEvent event) {
        told.add(new Programme.Told(device, "DeviceOrder", on, event));
    }

    private EarlierDevice earlier() {
        return new EarlierDevice(person, FIRST, PartialDate.ofYear(2020), DeviceOrigin.values()[0], DeviceCondition.values()[0],
                AssistiveProduct.values()[0], Side.LEFT, null, null, null, false, null, null);
    }

    private static Lifetime due(LocalDate day) {
        return new Lifetime(30, 36, day, null, Lifetime.Basis.TABLE);
    }

    private String dueAsOf(LocalDate day) {
        return sql.sql("""
                select coalesce(replacement_due::text, '-') from stat.device
                where open_id = :id and valid_from <= :day and valid_to > :day""").param("id", device).param("day", day)
                .query(String.class).single();
    }
}
