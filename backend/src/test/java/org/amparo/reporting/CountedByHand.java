package org.amparo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.LaterPosition;
import org.amparo.privacy.KeyedHash;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A random programme, stored, for tests of other packages that hold their numbers against the count by hand. */
public final class CountedByHand {

    private final Programme programme;
    private final List<Truth.Line> lines;
    private final UnaryOperator<String> sealed;

    public CountedByHand(Random random, EventBus bus, TransactionManager transactions, JdbcClient sql, LaterPosition later,
            KeyedHash hash) {
        this.programme = new Programme(random);
        this.lines = new History(bus, transactions, sql, later).publish(programme, programme.play(12, 300));
        this.sealed = district -> hash.of(PersonFacts.DISTRICT, district);
    }

    /** Whose people they are. */
    public UUID organisation() {
        return programme.organisation;
    }

    /** The last place of the sealed order at which something was told. */
    public long known() {
        return lines.stream().mapToLong(Truth.Line::position).max().orElseThrow();
    }

    /** Parts of an undivided figure, those without any left out. */
    public Map<String, Long> parts(Question question) {
        return new Truth(lines, question.from(), question.to(), question.known(), History.manager(programme), sealed)
                .count(question.indicator(), List.of(), question.only()).getOrDefault(List.of(), Map.of());
    }

    /** Stores one thing that happened, and waits until all facts have it. */
    public static void tell(EventBus bus, TransactionManager transactions, JdbcClient sql, LaterPosition later, UUID aggregate, String type,
            LocalDate day, DomainEvent event) {
        new History(bus, transactions, sql, later).publish(null, List.of(new Programme.Told(aggregate, type, day, event)));
    }
}
