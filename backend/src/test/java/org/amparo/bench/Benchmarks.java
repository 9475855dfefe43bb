package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.testing.AmparoTest;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Runs by hand: {@code mvn -pl backend -Dtest=Benchmarks -Damparo.test.durable test}. Every figure is written as soon as it is measured.
 */
@AmparoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benchmarks {

    private static final String COMMAND = "mvn -pl backend -Dtest=Benchmarks -Damparo.test.durable test";
    private static final int REPETITIONS = Integer.getInteger("amparo.bench.repetitions", 7);
    private static final long WINDOW_MILLIS = Long.getLong("amparo.bench.window", 450);

    @Autowired
    private EventStorageEngine engine;
    @Autowired
    private DataSource dataSource;

    @Test
    @Order(1)
    void appending_through_the_store_against_raw_inserts() throws Exception {
        append();
        RawAppend raw = rawLikeTheLastEvent();
        for (int clients : new int[]{1, 8, 16}) {
            var ratio = Windows.ratio(clients, REPETITIONS, WINDOW_MILLIS, client -> append(), client -> raw.once());
            report(new Measure("append.%d-connections.ratio-to-raw".formatted(clients), ratio.median(), "ratio",
                    clients == 8 ? ">= 0.40" : "",
                    ratio.quartiles() + "; sealing on"));
        }
    }

    private void append() {
        engine.appendEvents(List.<DomainEventMessage<?>>of(event()));
    }

    private static DomainEventMessage<?> event() {
        UUID file = UUID.randomUUID();
        return new GenericDomainEventMessage<>("Survivor", file.toString(), 0,
                new SurvivorEvent.ConsentRefused(file, org.amparo.vocabulary.ConsentPurpose.SHARE_FOR_REFERRAL, LocalDate.of(2026, 1, 1)),
                MetaData.from(Map.of(Recorded.BY, UUID.randomUUID().toString(), Recorded.ROLE, "CASEWORKER", Recorded.TEAM,
                        UUID.randomUUID().toString(), Recorded.CHANNEL, "IN_PERSON", Recorded.COMMAND_ID,
                        UUID.randomUUID().toString())),
                UUID.randomUUID().toString(), Instant.now());
    }

    private RawAppend rawLikeTheLastEvent() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet last = statement
                        .executeQuery("select payload::text, metadata::text from es.event order by global_index desc limit 1")) {
            last.next();
            return new RawAppend(dataSource, last.getString(1), last.getString(2));
        }
    }

    private static void report(Measure measure) throws IOException {
        new BenchmarkReport(Path.of("..", "docs")).add(measure, COMMAND);
    }
}
