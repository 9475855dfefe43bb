package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.LaterPosition;
import org.amparo.platform.Recorded;
import org.amparo.platform.SealedEventSource;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random programmes; {@code -Damparo.programmes=500} for the long run. */
@AmparoTest
class IndicatorTruthTest {

    private static final List<Cut> CUTS = List.of(Cut.SEX, Cut.AGE_GROUP, Cut.ADM1, Cut.DISABILITY, Cut.PILLAR);
    /** Those that the generator feeds. */
    private static final Set<String> FED = Set.of("G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G09", "G10", "G11", "G12", "G13",
            "G14", "G15", "G16", "G17", "G18", "G22", "G23", "G24", "G26", "G30");

    @Autowired
    IndicatorQueries indicators;

    @Autowired
    EventBus bus;

    @Autowired
    TransactionManager transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    SealedEventSource sealed;

    @Autowired
    LaterPosition later;

    private final Random random = new Random(20261122);

    @Test
    void every_indicator_equals_the_count_by_hand_for_any_day_place_and_cut() {
        for (int i = 0; i < Integer.getInteger("amparo.programmes", 4); i++) {
            Programme programme = new Programme(random);
            List<Truth.Line> lines = publish(programme.play(12, 220));
            for (Indicator indicator : Indicators.all()) {
                if (FED.contains(indicator.id())) {
                    for (int asked = 0; asked < 3; asked++) {
                        holds(programme, lines, indicator);
                    }
                }
            }
        }
    }

    private void holds(Programme programme, List<Truth.Line> lines, Indicator indicator) {
        LocalDate one = programme.day();
        LocalDate other = programme.day();
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        long known = lines.get(random.nextInt(lines.size())).position();
        List<Cut> cuts = CUTS.stream().filter(cut -> random.nextInt(3) == 0).toList();
        Question question = Question.of(indicator, from, to, known).by(cuts.toArray(Cut[]::new));

        Figure figure = indicators.figure(manager(programme), question);

        Map<List<String>, Map<String, Long>> counted = figure.cells().stream().filter(cell -> cell.items() > 0)
                .collect(Collectors.toMap(Figure.Cell::values, Figure.Cell::parts));
        assertThat(counted).as(question.stamp()).isEqualTo(new Truth(lines, from, to, known).count(indicator, cuts));
        if (indicator.form() != Indicator.Form.RANKING) {
            assertThat(figure.cells()).allSatisfy(cell -> assertThat(cell.parts().values().stream().mapToLong(n -> n).sum())
                    .as("the parts add up to all").isEqualTo(cell.items()));
        }
    }

    private static Viewer manager(Programme programme) {
        return new Viewer(UUID.randomUUID(), Role.MANAGER, null, programme.organisation, Set.of(),
                Map.of(Permission.REPORT_READ, Scope.ORGANISATION));
    }

    private List<Truth.Line> publish(List<Programme.Told> told) {
        Programme.Sequences sequences = new Programme.Sequences();
        Map<String, Programme.Told> byId = new HashMap<>();
        for (int i = 0; i < told.size(); i += 40) {
            List<GenericDomainEventMessage<?>> events = told.subList(i, Math.min(i + 40, told.size())).stream()
                    .<GenericDomainEventMessage<?>>map(one -> message(one, sequences, byId)).toList();
            UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(events.getFirst());
            work.attachTransaction(transactions);
            work.execute(() -> events.forEach(bus::publish));
        }
        return positions(byId);
    }

    private static GenericDomainEventMessage<?> message(Programme.Told one, Programme.Sequences sequences,
            Map<String, Programme.Told> byId) {
        Map<String, Object> metadata = new HashMap<>(Map.of(Recorded.BY, new UUID(1, 1).toString(), Recorded.ROLE, "CASEWORKER",
                Recorded.CHANNEL, "SCREEN"));
        if (one.occurredOn() != null) {
            metadata.put(Recorded.OCCURRED_ON, one.occurredOn() + "/EXACT");
        }
        GenericDomainEventMessage<?> message = new GenericDomainEventMessage<>(one.type(), one.aggregate().toString(),
                sequences.of(one.aggregate()), one.event(), metadata);
        byId.put(message.getIdentifier(), one);
        return message;
    }

    /** Waits until the facts have all of them, and asks for their places. */
    private List<Truth.Line> positions(Map<String, Programme.Told> byId) {
        List<Truth.Line> lines = new ArrayList<>();
        Eventually.holds(Duration.ofSeconds(20), () -> {
            lines.clear();
            sql.sql("""
                    select s.position, e.event_id, e.recorded_at from es.event e join es.seal s on s.event_index = e.global_index
                    where e.event_id = any(:ids)""").param("ids", byId.keySet().stream().map(UUID::fromString).toArray(UUID[]::new))
                    .query(row -> {
                        Programme.Told told = byId.get(row.getString("event_id"));
                        LocalDate recorded = java.time.Instant.parse(row.getString("recorded_at")).atZone(ZoneOffset.UTC).toLocalDate();
                        lines.add(new Truth.Line(row.getLong("position"), told.occurredOn() == null ? recorded : told.occurredOn(),
                                told.event()));
                    });
            assertThat(lines).hasSameSizeAs(byId.keySet());
            long now = later.now();
            assertThat(now).as(() -> "behind " + now + ": " + sql.sql("""
                    select s.position || ' ' || e.event_name from es.event e join es.seal s on s.event_index = e.global_index
                    where s.position > ? order by s.position limit 5""").param(now).query(String.class).list() + sql.sql(
                    "select count(*) || ' letters; facts to ' || (select max(known_from) from stat.follow_up) || ',' || (select max(known_from) from stat.case_episode) || ' owner ' || (select string_agg((to_jsonb(t) - 'token')::text, ';') from es.token t) || now() from es.dead_letter").query(String.class).list()).isGreaterThanOrEqualTo(lines.stream().mapToLong(Truth.Line::position).max().orElseThrow());
        });
        return lines;
    }
}
