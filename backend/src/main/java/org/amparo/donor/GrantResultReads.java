package org.amparo.donor;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.donor.disclosure.Unit;
import org.amparo.funding.LogframeIndicator;
import org.springframework.stereotype.Component;

/** Counts the units of releases for one grant, of quarters that are not closed yet too. */
@Component
class GrantResultReads implements GrantResults {

    private static final Map<LogframeIndicator, String> COUNTS = Map.of(LogframeIndicator.U1, "reached", LogframeIndicator.U2, "devices",
            LogframeIndicator.U3, "repairs", LogframeIndicator.U5, "supports", LogframeIndicator.U6, "families");
    private static final List<LogframeIndicator> RESULTS = List.of(LogframeIndicator.O5, LogframeIndicator.O6);
    private static final int LAST_QUARTER = 10;

    private final ReleaseUnits units;

    GrantResultReads(ReleaseUnits units) {
        this.units = units;
    }

    @Override
    public Map<LogframeIndicator, Result> of(Viewer viewer, String grant, LocalDate from, LocalDate to) {
        viewer.require(Permission.GRANT_KEEP);
        List<Unit> paid = IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(year -> ReleasePeriod
                        .quarter(year == to.getYear() ? ReleasePeriod.quarterOf(to) : LocalDate.of(year, LAST_QUARTER, 1)))
                .flatMap(last -> units.of(last.to(), List.of()).stream()).filter(unit -> isPaid(unit, grant, from, to)).toList();
        Map<LogframeIndicator, Result> results = new EnumMap<>(LogframeIndicator.class);
        COUNTS.forEach((indicator, measure) -> results.put(indicator, new Result(count(paid, measure, Map.of()), null)));
        results.put(LogframeIndicator.O1,
                new Result((int) paid.stream().filter(GrantResultReads::isMet).count(), count(paid, "needs", Map.of())));
        RESULTS.forEach(indicator -> results.put(indicator, new Result(
                count(paid, "outcomes", Map.of("indicator", indicator.name(), "result", "BETTER")),
                count(paid, "outcomes", Map.of("indicator", indicator.name())))));
        return results;
    }

    private static boolean isPaid(Unit unit, String grant, LocalDate from, LocalDate to) {
        return unit.touches().stream()
                .anyMatch(touch -> touch.grant().equals(grant) && !touch.on().isBefore(from) && !touch.on().isAfter(to));
    }

    private static boolean isMet(Unit unit) {
        return unit.measure().equals("needs") && unit.of().get("end").endsWith("_DAYS");
    }

    private static int count(List<Unit> units, String measure, Map<String, String> in) {
        return (int) units.stream().filter(unit -> unit.measure().equals(measure)).filter(unit -> in.entrySet().stream()
                .allMatch(is -> is.getValue().equals(unit.of().getOrDefault(is.getKey(), unit.touches().getFirst().of().get(is.getKey())))))
                .count();
    }
}
