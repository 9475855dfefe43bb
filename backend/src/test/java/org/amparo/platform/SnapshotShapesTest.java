package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.probe.ProbeCommand;
import org.amparo.testing.probe.ProbeEvent;
import org.amparo.testing.probe.Probes;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A snapshot is a shortcut and nothing else: one of another shape, or one that cannot be read, never keeps an aggregate from its events. */
@AmparoTest
class SnapshotShapesTest {

    private static final String OF_ANOTHER_SHAPE = "{\"gone\": [1], \"facts\": {\"from\": \"before\"}, \"stage\": \"NO_SUCH_STAGE\"}";

    @Autowired
    Snapshots snapshots;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    Probes probes;

    @Autowired
    EventStream events;

    @Autowired
    AggregateCache cache;

    @Autowired
    JdbcClient sql;

    @Test
    void aSnapshotOfAnotherShapeIsLeftAsideForEveryAggregate() {
        assertThat(snapshots.all()).hasSizeGreaterThan(10);
        for (Class<?> aggregate : snapshots.all()) {
            UUID old = UUID.randomUUID();
            plant(old, 7, aggregate, snapshots.versionOf(aggregate) ^ 1, OF_ANOTHER_SHAPE);
            assertThat(engine.readSnapshot(old.toString())).as("an old snapshot of %s", aggregate.getSimpleName()).isEmpty();
        }
    }

    @Test
    void anAggregateIsLoadedFromItsEventsPastASnapshotOfAnotherShape() {
        UUID probe = noted();
        plant(probe, 1, probeClass(), snapshots.versionOf(probeClass()) ^ 1, OF_ANOTHER_SHAPE);

        assertThat(notedAfterwards(probe)).isEqualTo(new ProbeEvent.Noted(probe, "first", 2));
    }

    @Test
    void anAggregateIsLoadedFromItsEventsPastASnapshotThatCannotBeRead() {
        UUID probe = noted();
        plant(probe, 1, probeClass(), snapshots.versionOf(probeClass()), OF_ANOTHER_SHAPE);

        assertThat(notedAfterwards(probe)).isEqualTo(new ProbeEvent.Noted(probe, "first", 2));
    }

    /** What an aggregate holds decides over its version, however deep it lies: a case holds what it knows of the world as facts. */
    @Test
    void theVersionIsDrawnFromAllThatAnAggregateHolds() throws ClassNotFoundException {
        String shape = Snapshots.described(snapshots.classOf("snapshot.CasePlan").orElseThrow());

        assertThat(componentsOf("org.amparo.caseplan.CaseFacts")).isNotEmpty().allSatisfy(name -> assertThat(shape).contains(name + ":"));
    }

    private static List<String> componentsOf(String type) throws ClassNotFoundException {
        return Arrays.stream(Class.forName(type).getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName).toList();
    }

    private Class<?> probeClass() {
        return snapshots.classOf("snapshot.Probe").orElseThrow();
    }

    /** A probe with two events. */
    private UUID noted() {
        UUID probe = UUID.randomUUID();
        probes.send(new ProbeCommand.Open(probe, "old shape", "family of " + probe, List.of()));
        probes.send(new ProbeCommand.Note(probe, "first", 1));
        return probe;
    }

    private Object notedAfterwards(UUID probe) {
        cache.removeAll();
        probes.send(new ProbeCommand.Note(probe, "first", 1));
        return events.of(probe, null).getLast().event();
    }

    private void plant(UUID id, long sequence, Class<?> aggregate, int version, String payload) {
        sql.sql("""
                insert into es.snapshot (event_id, aggregate_id, sequence, aggregate_type, event_name, event_version, recorded_at, payload, metadata)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, '2026-01-01T00:00:00Z', ?::jsonb, '{}')""")
                .param(id).param(sequence)
                .param(aggregate.getSimpleName()).param(Snapshots.nameOf(aggregate)).param(String.valueOf(version)).param(payload).update();
    }
}
