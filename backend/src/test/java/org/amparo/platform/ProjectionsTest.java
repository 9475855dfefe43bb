package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.probe.ProbeCommand;
import org.amparo.testing.probe.ProbeEvent;
import org.amparo.testing.probe.ProbeList;
import org.amparo.testing.probe.ProbeTrail;
import org.amparo.testing.probe.Probes;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Alone
@AmparoTest
class ProjectionsTest {

    @Autowired
    Probes probes;

    @Autowired
    JdbcClient sql;

    @Autowired
    EventStream events;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    DeadLetters deadLetters;

    private final UUID probe = UUID.randomUUID();

    @Test
    void anInlineProjectionIsWrittenWhenTheCommandReturns() {
        open("first");

        assertThat(sql.sql("select label, tags[2] as tag, closed from probe.probe where probe_id = ?").param(probe).query().singleRow())
                .containsEntry("label", "first").containsEntry("tag", "b").containsEntry("closed", false);
    }

    @Test
    void aFailingInlineProjectionLeavesNoEvent() {
        assertThatThrownBy(() -> open(ProbeList.POISON)).hasMessageContaining("planted failure");

        assertThat(events.of(probe, null)).isEmpty();
    }

    @Test
    void aLaterProjectionFollowsTheSealedOrder() {
        open("later");
        probes.send(new ProbeCommand.Note(probe, "n", 3));

        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(trail()).containsExactly("probe.opened null", "probe.noted 1",
                "probe.noted 2", "probe.noted 3"));
    }

    @Test
    void anEventThatALaterProjectionCannotTakeIsSetAsideAndTheOthersGoOnUntilTheCauseIsGone() {
        ProbeTrail.refusing = true;
        try {
            open("poisoned");
            probes.send(new ProbeCommand.Note(probe, ProbeTrail.POISON, 150));
            UUID other = probes.open("other");

            Eventually.holds(Duration.ofSeconds(20), () -> {
                assertThat(count("probe.trail", other)).isEqualTo(1);
                assertThat(deadLettersOf(probe)).isEqualTo(150);
            });
            deadLetters.retry();
            assertThat(deadLettersOf(probe)).isEqualTo(150);
        } finally {
            ProbeTrail.refusing = false;
        }

        deadLetters.retry();
        assertThat(deadLettersOf(probe)).isZero();
        assertThat(trail()).hasSize(151).last().isEqualTo("probe.noted 150");
    }

    @Test
    void aLaterProjectionThatBreaksWithAnErrorIsSetAsideAndTheOthersGoOn() {
        ProbeTrail.refusing = true;
        try {
            open("breaking");
            probes.send(new ProbeCommand.Note(probe, ProbeTrail.BREAKING, 1));
            UUID other = probes.open("after the error");

            Eventually.holds(Duration.ofSeconds(20), () -> {
                assertThat(count("probe.trail", other)).isEqualTo(1);
                assertThat(deadLettersOf(probe)).isEqualTo(1);
            });
        } finally {
            ProbeTrail.refusing = false;
        }

        deadLetters.retry();
        assertThat(deadLettersOf(probe)).isZero();
        assertThat(trail()).hasSize(2);
    }

    @Test
    void aLaterProjectionCanBeResetAndReplayed() {
        StreamingEventProcessor later = processing.eventProcessor(LaterProjection.GROUP, StreamingEventProcessor.class).orElseThrow();
        // Not from the very beginning: how much other tests have stored by now is not this test's concern.
        TrackingToken before = later.processingStatus().values().iterator().next().getTrackingToken();
        open("replayed");
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(trail()).hasSize(1));
        sql.sql("delete from probe.trail where probe_id = ?").param(probe).update();

        later.shutDown();
        later.resetTokens(before);
        later.start();

        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(trail()).hasSize(1));
        probes.send(new ProbeCommand.Note(probe, "after the replay", 1));
        Eventually.holds(Duration.ofSeconds(20), () -> {
            assertThat(trail()).hasSize(2);
            assertThat(later.processingStatus().values()).isNotEmpty().allSatisfy(status -> assertThat(status.isReplaying()).isFalse());
        });
    }

    @Test
    void aCommandSentTwiceIsRecognisedAndAddsNothing() {
        UUID command = UUID.randomUUID();
        ProbeCommand open = new ProbeCommand.Open(probe, "once", "f", List.of());
        Map<String, String> stamp = Map.of(Recorded.COMMAND_ID, command.toString());
        probes.send(open, stamp);

        assertThatThrownBy(() -> probes.send(open, stamp)).isInstanceOf(RepeatedCommand.class);
        assertThat(events.targetOf(command)).isPresent();
        assertThat(events.of(probe, null)).singleElement().satisfies(stored -> {
            assertThat(stored.recorded().eventId()).isEqualTo(EventIds.of(command, 0));
            assertThat(stored.event()).isInstanceOf(ProbeEvent.Opened.class);
        });
    }

    @Test
    void whatIsWrittenStaysAsItIs() {
        open("for ever");

        for (String change : List.of("update es.event set metadata = '{}'", "delete from es.event", "truncate es.event",
                "delete from es.seal")) {
            assertThatThrownBy(() -> sql.sql(change).update()).rootCause().hasMessageContaining("never changed");
        }
    }

    @Test
    void aLongAggregateIsReadFromItsSnapshot() {
        open("long");
        for (int i = 0; i < 12; i++) {
            probes.send(new ProbeCommand.Note(probe, "text " + i % 3, 10));
        }

        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(count("es.snapshot", "aggregate_id", probe)).isEqualTo(1));
        cache.removeAll();
        probes.send(new ProbeCommand.Note(probe, "text 0", 1));
        assertThat(events.of(probe, null).getLast().event()).isEqualTo(new ProbeEvent.Noted(probe, "text 0", 41));
    }

    @Autowired
    AggregateCache cache;

    private void open(String label) {
        probes.send(new ProbeCommand.Open(probe, label, "family of " + probe, List.of("a", "b")));
    }

    private List<String> trail() {
        return sql.sql("select what || ' ' || coalesce(weight::text, 'null') from probe.trail where probe_id = ? order by sequence")
                .param(probe)
                .query(String.class).list();
    }

    private long deadLettersOf(UUID aggregate) {
        return sql.sql("select count(*) from es.dead_letter where aggregate_id = ?").param(aggregate.toString()).query(Long.class).single();
    }

    private long count(String table, UUID id) {
        return count(table, "probe_id", id);
    }

    private long count(String table, String column, UUID id) {
        return sql.sql("select count(*) from " + table + " where " + column + " = ?").param(id).query(Long.class).single();
    }
}
