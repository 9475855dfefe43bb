package org.amparo.casualty;

import static org.amparo.reporting.Facts.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.access.Permission;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.reporting.KnownPlace;
import org.amparo.reporting.ReportConnections;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the facts of casualties, however many there are in two statements. */
@Component
@Transactional(readOnly = true, transactionManager = ReportConnections.TRANSACTIONS)
class CasualtyReads implements CasualtyQueries {

    /** Devices of which no treaty on mines speaks: a command sets them off, or they went off where they were stored. Booby-traps are told apart. */
    private static final String NOT_OF_TREATIES = "i.device in ('IED_COMMAND_DETONATED', 'STORED_AMMUNITION', 'BOOBY_TRAP')";
    /** Where a casualty stands to the question: one of four, or not here at all. */
    private static final String PLACE = """
            case when i.first_day is null or i.last_day is null then 'UNDATED'
                when i.last_day < :from or i.first_day > :to then 'ELSEWHERE'
                when i.first_day < :from or i.last_day > :to then 'COARSE'
                when not :allDevices::boolean and %s then 'OTHER_DEVICE'
                else 'COUNTED' end as place""".formatted(NOT_OF_TREATIES);
    private static final String TABLE = """
            select %%s place, count(*) as people, %%s
            from (select %%s, %s
                  from stat.casualty c join stat.incident i on i.id = c.incident_id and %s
                  left join stat.person p on p.id = c.survivor_id and %s
                  where %s and c.retracted is null and c.outcome is distinct from 'UNINJURED_AFFECTED' and %%s) counted
            where place <> 'ELSEWHERE' group by %%s place order by %%s place"""
            .formatted(PLACE, at("i"), at("p"), at("c"));
    /** People with a file who are counted more than once: recorded in several incidents, as by a register and once more by the programme. */
    private static final String IN_SEVERAL = """
            select count(*) from (select survivor_id from (select c.survivor_id, %s
                  from stat.casualty c join stat.incident i on i.id = c.incident_id and %s
                  left join stat.person p on p.id = c.survivor_id and %s
                  where %s and c.retracted is null and c.outcome is distinct from 'UNINJURED_AFFECTED' and c.survivor_id is not null
                      and %%s) counted
            where place = 'COUNTED' group by survivor_id having count(*) > 1) several"""
            .formatted(PLACE, at("i"), at("p"), at("c"));

    private final JdbcClient sql;
    private final KnownPlace known;

    CasualtyReads(@Qualifier(ReportConnections.REPORTS) JdbcClient sql, KnownPlace known) {
        this.sql = sql;
        this.known = known;
    }

    @Override
    public long knownNow(Viewer viewer) {
        viewer.require(Permission.CASUALTY_COUNT_READ);
        return known.now();
    }

    @Override
    public long knownAt(Viewer viewer, Instant moment) {
        viewer.require(Permission.CASUALTY_COUNT_READ);
        return known.at(moment);
    }

    @Override
    public Optional<Instant> recordedAt(Viewer viewer, long place) {
        viewer.require(Permission.CASUALTY_COUNT_READ);
        return known.recordedAt(place);
    }

    @Override
    public CasualtyTable table(Viewer viewer, CasualtyQuestion question) {
        viewer.require(Permission.CASUALTY_COUNT_READ);
        known.require(question.known());
        int cuts = question.cuts().size();
        List<CasualtyTable.Cell> cells = new ArrayList<>();
        Map<String, Long> places = new HashMap<>();
        Map<CasualtyCut, Long> told = new EnumMap<>(CasualtyCut.class);
        asked(viewer, question).query((ResultSet row) -> {
            long people = row.getLong("people");
            String place = row.getString("place");
            places.merge(place, people, Long::sum);
            if ("COUNTED".equals(place)) {
                cells.add(new CasualtyTable.Cell(values(row, cuts), people));
                for (CasualtyCut cut : CasualtyCut.values()) {
                    told.merge(cut, row.getLong("known_" + cut), Long::sum);
                }
            }
        });
        return new CasualtyTable(question, cells, places.getOrDefault("COUNTED", 0L), told, places.getOrDefault("UNDATED", 0L),
                places.getOrDefault("COARSE", 0L), places.getOrDefault("OTHER_DEVICE", 0L), inSeveral(viewer, question));
    }

    private long inSeveral(Viewer viewer, CasualtyQuestion question) {
        return held(viewer, question, (where, held) -> sql.sql(IN_SEVERAL.formatted(where)).params(held)).query(Long.class).single();
    }

    private JdbcClient.StatementSpec held(Viewer viewer, CasualtyQuestion question,
            BiFunction<String, Map<String, Object>, JdbcClient.StatementSpec> asked) {
        RowScope scope = RowScope.of(viewer, Permission.CASUALTY_COUNT_READ, RowScope.Columns.of("i"));
        List<String> where = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> held = new HashMap<>(scope.parameters());
        question.only().forEach((cut, allowed) -> {
            where.add(cut.sql() + " = any(:only" + cut + "::text[])");
            held.put("only" + cut, allowed.toArray(String[]::new));
        });
        return asked.apply(String.join(" and ", where), held).param("from", question.from()).param("to", question.to())
                .param("known", question.known()).param("allDevices", question.allDevices());
    }

    private JdbcClient.StatementSpec asked(Viewer viewer, CasualtyQuestion question) {
        String by = IntStream.range(0, question.cuts().size()).mapToObj(i -> "cut_" + question.cuts().get(i) + ", ")
                .collect(Collectors.joining());
        String all = java.util.Arrays.stream(CasualtyCut.values()).map(cut -> cut.sql() + " as cut_" + cut)
                .collect(Collectors.joining(", "));
        String known = java.util.Arrays.stream(CasualtyCut.values())
                .map(cut -> "count(*) filter (where cut_" + cut + " <> 'UNKNOWN') as known_" + cut).collect(Collectors.joining(", "));
        return held(viewer, question, (where, held) -> sql.sql(TABLE.formatted(by, known, all, where, by, by)).params(held));
    }

    private static List<String> values(ResultSet row, int cuts) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= cuts; i++) {
            values.add(row.getString(i));
        }
        return List.copyOf(values);
    }
}
