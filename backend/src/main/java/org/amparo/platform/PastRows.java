package org.amparo.platform;

import static org.amparo.platform.RuleBroken.require;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a read model as they stood at a past moment, for questions that its tables answer for today: folded by the read model's own
 * handlers from what had been recorded by then. Nothing is written. Checks no permission: the caller has.
 */
@Component
public class PastRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventStream events;
    private final ParameterResolverFactory parameters;
    private final ObjectProvider<ReadModel> models;
    private final Clock clock;

    PastRows(EventStream events, ParameterResolverFactory parameters, ObjectProvider<ReadModel> models, Clock clock) {
        this.clock = clock;
        this.events = events;
        this.parameters = parameters;
        this.models = models;
    }

    /** Rows that take the place of some tables in a statement. */
    public static final class Past {

        /** The tables themselves. */
        public static final Past TODAY = new Past(Map.of());

        private final Map<String, String> rows;

        private Past(Map<String, String> rows) {
            this.rows = Map.copyOf(rows);
        }

        /** The statement with these rows in place of the tables; named parameters only. */
        public String in(String statement) {
            String past = statement;
            for (String table : rows.keySet()) {
                past = past.replaceAll("\\b" + Pattern.quote(table) + "\\b",
                        Matcher.quoteReplacement("jsonb_populate_recordset(null::" + table + ", :" + parameter(table) + "::jsonb)"));
            }
            return past;
        }

        /** What the statement needs beside its own parameters. */
        public Map<String, Object> parameters() {
            Map<String, Object> all = new HashMap<>();
            rows.forEach((table, json) -> all.put(parameter(table), json));
            return all;
        }

        private static String parameter(String table) {
            return "past_" + table.replace('.', '_');
        }
    }

    /**
     * The tables of read models as they stood at the end of a day.
     *
     * @param day not after today
     * @param aggregates whose events count
     * @param kinds the read models
     * @throws RuleBroken R7 when the day is to come
     */
    @SafeVarargs
    public final Past atEndOf(LocalDate day, Collection<UUID> aggregates, Class<? extends ReadModel>... kinds) {
        require(day != null, "form.required", "day");
        require(!day.isAfter(LocalDate.now(clock)), "R7.future", "day", day);
        Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<ReadModel> folding = models.stream().filter(one -> Set.of(kinds).contains(AopUtils.getTargetClass(one))).toList();
        FoldedRows folded = new FoldedRows();
        ReadModelHandlers handlers = new ReadModelHandlers(folding, parameters, folded);
        for (UUID aggregate : aggregates) {
            events.of(aggregate, end).stream().filter(stored -> stored.recorded().recordedAt().isBefore(end))
                    .forEach(stored -> handlers.handle(message(stored)));
        }
        Map<String, String> rows = new HashMap<>();
        folding.forEach(model -> model.tables().forEach(table -> rows.put(table.name(), json(table, folded.valuesOf(table)))));
        return new Past(rows);
    }

    private static GenericDomainEventMessage<DomainEvent> message(EventStream.Stored stored) {
        Recorded recorded = stored.recorded();
        Map<String, Object> metadata = new HashMap<>();
        text(metadata, Recorded.BY, recorded.by());
        text(metadata, Recorded.ROLE, recorded.role());
        text(metadata, Recorded.TEAM, recorded.team());
        text(metadata, Recorded.CHANNEL, recorded.channel());
        text(metadata, Recorded.COMMAND_ID, recorded.commandId());
        text(metadata, Recorded.OCCURRED_ON, recorded.occurredOn());
        return new GenericDomainEventMessage<>(null, recorded.aggregateId().toString(), recorded.sequence(), stored.event(),
                MetaData.from(metadata), recorded.eventId().toString(), recorded.recordedAt());
    }

    private static void text(Map<String, Object> metadata, String name, Object value) {
        if (value != null) {
            metadata.put(name, value.toString());
        }
    }

    /** Each value as the text that the database reads a column of its type from. */
    private static String json(Table table, Collection<String[]> rows) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String[] row : rows) {
            Map<String, String> columns = new LinkedHashMap<>();
            for (int place = 0; place < row.length; place++) {
                columns.put(table.columns().get(place), row[place]);
            }
            all.add(columns);
        }
        return JSON.writeValueAsString(all);
    }
}
