package org.amparo.donor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.funding.DonorGrants;
import org.amparo.funding.GrantTarget;
import org.amparo.funding.GrantUnit;
import org.amparo.funding.GrantView;
import org.amparo.funding.LogframeIndicator;
import org.springframework.stereotype.Component;

/** Grants as releases tell of them: whose they are, and what they wanted to reach beside the published cell that says what came of it. */
@Component
class ReleaseGrants {

    /** The product itself writes a release down, with what was agreed at that moment. */
    private static final Viewer PRODUCT = new Viewer(Viewer.SYSTEM.user(), Viewer.SYSTEM.role(), null, null, Set.of(),
            Map.of(Permission.GRANT_READ, Scope.ALL));

    private final DonorGrants grants;

    ReleaseGrants(DonorGrants grants) {
        this.grants = grants;
    }

    boolean isOf(UUID donor, String code) {
        return grants.of(PRODUCT, code).filter(grant -> grant.row().grant().donor().equals(donor)).isPresent();
    }

    /** All grants by the organisations that pay them, each in the order of codes. */
    Map<UUID, List<ReleaseQueries.Grant>> byDonor() {
        return grants.all(PRODUCT).stream().collect(Collectors.groupingBy(grant -> grant.grant().donor(),
                Collectors.mapping(grant -> new ReleaseQueries.Grant(grant.code(), grant.grant().title()), Collectors.toList())));
    }

    PublishedRelease.Grant of(String code) {
        GrantView grant = grants.of(PRODUCT, code).orElseThrow();
        return new PublishedRelease.Grant(code, grant.row().grant().title(), grant.row().grant().from(), grant.row().lastDay());
    }

    /** One line for each indicator that has a target, or a cell in the tables. */
    List<LogframeLine> logframe(String code, LocalDate lastDay, Payload tables) {
        GrantView grant = grants.of(PRODUCT, code).orElseThrow();
        return Stream.of(LogframeIndicator.values())
                .map(indicator -> line(indicator, grant.target(indicator, lastDay).orElse(null), tables))
                .filter(line -> line.target() != null || line.actual() != null).toList();
    }

    private static LogframeLine line(LogframeIndicator indicator, GrantTarget target, Payload tables) {
        LogframeLine.Baseline baseline = target == null || target.baseline() == null
                ? null
                : new LogframeLine.Baseline(target.baseline(), target.baselineOn());
        boolean percent = target == null ? indicator.isShare() : target.unit() == GrantUnit.PERCENT;
        return new LogframeLine(indicator.name(), "", percent, baseline, target == null ? null : target.value(), actual(indicator, tables));
    }

    /** @return null where the tables do not count it */
    private static LogframeLine.Actual actual(LogframeIndicator indicator, Payload tables) {
        return switch (indicator) {
            case I1, O2, O4, O5, O6, O7 -> result(tables, "outcomes", indicator);
            case I2 -> null;
            case O3 -> result(tables, "outcomes.sensitive", indicator);
            case O1 -> new LogframeLine.Actual.Share("needs", all(tables, "needs", 1, "MET"), all(tables, "needs", 1, Dimension.ALL));
            case U1 -> count(tables, "reached.age");
            case U2 -> count(tables, "devices");
            case U3 -> count(tables, "repairs");
            case U4 -> count(tables, "referrals.completed");
            case U5 -> count(tables, "supports");
            case U6 -> count(tables, "families");
        };
    }

    private static LogframeLine.Actual result(Payload tables, String table, LogframeIndicator indicator) {
        List<String> whole = List.of(indicator.name(), Dimension.ALL, Dimension.ALL);
        boolean counted = tables.tables().stream().filter(each -> each.design().name().equals(table))
                .anyMatch(each -> each.cells().containsKey(whole));
        return counted ? new LogframeLine.Actual.Share(table, List.of(indicator.name(), Dimension.ALL, "BETTER"), whole) : null;
    }

    private static LogframeLine.Actual count(Payload tables, String table) {
        return new LogframeLine.Actual.Count(table, all(tables, table, -1, ""));
    }

    /** The widest place of a table, with one other category in one dimension. */
    private static List<String> all(Payload tables, String table, int at, String other) {
        List<Dimension> by = tables.table(table).design().by();
        return IntStream.range(0, by.size()).mapToObj(i -> i == at ? other : by.get(i).codes().getFirst()).toList();
    }
}
