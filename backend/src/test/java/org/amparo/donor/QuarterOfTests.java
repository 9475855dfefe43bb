package org.amparo.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.amparo.platform.LaterPosition;
import org.amparo.platform.Recorded;
import org.amparo.targets.TargetEvent;
import org.amparo.targets.TargetUnit;
import org.amparo.testing.Eventually;
import org.amparo.vocabulary.Pillar;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Services of quarters that are over, as facts tell of them when they were entered in time, for tests that release one. */
@Component
public class QuarterOfTests {

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient sql;
    private final EventBus bus;
    private final TransactionManager transactions;
    private final LaterPosition later;
    private final Map<String, List<UUID>> made = new HashMap<>();

    QuarterOfTests(JdbcClient sql, EventBus bus, TransactionManager transactions, LaterPosition later) {
        this.sql = sql;
        this.bus = bus;
        this.transactions = transactions;
        this.later = later;
    }

    /**
     * One service each to so many people, all of one area and paid from one grant; every third of them a child, every second a woman.
     *
     * @param from first day of the quarter
     * @param people for each pillar, in its order
     */
    public void services(LocalDate from, String area, String grant, List<Integer> people) {
        long known = entered(from.plusDays(40));
        for (Pillar pillar : Pillar.values()) {
            for (int n = 0; n < people.get(pillar.ordinal()); n++) {
                UUID person = UUID.randomUUID();
                write("person", person, known, Map.of("sex", n % 2 == 0 ? "F" : "M", "birth_year", n % 3 == 0 ? 2015 : 1980, "adm1", area,
                        "disability", "WITH_DISABILITY"));
                write("consent", UUID.randomUUID(), known,
                        Map.of("survivor_id", person, "purpose", "CASE_MANAGEMENT", "standing", "GIVEN"));
                write("service", UUID.randomUUID(), known, Map.of("survivor_id", person, "delivered_on", from.plusDays(n % 30), "pillar",
                        pillar.name(), "funded_by", grant, "to_household", "NO"));
            }
        }
    }

    /** Takes away what no event tells of. */
    public void leave() {
        made.forEach((table, ids) -> sql.sql("delete from stat." + table + " where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .update());
        made.clear();
    }

    private void write(String table, UUID id, long known, Map<String, Object> is) {
        List<String> columns = List.copyOf(is.keySet());
        sql.sql("insert into stat." + table + " (id, valid_from, known_from, valid_to, known_to, stated, " + String.join(", ", columns)
                + ") values (:id, :from, :known, :to, :until, '', " + String.join(", ", columns.stream().map(each -> ":" + each).toList())
                + ")").params(is).param("id", id).param("from", ALWAYS).param("known", known).param("to", FOREVER)
                .param("until", Long.MAX_VALUE).update();
        made.computeIfAbsent(table, name -> new ArrayList<>()).add(id);
    }

    /** Place in the sealed order of an event of no meaning that was recorded on a day. */
    private long entered(LocalDate day) {
        UUID list = UUID.randomUUID();
        GenericDomainEventMessage<?> message = new GenericDomainEventMessage<>("TargetList", list.toString(), 0,
                new GenericMessage<>(new TargetEvent.Wanted(list, "G99", null, day, null, TargetUnit.COUNT, BigDecimal.ONE),
                        Map.of(Recorded.BY, new UUID(1, 1).toString(), Recorded.ROLE, "MANAGER", Recorded.CHANNEL, "SCREEN")),
                day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
        var work = DefaultUnitOfWork.startAndGet(message);
        work.attachTransaction(transactions);
        work.execute(() -> bus.publish(message));
        List<Long> places = new ArrayList<>();
        Eventually.holds(Duration.ofSeconds(60), () -> {
            places.clear();
            places.addAll(sql.sql(
                    "select s.position from es.event e join es.seal s on s.event_index = e.global_index where e.event_id = ?::uuid")
                    .param(message.getIdentifier()).query(Long.class).list());
            assertThat(places).hasSize(1);
            assertThat(later.now()).isGreaterThanOrEqualTo(places.getFirst());
        });
        return places.getFirst();
    }
}
