package org.amparo.treaty;

import static org.amparo.platform.RuleBroken.require;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.platform.Form;
import org.amparo.platform.RuleBroken;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where States stand to conventions, as somebody recorded it with a source. Nothing is ever changed: a mistake is taken back. */
@Component
@Transactional
public class Conventions {

    private static final int SOURCE = 500;
    private static final Set<String> STATES = Set.of(Locale.getISOCountries());

    private final JdbcClient sql;
    private final Clock clock;

    Conventions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All conventions, in the order in which they are shown. */
    @Needs(Permission.TREATY_READ)
    @Transactional(readOnly = true)
    public List<Convention> all(Viewer viewer) {
        viewer.require(Permission.TREATY_READ);
        return sql.sql("select * from treaty.convention order by place").query((row, n) -> new Convention(row.getString("code"),
                row.getString("title"), row.getObject("adopted_on", LocalDate.class), row.getObject("in_force_on", LocalDate.class),
                row.getObject("withdrawal_months", Integer.class), row.getBoolean("waits_for_conflict"), row.getString("article"),
                row.getString("source"), row.getBoolean("verified"))).list();
    }

    /** Where a State stood to each convention on a day. @param state ISO 3166 code of two letters */
    @Needs(Permission.TREATY_READ)
    @Transactional(readOnly = true)
    public List<Standing> standings(Viewer viewer, String state, LocalDate asOf) {
        List<StatusEntry> entries = entries(viewer, state);
        List<ArmedConflict> conflicts = conflicts(viewer, state);
        return all(viewer).stream().map(convention -> Standing.of(convention,
                entries.stream().filter(entry -> entry.convention().equals(convention.code())).toList(), conflicts, asOf)).toList();
    }

    /** States of which anything is recorded, by code. */
    @Needs(Permission.TREATY_READ)
    @Transactional(readOnly = true)
    public List<String> states(Viewer viewer) {
        viewer.require(Permission.TREATY_READ);
        return sql.sql("select state from treaty.status_entry where taken_back_at is null union "
                + "select state from treaty.conflict where taken_back_at is null order by 1").query(String.class).list();
    }

    /** What is recorded of a State and not taken back, the newest day first. */
    @Needs(Permission.TREATY_READ)
    @Transactional(readOnly = true)
    public List<StatusEntry> entries(Viewer viewer, String state) {
        viewer.require(Permission.TREATY_READ);
        return sql.sql("select * from treaty.status_entry where state = ? and taken_back_at is null order by day desc, convention, step")
                .param(state).query((row, n) -> entry(row)).list();
    }

    @Needs(Permission.TREATY_READ)
    @Transactional(readOnly = true)
    public List<ArmedConflict> conflicts(Viewer viewer, String state) {
        viewer.require(Permission.TREATY_READ);
        return sql.sql("select * from treaty.conflict where state = ? and taken_back_at is null order by from_day desc").param(state)
                .query((row, n) -> new ArmedConflict(row.getObject("conflict_id", UUID.class), row.getString("state"),
                        row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class), row.getString("source"),
                        row.getBoolean("verified")))
                .list();
    }

    private static StatusEntry entry(ResultSet row) throws SQLException {
        return new StatusEntry(row.getObject("entry_id", UUID.class), row.getString("convention"), row.getString("state"),
                StatusStep.valueOf(row.getString("step")), row.getObject("day", LocalDate.class), row.getString("source"),
                row.getBoolean("verified"));
    }

    /**
     * Records a fact.
     *
     * @throws RuleBroken form.required, treaty.state, treaty.convention, treaty.future, treaty.twice
     */
    @Needs(Permission.TREATY_KEEP)
    public void record(Viewer viewer, StatusEntry entry) {
        viewer.require(Permission.TREATY_KEEP);
        Form.required(entry.step(), "step");
        state(entry.state());
        past(Form.required(entry.day(), "day"), "day");
        source(entry.source());
        require(sql.sql("select count(*) from treaty.convention where code = ?").param(entry.convention()).query(Long.class).single() == 1,
                "treaty.convention", "convention");
        try {
            sql.sql("""
                    insert into treaty.status_entry (entry_id, convention, state, step, day, source, verified, recorded_by, recorded_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(entry.entryId(), entry.convention(), entry.state(), entry.step().name(),
                    entry.day(), entry.source().strip(), entry.verified(), viewer.user(), OffsetDateTime.now(clock)).update();
        } catch (DuplicateKeyException twice) {
            throw new RuleBroken("treaty.twice", "day");
        }
    }

    /** Records an armed conflict of a State. */
    @Needs(Permission.TREATY_KEEP)
    public void record(Viewer viewer, ArmedConflict conflict) {
        viewer.require(Permission.TREATY_KEEP);
        state(conflict.state());
        past(Form.required(conflict.from(), "from"), "from");
        if (conflict.to() != null) {
            past(conflict.to(), "to");
            require(!conflict.to().isBefore(conflict.from()), "treaty.order", "to");
        }
        source(conflict.source());
        sql.sql("""
                insert into treaty.conflict (conflict_id, state, from_day, to_day, source, verified, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""").param(conflict.conflictId()).param(conflict.state()).param(conflict.from())
                .param(conflict.to()).param(conflict.source().strip()).param(conflict.verified()).param(viewer.user())
                .param(OffsetDateTime.now(clock)).update();
    }

    /** Takes back an entry or a conflict that was recorded by mistake; who and when stays. */
    @Needs(Permission.TREATY_KEEP)
    public void takeBack(Viewer viewer, UUID id) {
        viewer.require(Permission.TREATY_KEEP);
        OffsetDateTime now = OffsetDateTime.now(clock);
        int gone = sql.sql("""
                update treaty.status_entry set taken_back_by = ?, taken_back_at = ? where entry_id = ? and taken_back_at is null""")
                .params(viewer.user(), now, id).update()
                + sql.sql("update treaty.conflict set taken_back_by = ?, taken_back_at = ? where conflict_id = ? and taken_back_at is null")
                        .params(viewer.user(), now, id).update();
        require(gone == 1, "treaty.gone", "");
    }

    /**
     * Records all facts of a file, or none: CSV in UTF-8 with the columns convention, state, step, day, source, verified (yes or no). What is
     * recorded already is left as it is.
     *
     * @return how many were new
     * @throws RuleBroken treaty.line with the number of the first line that cannot be taken
     */
    @Needs(Permission.TREATY_KEEP)
    public int recordFile(Viewer viewer, String csv) {
        viewer.require(Permission.TREATY_KEEP);
        int recorded = 0;
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            for (NamedCsvRecord line : lines) {
                StatusEntry entry = read(line).orElseThrow(() -> new RuleBroken("treaty.line", "file", line.getStartingLineNumber()));
                if (!isRecorded(entry)) {
                    record(viewer, line, entry);
                    recorded++;
                }
            }
        } catch (java.io.IOException | de.siegmar.fastcsv.reader.CsvParseException unreadable) {
            throw new RuleBroken("treaty.file", "file");
        }
        return recorded;
    }

    private void record(Viewer viewer, NamedCsvRecord line, StatusEntry entry) {
        try {
            record(viewer, entry);
        } catch (RuleBroken refused) {
            throw new RuleBroken("treaty.line", "file", line.getStartingLineNumber());
        }
    }

    private boolean isRecorded(StatusEntry entry) {
        return sql
                .sql("""
                        select count(*) from treaty.status_entry where convention = ? and state = ? and step = ? and day = ? and taken_back_at is null""")
                .params(entry.convention(), entry.state(), entry.step().name(), entry.day()).query(Long.class).single() > 0;
    }

    private static Optional<StatusEntry> read(NamedCsvRecord line) {
        try {
            String step = line.getField("step").strip();
            String verified = line.getField("verified").strip();
            return Arrays.stream(StatusStep.values()).filter(one -> one.name().equals(step)).findFirst()
                    .filter(one -> Set.of("yes", "no").contains(verified))
                    .map(one -> new StatusEntry(UUID.randomUUID(), line.getField("convention").strip(), line.getField("state").strip(), one,
                            LocalDate.parse(line.getField("day").strip()), line.getField("source"), verified.equals("yes")));
        } catch (DateTimeParseException | java.util.NoSuchElementException unreadable) {
            return Optional.empty();
        }
    }

    private static void state(String state) {
        require(STATES.contains(Form.required(state, "state")), "treaty.state", "state");
    }

    private void past(LocalDate day, String field) {
        require(!day.isAfter(LocalDate.now(clock)), "treaty.future", field);
    }

    private static void source(String source) {
        require(source != null && !source.isBlank(), "form.required", "source");
        Form.text(source, SOURCE, "source");
    }
}
