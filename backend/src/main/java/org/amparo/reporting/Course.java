package org.amparo.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;

/**
 * All that was said of one column of a fact, each saying under a key of its own with the day from which it holds now. What was said of a
 * wrong day, or wrongly, is put right in its place, and the whole column is told anew from that place of the order on, so that nothing of
 * what was wrong stays on the days in between. Of two sayings of one day the one that was told later holds; a correction does not make a
 * saying later.
 */
final class Course {

    private static final String SUBJECT = "subject_id";

    private final Facts facts;
    private final String column;
    private final Table table;

    /**
     * @param column of the facts, whose values this keeps
     * @param table with schema, of the sayings
     */
    Course(Facts facts, String column, String table) {
        this.facts = facts;
        this.column = column;
        this.table = Table.keyed(2, table, SUBJECT, "step", "number", "on_day", "said");
    }

    Table table() {
        return table;
    }

    /**
     * Keeps what is said from a day on, which the fact itself is told besides.
     *
     * @param step tells the saying apart from others of the same subject
     * @param number what is told later has a higher one
     */
    void keep(Rows rows, UUID subject, Object step, long number, LocalDate day, Object said) {
        Map<String, Object> row = new HashMap<>();
        row.put(SUBJECT, subject);
        row.put("step", step.toString());
        row.put("number", number);
        row.put("on_day", day);
        row.put("said", said == null ? null : said.toString());
        rows.put(table, row);
    }

    /** What was said holds from another day. Without such a saying nothing happens. */
    void move(Rows rows, UUID subject, SealedPosition at, Object step, LocalDate day) {
        tellAnew(rows, subject, at, step, Map.of("on_day", day));
    }

    /** What was said holds from another day and is something else; false without such a saying. */
    boolean correct(Rows rows, UUID subject, SealedPosition at, Object step, LocalDate day, Object said) {
        Map<String, Object> now = new HashMap<>();
        now.put("on_day", day);
        now.put("said", said == null ? null : said.toString());
        return tellAnew(rows, subject, at, step, now);
    }

    /**
     * What was said last is something else, on its day; what was said before it stays. False when nothing was said.
     *
     * @param before number of the correction
     */
    boolean correctLast(Rows rows, UUID subject, SealedPosition at, long before, Object said) {
        return sayings(rows, subject).stream().filter(one -> one.number() < before).max(Comparator.comparing(Saying::number))
                .map(last -> correct(rows, subject, at, last.step(), last.day(), said)).orElse(false);
    }

    /** Nothing of what was said until now holds on any day; this does, from a day on. */
    void restart(Rows rows, UUID subject, SealedPosition at, Object step, long number, LocalDate day, Object said) {
        rows.removeAll(table, SUBJECT, subject);
        keep(rows, subject, step, number, day, said);
        tell(rows, subject, at);
    }

    private boolean tellAnew(Rows rows, UUID subject, SealedPosition at, Object step, Map<String, ?> now) {
        if (sayings(rows, subject).stream().noneMatch(one -> one.step().equals(step.toString()))) {
            return false;
        }
        rows.change(table, new Object[]{subject, step.toString()}, now);
        tell(rows, subject, at);
        return true;
    }

    private void tell(Rows rows, UUID subject, SealedPosition at) {
        TreeMap<LocalDate, Object> course = new TreeMap<>();
        sayings(rows, subject).stream().sorted(Comparator.comparing(Saying::number))
                .forEach(one -> course.put(one.day(), facts.read(column, one.said())));
        facts.course(rows, subject, at, column, course);
    }

    private record Saying(String step, long number, LocalDate day, String said) {
    }

    private List<Saying> sayings(Rows rows, UUID subject) {
        return rows.rowsWith(table, SUBJECT, subject).stream().map(row -> new Saying(row.get("step"), Long.parseLong(row.get("number")),
                LocalDate.parse(row.get("on_day")), row.get("said"))).toList();
    }
}
