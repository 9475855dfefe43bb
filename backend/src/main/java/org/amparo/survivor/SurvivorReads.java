package org.amparo.survivor;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.platform.EventStream;
import org.amparo.platform.EventStream.Stored;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalKeys;
import org.amparo.vocabulary.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer, with the read audit in the same transaction. */
@Component
@Transactional
class SurvivorReads implements SurvivorQueries {

    private static final int PAGE = 200;
    private static final int MOST_AT_ONCE = 500;
    private static final int LONGEST_SEARCH = 200;
    private static final RowScope.Columns COLUMNS = RowScope.Columns.of("s");
    private static final String ROW = "s.survivor_id, s.file_number, s.full_name, s.sex, s.birth_year, s.caseworker, s.team, s.adm1, "
            + "s.organisation, s.stage, s.last_recorded_at";

    private final JdbcClient sql;
    private final FileReader files;
    private final TimelineReader timelines;
    private final EventStream events;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final ReadAudit audit;
    private final Clock clock;
    private final NameSearch names;
    private final FileSelections selections;

    SurvivorReads(JdbcClient sql, FileReader files, TimelineReader timelines, EventStream events, Envelopes envelopes, PersonalKeys keys,
            ReadAudit audit, Clock clock, NameSearch names, FileSelections selections) {
        this.sql = sql;
        this.files = files;
        this.timelines = timelines;
        this.events = events;
        this.envelopes = envelopes;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.names = names;
        this.selections = selections;
    }

    @Override
    public Page page(Viewer viewer, SurvivorFilter filter, String after, int limit) {
        viewer.require(Permission.FILE_LIST);
        requireLimit(limit, PAGE);
        Where where = where(viewer, filter);
        if (after != null) {
            Place place = Place.parse(after);
            where.and("(s.last_recorded_at, s.survivor_id) < (:lastAt, :lastId)", Map.of("lastAt", place.at(), "lastId", place.id()));
        }
        List<SurvivorRow> rows = rows(viewer, sql.sql("select " + ROW + " from read.survivor s where " + where.sql
                + " order by s.last_recorded_at desc, s.survivor_id desc limit :limit").params(where.parameters).param("limit", limit + 1));
        List<SurvivorRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        looked(viewer, Look.LIST, shown, null);
        return new Page(List.copyOf(shown), rows.size() > limit ? Place.of(shown.getLast()) : null);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Viewer viewer, SurvivorFilter filter) {
        viewer.require(Permission.FILE_LIST);
        Where where = where(viewer, filter);
        return sql.sql("select count(*) from read.survivor s where " + where.sql).params(where.parameters).query(Long.class).single();
    }

    @Override
    public List<SurvivorRow> search(Viewer viewer, String words, int limit) {
        viewer.require(Permission.FILE_LIST);
        requireLimit(limit, 50);
        require(words != null, "form.required", "words");
        require(words.length() <= LONGEST_SEARCH, "form.length", "words", LONGEST_SEARCH);
        String number = FileNumber.typed(words);
        List<SurvivorRow> found = number == null ? byName(viewer, words, limit) : byNumber(viewer, number);
        looked(viewer, Look.SEARCH, found, words);
        return found;
    }

    private List<SurvivorRow> byName(Viewer viewer, String words, int limit) {
        List<UUID> ids = names.find(viewer, words, limit);
        Where where = where(viewer, SurvivorFilter.NONE);
        List<SurvivorRow> rows = rows(viewer,
                sql.sql("select " + ROW + " from read.survivor s where s.survivor_id = any(:ids) and " + where.sql)
                        .params(where.parameters).param("ids", ids.toArray(UUID[]::new)));
        return rows.stream().filter(row -> !row.nameWithheld()).sorted(Comparator.comparingInt(row -> ids.indexOf(row.survivorId())))
                .toList();
    }

    private List<SurvivorRow> byNumber(Viewer viewer, String number) {
        Where where = where(viewer, SurvivorFilter.NONE);
        return rows(viewer, sql.sql("select " + ROW + " from read.survivor s where s.file_number = :number and " + where.sql)
                .params(where.parameters).param("number", number));
    }

    @Override
    public List<SurvivorRow> these(Viewer viewer, Collection<UUID> ids) {
        viewer.require(Permission.FILE_LIST);
        requireLimit(Math.max(1, ids.size()), MOST_AT_ONCE);
        Where where = where(viewer, SurvivorFilter.NONE);
        List<SurvivorRow> found = ids.isEmpty()
                ? List.of()
                : rows(viewer, sql.sql("select " + ROW + " from read.survivor s where s.survivor_id = any(:ids) and " + where.sql
                        + " order by s.file_number").params(where.parameters).param("ids", ids.toArray(UUID[]::new)));
        looked(viewer, Look.LIST, found, null);
        return found;
    }

    @Override
    public FileView open(Viewer viewer, UUID survivorId) {
        Set<PersonalClass> withheld = Withheld.from(viewer, placementFor(viewer, survivorId));
        FileView view = ErasedFile.shown(files.read(survivorId, withheld, LocalDate.now(clock)));
        audit.looked(viewer, Look.FILE, List.of(survivorId), null);
        return view;
    }

    @Override
    public List<TimelineEntry> timeline(Viewer viewer, UUID survivorId, Set<TimelineKind> kinds, String before, int limit) {
        Placement placement = placementFor(viewer, survivorId);
        requireLimit(limit, PAGE);
        List<TimelineEntry> page = timelines.read(survivorId, kinds, Withheld.kindsFrom(viewer, placement), before, limit,
                Withheld.from(viewer, placement));
        audit.looked(viewer, Look.FILE, List.of(survivorId), null);
        return page;
    }

    @Override
    public FileAsOf asOf(Viewer viewer, UUID survivorId, LocalDate day) {
        Set<PersonalClass> withheld = Withheld.from(viewer, placementFor(viewer, survivorId));
        LocalDate today = LocalDate.now(clock);
        require(day != null, "form.required", "day");
        require(!day.isAfter(today), "R7.future", "day", day);
        Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        FileFold fold = new FileFold(clock.getZone());
        FileView past = null;
        boolean passed = false;
        for (Stored stored : events.of(survivorId, null)) {
            if (!passed && !stored.recorded().recordedAt().isBefore(end)) {
                past = fold.view(day);
                passed = true;
            }
            fold.then((SurvivorEvent) stored.event(), stored.recorded());
        }
        FileView now = Withheld.cut(fold.view(today), withheld);
        FileView then = passed ? past == null ? null : Withheld.cut(past, withheld) : Withheld.cut(fold.view(day), withheld);
        audit.looked(viewer, Look.FILE_AS_OF, List.of(survivorId), day.toString());
        boolean erased = now.stage() == FileStage.ERASED;
        FileView shown = erased && then != null ? ErasedFile.withoutOthers(then) : then;
        return new FileAsOf(day, shown, FileDifferences.between(shown, ErasedFile.shown(now)));
    }

    @Override
    public String nextFileNumber(Viewer viewer) {
        viewer.require(Permission.FILE_REGISTER);
        return freshNumber();
    }

    @Override
    public String nextImportedFileNumber(Viewer viewer) {
        viewer.require(Permission.REGISTRY_IMPORT);
        return freshNumber();
    }

    private String freshNumber() {
        return FileNumber.of(sql.sql("select nextval('read.file_number')").query(Long.class).single());
    }

    /** The file's placement when the viewer may read the file; the same refusal whether it is out of reach or does not exist. */
    private Placement placementFor(Viewer viewer, UUID survivorId) {
        RowScope scope = RowScope.of(viewer, Permission.FILE_READ, COLUMNS);
        Optional<Placement> placement = survivorId == null
                ? Optional.empty()
                : sql.sql("select s.caseworker, s.team, s.adm1, s.organisation from read.survivor s where s.survivor_id = :id and "
                        + scope.sql()).params(scope.parameters()).param("id", survivorId).query((row, n) -> Placement.of(row))
                        .optional();
        return placement.orElseThrow(() -> new NotAllowed(Permission.FILE_READ));
    }

    private static void requireLimit(int limit, int most) {
        require(limit >= 1 && limit <= most, "form.number", "limit", 1, most);
    }

    private void looked(Viewer viewer, Look look, List<SurvivorRow> shown, String detail) {
        audit.looked(viewer, look, shown.stream().map(SurvivorRow::survivorId).toList(), detail);
    }

    private List<SurvivorRow> rows(Viewer viewer, JdbcClient.StatementSpec statement) {
        record Line(UUID id, String envelope, Placement placement, SurvivorRow row) {
        }
        List<Line> lines = statement.query((row, n) -> new Line(row.getObject("survivor_id", UUID.class), row.getString("full_name"),
                Placement.of(row), row(row))).list();
        keys.warm(lines.stream().filter(line -> line.envelope() != null).map(Line::id).toList());
        return lines.stream().map(line -> {
            boolean withheld = !viewer.may(Permission.IDENTITY_READ, line.placement());
            Personal<String> name = withheld ? null : envelopes.open(line.id(), "read.survivor.full_name", line.envelope());
            SurvivorRow row = line.row();
            return new SurvivorRow(row.survivorId(), row.fileNumber(), name, withheld, row.sex(), row.birthYear(), row.adm1(), row.stage(),
                    row.caseworker(), row.team(), row.lastRecordedAt());
        }).toList();
    }

    private static SurvivorRow row(ResultSet row) throws SQLException {
        return new SurvivorRow(row.getObject("survivor_id", UUID.class), row.getString("file_number"), null, true,
                FileReader.code(Sex.class, row, "sex"), row.getObject("birth_year", Integer.class), row.getString("adm1"),
                FileStage.valueOf(row.getString("stage")), row.getObject("caseworker", UUID.class), row.getObject("team", UUID.class),
                FileReader.instant(row, "last_recorded_at"));
    }

    /** Conditions with their parameters, all of which must hold. */
    private static final class Where {
        private String sql;
        private final Map<String, Object> parameters;

        Where(RowScope scope) {
            sql = scope.sql();
            parameters = new HashMap<>(scope.parameters());
        }

        void and(String condition, Map<String, ?> values) {
            sql += " and " + condition;
            parameters.putAll(values);
        }

        void equal(String column, Enum<?> code) {
            if (code != null) {
                and("s." + column + " = :" + column, Map.of(column, code.name()));
            }
        }
    }

    private Where where(Viewer viewer, SurvivorFilter filter) {
        Where where = new Where(RowScope.of(viewer, Permission.FILE_LIST, filter.reach(), COLUMNS));
        if (filter.adm1() != null) {
            where.and("s.adm1 = :adm1", Map.of("adm1", filter.adm1()));
        }
        where.equal("stage", filter.stage());
        where.equal("sex", filter.sex());
        if (filter.ageGroup() != null) {
            // The year alone is in clear, so on average half of those who turn 18 this year count as adults before their birthday.
            int adultUntil = LocalDate.now(clock).getYear() - Age.OF_MAJORITY;
            switch (filter.ageGroup()) {
                case ADULT -> where.and("(s.birth_year <= :adultUntil or s.birth_year is null and s.age_group = 'ADULT')",
                        Map.of("adultUntil", adultUntil));
                case CHILD -> where.and("(s.birth_year > :adultUntil or s.birth_year is null and s.age_group = 'CHILD')",
                        Map.of("adultUntil", adultUntil));
                case UNKNOWN -> where.and("s.birth_year is null and coalesce(s.age_group, 'UNKNOWN') = 'UNKNOWN'", Map.of());
            }
        }
        filter.selected().forEach((key, name) -> select(where, viewer, selections.named(viewer, key), name));
        return where;
    }

    /** Only files of which the viewer may read what the choice is about. */
    private static void select(Where where, Viewer viewer, FileSelection selection, String name) {
        Enum<?> value = selection.value(name).orElseThrow(() -> new RuleBroken("form.code", selection.key()));
        FileSelection.Condition condition = selection.where(value);
        RowScope readable = RowScope.of(viewer, selection.needs(), COLUMNS);
        where.and(readable.sql(), readable.parameters());
        where.and(condition.sql(), condition.parameters());
    }

    /** Where a page ended. */
    private record Place(OffsetDateTime at, UUID id) {

        static String of(SurvivorRow last) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, last.lastRecordedAt()) + "_" + last.survivorId();
        }

        static Place parse(String text) {
            try {
                int line = text.indexOf('_');
                Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, line)), ChronoUnit.MICROS);
                return new Place(at.atOffset(ZoneOffset.UTC), UUID.fromString(text.substring(line + 1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException | ArithmeticException e) {
                throw new RuleBroken("form.code", "after");
            }
        }
    }
}
