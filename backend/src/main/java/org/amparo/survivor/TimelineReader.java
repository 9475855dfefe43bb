package org.amparo.survivor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amparo.platform.EventStream;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.FileParts.Difference;
import org.amparo.survivor.FileParts.Value;
import org.amparo.vocabulary.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A page of a file's history. What was before a correction is taken from the events at reading, so that rows need never be reread. */
@Component
class TimelineReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {
    };
    private static final Set<String> IDS = Set.of("injuryId", "assessmentId");
    private static final Set<TimelineKind> MEDICAL = EnumSet.of(TimelineKind.DEVICE, TimelineKind.MEASURE, TimelineKind.REHABILITATION);

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final EventStream events;

    TimelineReader(JdbcClient sql, Envelopes envelopes, EventStream events) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.events = events;
    }

    /** A part that an entry changes, and the earlier entry that last gave it a value; null when none did. */
    private record Step(long sequence, String part, Long before) {
    }

    /**
     * The condition is one stretch of the key's order, not an equal id: with an equal id the server may take all rows of the file and sort
     * them, and does so when its statistics are from a time when all files were short.
     *
     * @param hidden kinds that are not shown to this viewer at all
     */
    List<TimelineEntry> read(UUID id, Set<TimelineKind> kinds, Set<TimelineKind> hidden, String before, int limit,
            Set<PersonalClass> withheld) {
        TimelinePlace place = TimelinePlace.of(before);
        List<TimelineEntry> page = sql.sql("""
                select sequence, event_id, event_name, kind, recorded_at, occurred_on, by_user, facts::text as facts, text, text_class
                from read.timeline
                where (survivor_id, recorded_at, sequence, event_id) < (:id, :at, :sequence, :event) and survivor_id >= :id
                    and (:all or kind = any(:kinds)) and kind <> all(:hidden)
                order by survivor_id desc, recorded_at desc, sequence desc, event_id desc limit :limit""").param("id", id)
                .param("at", place.at())
                .param("sequence", place.sequence()).param("event", place.eventId()).param("all", kinds.isEmpty())
                .param("kinds", names(kinds)).param("hidden", names(hidden)).param("limit", limit)
                .query((row, n) -> entry(row, id, withheld)).list();
        return withChanges(id, page, withheld);
    }

    private static String[] names(Set<TimelineKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    private TimelineEntry entry(ResultSet row, UUID id, Set<PersonalClass> withheld) throws SQLException {
        String name = row.getString("event_name");
        TimelineKind kind = TimelineKind.valueOf(row.getString("kind"));
        String sealed = row.getString("text");
        PersonalClass about = about(name, kind);
        boolean told = about == null || !withheld.contains(about);
        boolean open = told && !withheld.contains(textClass(row));
        Map<String, String> facts = JSON.readValue(row.getString("facts"), FACTS);
        if (!told) {
            facts.keySet().retainAll(IDS);
        }
        return new TimelineEntry(row.getObject("event_id", UUID.class), row.getLong("sequence"), name, kind,
                FileReader.instant(row, "recorded_at"), PartialDate.ofText(row.getString("occurred_on")),
                row.getObject("by_user", UUID.class), Map.copyOf(facts), open ? envelopes.open(id, Timeline.TEXT, sealed) : null,
                List.of(), !told || !open && sealed != null);
    }

    private static PersonalClass textClass(ResultSet row) throws SQLException {
        String name = row.getString("text_class");
        return name == null ? PersonalClass.MEDICAL : PersonalClass.valueOf(name);
    }

    /** The class under which the whole entry is shown, not its text alone; null for none. */
    private static PersonalClass about(String eventName, TimelineKind kind) {
        boolean medical = eventName.startsWith("injury.") || eventName.startsWith("functioning.") || MEDICAL.contains(kind);
        return kind == TimelineKind.RISK ? PersonalClass.PROTECTION : medical ? PersonalClass.MEDICAL : null;
    }

    private List<TimelineEntry> withChanges(UUID id, List<TimelineEntry> page, Set<PersonalClass> withheld) {
        List<Long> changing = page.stream().filter(entry -> FileParts.showsChanges(entry.eventName())).map(TimelineEntry::sequence)
                .toList();
        if (changing.isEmpty()) {
            return page;
        }
        List<Step> steps = steps(id, changing);
        Set<Long> needed = new TreeSet<>(changing);
        steps.stream().map(Step::before).filter(java.util.Objects::nonNull).forEach(needed::add);
        Map<Long, SurvivorEvent> stored = new HashMap<>();
        events.at(id, needed).forEach(event -> stored.put(event.recorded().sequence(), (SurvivorEvent) event.event()));
        Map<Long, List<Step>> byEntry = steps.stream().collect(Collectors.groupingBy(Step::sequence));
        return page.stream().map(entry -> changing.contains(entry.sequence()) && FileParts.showsChanges(entry.eventName())
                ? withChanges(entry, byEntry.getOrDefault(entry.sequence(), List.of()), stored, withheld)
                : entry).toList();
    }

    private List<Step> steps(UUID id, List<Long> changing) {
        return sql.sql("""
                select now.sequence, part, (select max(was.sequence) from read.timeline was
                    where was.survivor_id = now.survivor_id and was.aggregate_id = now.survivor_id and was.sequence < now.sequence
                        and was.touches @> array[part]) as before
                from read.timeline now cross join lateral unnest(now.touches) part
                where now.survivor_id = :id and now.aggregate_id = :id and now.sequence = any(:sequences)
                order by now.sequence, part""").param("id", id).param("sequences", changing.toArray(Long[]::new))
                .query((row, n) -> new Step(row.getLong("sequence"), row.getString("part"), row.getObject("before", Long.class))).list();
    }

    private static TimelineEntry withChanges(TimelineEntry entry, List<Step> steps, Map<Long, SurvivorEvent> stored,
            Set<PersonalClass> withheld) {
        List<TimelineEntry.Change> shown = new ArrayList<>();
        boolean cut = entry.withheld();
        for (Step step : steps) {
            Map<String, Value> was = step.before() == null ? Map.of() : FileParts.valuesOf(stored.get(step.before()), step.part());
            for (Difference difference : FileParts.differences(was, FileParts.valuesOf(stored.get(step.sequence()), step.part()))) {
                if (difference.personalClass() != null && withheld.contains(difference.personalClass())) {
                    cut = true;
                } else {
                    shown.add(difference.change());
                }
            }
        }
        return new TimelineEntry(entry.eventId(), entry.sequence(), entry.eventName(), entry.kind(), entry.recordedAt(), entry.occurredOn(),
                entry.by(), entry.facts(), entry.text(), List.copyOf(shown), cut);
    }
}
