package org.amparo.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.forecast.Backtest.Check;
import org.amparo.forecast.Backtest.What;
import org.amparo.forecast.Forecast.Period;
import org.amparo.forecast.Reckoning.Cell;
import org.amparo.forecast.Reckoning.Expected;
import org.amparo.prosthetics.DeviceHistory;
import org.amparo.prosthetics.DeviceHistory.Life;
import org.amparo.prosthetics.DeviceLifetimes;
import org.amparo.vocabulary.AssistiveProduct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the forecast each time anew from the devices as they stand. */
@Component
@Transactional(readOnly = true)
class ForecastReads implements ForecastQueries {

    private static final int QUARTERS = 8;
    private static final int MONTHS_A_QUARTER = 3;

    private final DeviceHistory devices;
    private final DeviceLifetimes table;
    private final JdbcClient sql;
    private final Clock clock;

    ForecastReads(DeviceHistory devices, DeviceLifetimes table, JdbcClient sql, Clock clock) {
        this.devices = devices;
        this.table = table;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Forecast forecast(Viewer viewer, UUID centre) {
        viewer.require(Permission.FORECAST_READ);
        LocalDate today = LocalDate.now(clock);
        Map<AssistiveProduct, UnitCost> costs = costs(viewer).stream().collect(Collectors.toMap(UnitCost::product, cost -> cost));
        return forecast(devices.lives(viewer), centre, table, today, costs);
    }

    /** The forecast from these lives as one would have made it on a day. Lifetimes are fitted to all lives, also for one centre alone. */
    static Forecast forecast(List<Life> lives, UUID centre, DeviceLifetimes table, LocalDate today,
            Map<AssistiveProduct, UnitCost> costs) {
        List<Period> periods = periods(today);
        Reckoning reckoning = new Reckoning(lives, table, Days.of(today), periods);
        Map<Cell, Expected> cells = reckoning.expected();
        if (centre != null) {
            cells.keySet().removeIf(cell -> !centre.equals(cell.centre()));
        }
        List<Forecast.Row> rows = cells.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER))
                .map(cell -> row(cell.getKey().centre(), cell.getKey().product(), cell.getKey().children(), List.of(cell), costs)).toList();
        List<AssistiveProduct> without = cells.keySet().stream().map(Cell::product).distinct().filter(product -> !costs.containsKey(
                product)).sorted().toList();
        String currency = costs.values().stream().map(UnitCost::currency).findFirst().orElse(null);
        return new Forecast(today, periods, rows, totals(cells, costs), reckoning.estimates().told(), currency, without);
    }

    private static final Comparator<Cell> ORDER = Comparator.comparing((Cell cell) -> String.valueOf(cell.centre()))
            .thenComparing(Cell::product).thenComparing(Cell::children);

    private static List<Forecast.Row> totals(Map<Cell, Expected> cells, Map<AssistiveProduct, UnitCost> costs) {
        Map<Cell, List<Map.Entry<Cell, Expected>>> together = new TreeMap<>(ORDER);
        cells.entrySet().forEach(cell -> together.computeIfAbsent(new Cell(null, cell.getKey().product(), cell.getKey().children()),
                any -> new ArrayList<>()).add(cell));
        List<Forecast.Row> totals = new ArrayList<>();
        together.forEach((cell, some) -> totals.add(row(null, cell.product(), cell.children(), some, costs)));
        if (!totals.isEmpty()) {
            totals.add(row(null, null, null, List.copyOf(cells.entrySet()), costs));
        }
        return totals;
    }

    /** A line of these cells; the last figure of each kind is that of all periods together. */
    private static Forecast.Row row(UUID centre, AssistiveProduct product, Boolean children, List<Map.Entry<Cell, Expected>> cells,
            Map<AssistiveProduct, UnitCost> costs) {
        int periods = cells.getFirst().getValue().replacements.length;
        List<Forecast.Figure> replacements = new ArrayList<>();
        List<Forecast.Figure> repairs = new ArrayList<>();
        List<Forecast.Money> money = new ArrayList<>();
        boolean known = cells.stream().anyMatch(cell -> costs.containsKey(cell.getKey().product()));
        Tally allReplacements = Reckoning.sum();
        Tally allRepairs = Reckoning.sum();
        Tally allMoney = Reckoning.sum();
        for (int p = 0; p < periods; p++) {
            Tally replaced = Reckoning.sum();
            Tally repaired = Reckoning.sum();
            Tally cost = Reckoning.sum();
            for (Map.Entry<Cell, Expected> cell : cells) {
                replaced.add(cell.getValue().replacements[p], 1);
                repaired.add(cell.getValue().repairs[p], 1);
                UnitCost unit = costs.get(cell.getKey().product());
                if (unit != null) {
                    cost.add(cell.getValue().replacements[p], unit.replacement().doubleValue());
                    cost.add(cell.getValue().repairs[p], unit.repair().doubleValue());
                }
            }
            replacements.add(replaced.figure());
            repairs.add(repaired.figure());
            money.add(cost.money());
            allReplacements.add(replaced, 1);
            allRepairs.add(repaired, 1);
            allMoney.add(cost, 1);
        }
        replacements.add(allReplacements.figure());
        repairs.add(allRepairs.figure());
        money.add(allMoney.money());
        int inUse = cells.stream().mapToInt(cell -> cell.getValue().inUse).sum();
        return new Forecast.Row(centre, product, children, inUse, List.copyOf(replacements), List.copyOf(repairs),
                known ? List.copyOf(money) : List.of());
    }

    /** The rest of this quarter, unless it begins today, and the eight after it. */
    static List<Period> periods(LocalDate today) {
        LocalDate quarter = quarterOf(today);
        List<Period> periods = new ArrayList<>();
        if (quarter.isBefore(today)) {
            quarter = quarter.plusMonths(MONTHS_A_QUARTER);
            periods.add(new Period(today, quarter.minusDays(1)));
        }
        for (int i = 0; i < QUARTERS; i++) {
            periods.add(new Period(quarter, quarter.plusMonths(MONTHS_A_QUARTER).minusDays(1)));
            quarter = quarter.plusMonths(MONTHS_A_QUARTER);
        }
        return periods;
    }

    private static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS_A_QUARTER * MONTHS_A_QUARTER + 1, 1);
    }

    @Override
    public List<UUID> centres(Viewer viewer) {
        viewer.require(Permission.FORECAST_READ);
        return devices.lives(viewer).stream().map(Life::centre).filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public Backtest backtest(Viewer viewer) {
        viewer.require(Permission.FORECAST_READ);
        return backtest(devices.lives(viewer), table, LocalDate.now(clock));
    }

    /** Whole quarters before a day, each forecast as it would have been on its first day. */
    static Backtest backtest(List<Life> lives, DeviceLifetimes table, LocalDate today) {
        LocalDate end = quarterOf(today);
        List<Check> checks = new ArrayList<>();
        for (int back = 1; back <= QUARTERS; back++) {
            LocalDate begin = end.minusMonths((long) back * MONTHS_A_QUARTER);
            checks.addAll(checks(lives, table, new Period(begin, begin.plusMonths(MONTHS_A_QUARTER).minusDays(1))));
        }
        return new Backtest(List.copyOf(checks));
    }

    private static List<Check> checks(List<Life> lives, DeviceLifetimes table, Period quarter) {
        int on = Days.of(quarter.from());
        Map<Cell, Expected> expected = new Reckoning(lives, table, on, List.of(quarter)).expected();
        Map<Cell, int[]> came = came(lives, quarter);
        Map<Cell, Tally[]> together = new LinkedHashMap<>();
        expected.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).forEach(cell -> {
            Tally[] both = together.computeIfAbsent(new Cell(null, cell.getKey().product(), cell.getKey().children()),
                    any -> new Tally[]{Reckoning.sum(), Reckoning.sum()});
            both[0].add(cell.getValue().replacements[0], 1);
            both[1].add(cell.getValue().repairs[0], 1);
        });
        return together.entrySet().stream().flatMap(cell -> {
            int[] counted = came.getOrDefault(cell.getKey(), new int[2]);
            return Stream.of(
                    new Check(quarter, What.REPLACEMENTS, cell.getKey().product(), cell.getKey().children(), cell.getValue()[0].figure(),
                            counted[0]),
                    new Check(quarter, What.REPAIRS, cell.getKey().product(), cell.getKey().children(), cell.getValue()[1].figure(),
                            counted[1]));
        }).toList();
    }

    /** Ends and repairs of devices that were in use when the quarter began, or that followed one of these. */
    private static Map<Cell, int[]> came(List<Life> lives, Period quarter) {
        int from = Days.of(quarter.from());
        int to = Days.of(quarter.to());
        Map<Cell, int[]> came = new HashMap<>();
        for (Life life : lives) {
            if (life.watchedFrom() >= from && !life.follows()) {
                continue;
            }
            int[] counted = came.computeIfAbsent(new Cell(null, life.product(), Kind.isChild(life.birthYear(), from)), any -> new int[2]);
            counted[0] += life.ended() && life.until() >= from && life.until() <= to ? 1 : 0;
            for (int day : life.repairs()) {
                counted[1] += day >= from && day <= to ? 1 : 0;
            }
        }
        return came;
    }

    @Override
    public List<UnitCost> costs(Viewer viewer) {
        viewer.require(Permission.FORECAST_READ);
        return sql.sql("select product, replacement, repair, currency, set_on from read.unit_cost")
                .query((row, n) -> new UnitCost(AssistiveProduct.valueOf(row.getString("product")), row.getBigDecimal("replacement"),
                        row.getBigDecimal("repair"), row.getString("currency"), row.getObject("set_on", LocalDate.class)))
                .list().stream().sorted(Comparator.comparing(UnitCost::product)).toList();
    }
}
