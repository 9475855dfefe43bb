package org.amparo.donor;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.amparo.donor.ReleaseFacts.Quarters;
import org.amparo.measure.Change;
import org.amparo.measure.Instrument;
import org.springframework.stereotype.Component;

/**
 * Results of the logframe (domain 7.5) that a person can have: measured a second time, a goal or a check of a support that was due. On which day
 * one counts, and what of it was known, is as for all that {@link ReleaseFacts} tells.
 */
@Component
class ReleaseResults {

    /**
     * What came of it for a person.
     *
     * @param indicator code of the logframe
     * @param grant that paid for what was to bring it about; null when nobody is told to have paid, or when the result belongs to all that was done
     * @param own true when it came of one support and not of all services together
     */
    record Result(String indicator, UUID person, LocalDate on, boolean better, boolean own, String grant) {
    }

    private static final String KNOWN = "%1$s.known_from <= x.known and %1$s.known_to > x.known";
    private static final String VALID = KNOWN + " and %1$s.valid_from <= x.on_day and %1$s.valid_to > x.on_day";

    /** O4: worn for an hour a day when it was looked at about half a year after it was handed over. */
    private static final String WORN = """
            select x.survivor_id, x.on_day, x.hours_per_day >= 1 and coalesce(x.days_per_week, 1) > 0 as better
            from (%s) x join stat.device d on d.id = x.device_id and %s
            where x.checked_on - d.delivered_on between 150 and 240 and x.hours_per_day is not null"""
            .formatted(ReleaseFacts.counted("device_check", "f.checked_on"), VALID.formatted("d"));

    /** I1, O2: measured after the baseline, which is the last one marked so, or else the first of all (as on the file). */
    private static final String MEASURED = """
            select x.survivor_id, x.on_day, x.instrument, x.hundredths, b.hundredths as before
            from (%s) x join lateral (
                select b.hundredths, b.measured_on from stat.measurement b
                where b.survivor_id = x.survivor_id and b.instrument = x.instrument and b.retracted is null and b.hundredths is not null
                 and b.measured_on < x.measured_on and %s
                order by coalesce(b.baseline, 'NO') desc, case when b.baseline = 'YES' then b.measured_on end desc, b.measured_on, b.id
                limit 1) b on true
            where x.retracted is null and x.hundredths is not null and x.baseline is null
             and (x.instrument = 'P_SCALE' or x.measured_on >= b.measured_on + interval '3 months' and exists (
                select from stat.device d where d.survivor_id = x.survivor_id and d.stage in ('IN_USE', 'REPAIR') and %s))"""
            .formatted(ReleaseFacts.counted("measurement", "f.measured_on"), KNOWN.formatted("b"), VALID.formatted("d"));

    /** O7: due on the day that was first agreed with the person; reached by the end of that quarter. */
    private static final String GOALS = """
            select x.survivor_id, x.on_day,
                   coalesce(x.status in ('ACHIEVED', 'PARTLY_ACHIEVED') and x.resolved_on <= x.last_day, false) as better
            from (%s) x""".formatted(ReleaseFacts.counted("goal", "case when f.agreed_on is not null then f.due_on end"));

    /** O5, O6: a check is due 12 months after what the support is for was reached, and may be made two months earlier or later. */
    private static final String CHECKS = """
            select x.survivor_id, x.on_day, x.kind, x.funded_by, s.status, exists (
                select from stat.support_step o where o.support_id = x.id and o.happened_on between x.reached_on and {last}
                 and o.status in ('DROPPED_OUT', 'NOT_ENROLLED') and %2$s) as interrupted
            from (%1$s) x left join lateral (
                select s.status from stat.support_step s
                where s.support_id = x.id and s.happened_on between (x.reached_on + interval '10 months')::date and {last}
                 and s.status <> 'PAID' and %3$s
                order by s.happened_on desc, s.id desc limit 1) s on true
            where x.kind in ('SCHOOL', 'GRANT')
             and coalesce(x.end_reason, '') not in ('MISTAKE', 'DIED', 'MOVED_AWAY', 'MOVED_TO_OTHER_SUPPORT')"""
            .formatted(ReleaseFacts.counted("support", "(f.reached_on + interval '14 months')::date"), KNOWN.formatted("o"),
                    KNOWN.formatted("s"))
            .replace("{last}", "(x.reached_on + interval '14 months')::date");

    /** Score of the Participation Scale from which restriction is more than mild. */
    private static final BigDecimal MODERATE = BigDecimal.valueOf(23);
    private static final Set<String> AT_SCHOOL = Set.of("ATTENDING", "COMPLETED_YEAR", "COMPLETED_LEVEL");
    private static final Set<String> RUNS = Set.of("OPERATING", "PROFITABLE");

    private final ReleaseFacts facts;

    ReleaseResults(ReleaseFacts facts) {
        this.facts = facts;
    }

    /** All results, also those of people who have several; O6 also of people who are no children with a disability. */
    List<Result> of(Quarters quarters) {
        List<Result> all = new ArrayList<>(facts.of(quarters, WORN).query((row, n) -> shared("O4", row)).list());
        all.addAll(facts.of(quarters, MEASURED).query((row, n) -> measured(row)).list());
        all.addAll(facts.of(quarters, GOALS).query((row, n) -> shared("O7", row)).list());
        all.addAll(facts.of(quarters, CHECKS).query((row, n) -> checked(row)).list());
        return all;
    }

    private static Result shared(String indicator, ResultSet row) throws SQLException {
        return new Result(indicator, ReleaseFacts.id(row, "survivor_id"), ReleaseFacts.day(row, "on_day"), row.getBoolean("better"), false,
                null);
    }

    private static Result measured(ResultSet row) throws SQLException {
        Instrument instrument = Instrument.valueOf(row.getString("instrument"));
        BigDecimal score = BigDecimal.valueOf(row.getLong("hundredths"), 2);
        boolean takesPart = instrument == Instrument.P_SCALE;
        boolean better = takesPart
                ? score.compareTo(MODERATE) < 0
                : isReal(instrument.change(BigDecimal.valueOf(row.getLong("before"), 2), score));
        return new Result(takesPart ? "I1" : "O2", ReleaseFacts.id(row, "survivor_id"), ReleaseFacts.day(row, "on_day"), better, false,
                null);
    }

    private static boolean isReal(Change change) {
        return change.better() > 0 && Boolean.TRUE.equals(change.real());
    }

    private static Result checked(ResultSet row) throws SQLException {
        String status = row.getString("status") == null ? "" : row.getString("status");
        return row.getString("kind").equals("GRANT")
                ? own("O5", RUNS.contains(status), row)
                : own("O6", AT_SCHOOL.contains(status) && !row.getBoolean("interrupted"), row);
    }

    private static Result own(String indicator, boolean better, ResultSet row) throws SQLException {
        return new Result(indicator, ReleaseFacts.id(row, "survivor_id"), ReleaseFacts.day(row, "on_day"), better, true,
                row.getString("funded_by"));
    }
}
