package org.amparo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.forecast.ForecastQueries;
import org.amparo.prosthetics.Board;
import org.amparo.prosthetics.BoardFilter;
import org.amparo.prosthetics.DeviceQueries;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The workshop board with 2,000 open orders of one team among 60,000 devices, and the ledger of a person with 40 devices of eight marks each,
 * and the forecast of 100,000 devices.
 * Runs by hand: {@code mvn -pl backend -Dtest=DeviceBenchmark -Damparo.test.durable test}. Rows only.
 */
@Alone
@AmparoTest
class DeviceBenchmark {

    private static final String COMMAND = "mvn -pl backend -Dtest=DeviceBenchmark -Damparo.test.durable test";
    private static final int OPEN = 2_000;
    private static final int OTHERS = 58_000;
    private static final int CARDS = 20;
    private static final int CENTRES = 40;

    @Autowired
    private DeviceQueries devices;
    @Autowired
    private ForecastQueries forecasts;
    @Autowired
    private JdbcClient sql;

    private final UUID team = UUID.randomUUID();
    private final Viewer technician = new Viewer(UUID.randomUUID(), Role.TECHNICIAN, team, null, Set.of(),
            Map.of(Permission.DEVICE_READ, Scope.TEAM));
    private final Viewer manager = new Viewer(UUID.randomUUID(), Role.MANAGER, null, null, Set.of(),
            Map.of(Permission.FORECAST_READ, Scope.ALL));

    @Test
    void the_board_and_the_ledger() throws Exception {
        persons();
        orders();
        UUID collector = ledgerOfForty();
        List.of("read.survivor", "read.survivor_gate", "read.device", "read.device_step")
                .forEach(table -> sql.sql("analyze " + table).update());
        Board board = devices.board(technician, BoardFilter.NONE, CARDS);
        assertThat(board.columns().stream().mapToLong(Board.Column::total).sum()).isEqualTo(OPEN);
        assertThat(devices.ledger(technician, collector)).hasSize(40).allMatch(device -> device.marks().size() == 8);

        double[] boards = Windows.times(50, 300, i -> devices.board(technician, BoardFilter.NONE, CARDS));
        double[] ledgers = Windows.times(50, 300, i -> devices.ledger(technician, collector));
        histories();
        double[] ahead = Windows.times(3, 20, i -> forecasts.forecast(manager, null));
        assertThat(forecasts.forecast(manager, null).totals().getLast().inUse()).isGreaterThan(50_000);
        BenchmarkReport report = new BenchmarkReport(Path.of("..", "docs"));
        report.add(measure("devices.board.2k-open.p95", boards), COMMAND);
        report.add(measure("devices.ledger.40-devices.p95", ledgers), COMMAND);
        report.add(new Measure("devices.forecast.100k.p95", Windows.quantile(ahead, 0.95), "ms", "<= 2000",
                "p50 %.0f; two statements, fits, nine periods, %d centres".formatted(Windows.quantile(ahead, 0.5), CENTRES)), COMMAND);
    }

    private static Measure measure(String name, double[] times) {
        return new Measure(name, Windows.quantile(times, 0.95), "ms", "<= 100",
                "p50 %.1f; queries and read audit".formatted(Windows.quantile(times, 0.5)));
    }

    private void persons() {
        sql.sql("""
                insert into read.survivor (survivor_id, file_number, team, registered, sex, birth_year, version, last_recorded_at)
                select md5('bench person ' || n)::uuid, 'D' || n, case when n <= 2000 then :team::uuid else md5('team ' || n % 40)::uuid end, true,
                    'F', 1950 + n % 70, 5, now() from generate_series(1, 20001) n""")
                .param("team", team).update();
        sql.sql("""
                insert into read.survivor_gate (survivor_id, team, registered, dead, erased)
                select survivor_id, team, true, false, false from read.survivor where file_number ~ '^D[0-9]+$'""").update();
    }

    private void orders() {
        sql.sql("""
                insert into read.device (order_id, survivor_id, step, step_since, ready, on_hold, hold_reason, product, side, level, purpose,
                    heavy_labour, fittings, referred_on, delivered_on, replacement_due, version, last_recorded_at)
                select gen_random_uuid(), md5('bench person ' || case when n <= :open then n else 2001 + n % 18000 end)::uuid,
                    case when n <= :open or n % 9 = 0 then (array['REFERRED', 'ASSESSED', 'PRESCRIBED', 'MEASURED', 'IN_FABRICATION', 'FITTED',
                        'TRAINING', 'CHECKED', 'REPAIR'])[1 + n % 9] else 'DELIVERED' end, current_date - n % 30, true, n % 17 = 0,
                    case when n % 17 = 0 then 'WOUND' end, 'LL_PROSTHESIS', 'LEFT', 'TRANSTIBIAL', 'DAILY_USE', false, 1,
                    current_date - n % 90, case when n > :open and n % 9 <> 0 then current_date - 40 - n % 900 end, case when n > :open and n % 9 <> 0 then current_date + n % 900 - 40 end, 9, now()
                from generate_series(1, :all) n""")
                .param("open", OPEN).param("all", OPEN + OTHERS).update();
    }

    /** With these, 100,000 devices were delivered, two fifths of them replaced, and each repaired once and a half on average. */
    private void histories() {
        sql.sql("""
                insert into read.device (order_id, survivor_id, step, step_since, ready, on_hold, product, purpose, heavy_labour, fittings,
                    referred_on, delivered_on, replacement_due, ended_on, end_reason, version, last_recorded_at)
                select md5('bench history ' || n)::uuid, md5('bench person ' || 2001 + n % 18000)::uuid,
                    case when n % 5 < 2 then 'REPLACED' else 'DELIVERED' end, current_date - n % 1500, true, false,
                    (array['LL_PROSTHESIS', 'LL_PROSTHESIS', 'LL_ORTHOSIS', 'CRUTCHES_ELBOW', 'WHEELCHAIR_ASSISTANT'])[1 + n % 5], 'DAILY_USE',
                    n % 3 = 0, 1, current_date - 2100 - n % 1500, current_date - 2000 - n % 1500, current_date,
                    case when n % 5 < 2 then current_date - n % 1500 - (n * 7919) % 600 end, case when n % 5 < 2 then 'WEAR' end, 9, now()
                from generate_series(1, :more) n""")
                .param("more", 100_000 - OTHERS * 8 / 9).update();
        sql.sql("""
                insert into read.device_step (order_id, sequence, survivor_id, event_name, happened_on, codes)
                select md5('bench history ' || n)::uuid, s, md5('bench person ' || 2001 + n % 18000)::uuid, 'device.repaired',
                    current_date - 1900 + s * 600 - n % 90, array['DevicePart.FOOT']
                from generate_series(1, :more) n, generate_series(1, 3) s""").param("more", 100_000 - OTHERS * 8 / 9).update();
        List.of("read.device", "read.device_step").forEach(table -> sql.sql("analyze " + table).update());
    }

    private UUID ledgerOfForty() {
        UUID person = sql.sql("select md5('bench person 20001')::uuid").query(UUID.class).single();
        sql.sql("update read.survivor set team = ? where survivor_id = ?").params(team, person).update();
        sql.sql("""
                insert into read.device (order_id, survivor_id, step, step_since, ready, on_hold, product, side, level, purpose, heavy_labour,
                    fittings, referred_on, delivered_on, ended_on, replacement_due, version, last_recorded_at)
                select md5('bench device ' || n)::uuid, md5('bench person 20001')::uuid, 'REPLACED', current_date - n * 90, true, false,
                    'LL_PROSTHESIS', 'LEFT', 'TRANSTIBIAL', 'DAILY_USE', false, 2, current_date - n * 90 - 30, current_date - n * 90,
                    current_date - (n - 1) * 90, current_date, 9, now() from generate_series(1, 40) n""")
                .update();
        sql.sql("""
                insert into read.device_step (order_id, sequence, survivor_id, event_name, happened_on, codes, figure)
                select md5('bench device ' || n)::uuid, s, md5('bench person 20001')::uuid,
                    case s % 2 when 0 then 'device.followed-up' else 'device.repaired' end, current_date - n * 90 + s * 10,
                    array['DevicePart.FOOT', 'FaultCause.WEAR'], s from generate_series(1, 40) n, generate_series(1, 8) s""").update();
        return person;
    }
}
