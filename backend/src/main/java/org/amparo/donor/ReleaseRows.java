package org.amparo.donor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One row a release, with the tables that were checked and those that were released; one for each section of its narrative, for each person who
 * wrote some of its words, for each check and for each way to make its tables coarser that was tried; and what donors read.
 */
@InlineProjection
class ReleaseRows implements ReadModel, Placements {

    static final Table RELEASE = Table.of("read.donor_release", "release_id", "donor", "grant_code", "area", "from_day", "to_day",
            "position",
            "state", "drafted_by", "drafted_at", "run_id", "failure", "auditor", "catalogue", "against", "releases", "cells", "hidden",
            "widened", "withheld", "findings", "open_findings", "units", "payload", "payload_hash", "certificate_hash", "checked_at",
            "written", "approved_by", "number", "released_on", "released_text", "checksum", "withdrawn_on", "withdrawn_by",
            "withdrawn_reason", "coarser", "trying", "widening_reasons");
    static final Table NARRATIVE = Table.keyed(2, "read.donor_release_narrative", "release_id", "section", "language", "words",
            "written_by", "written_at");
    static final Table WRITER = Table.keyed(2, "read.donor_release_writer", "release_id", "written_by");

    static final Table RUN = Table.keyed(2, "read.donor_release_run", "release_id", "run_id", "started_at", "answered_at", "failure");
    static final Table COARSENING = Table.keyed(3, "read.donor_release_coarsening", "release_id", "run_id", "way", "from_day", "to_day",
            "outcome", "shown", "shown_before", "won_back", "given_up");

    private static final Placement OF_NOBODY = new Placement(null, null, null, null);
    private static final List<String> OF_CHECK = List.of("auditor", "catalogue", "against", "releases", "cells", "hidden", "widened",
            "withheld", "findings", "open_findings", "units", "payload", "payload_hash", "certificate_hash", "checked_at",
            "widening_reasons");

    private final JdbcClient sql;

    ReleaseRows(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Table> tables() {
        return List.of(RELEASE, NARRATIVE, WRITER, RUN, COARSENING, ReleaseShelf.RELEASE);
    }

    @Override
    public Class<? extends Command> commands() {
        return ReleaseCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return sql.sql("select 1 from read.donor_release where release_id = ?").param(target).query((row, n) -> OF_NOBODY).optional();
    }

    @EventHandler
    void on(ReleaseEvent event, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        switch (event) {
            case ReleaseEvent.Drafted e -> {
                row.put("release_id", e.releaseId());
                row.put("donor", e.donor());
                row.put("grant_code", e.grant());
                row.put("area", e.area());
                row.put("from_day", e.from());
                row.put("to_day", e.to());
                row.put("position", e.position());
                row.put("state", ReleaseState.DRAFT.name());
                row.put("drafted_by", recorded.by());
                row.put("drafted_at", recorded.recordedAt());
                row.put("written", 0);
                rows.put(RELEASE, row);
                return;
            }
            case ReleaseEvent.CheckStarted e -> {
                unchecked(row);
                row.put("run_id", e.runId());
                row.put("state", ReleaseState.CHECKING.name());
                rows.put(RUN, Map.of("release_id", e.releaseId(), "run_id", e.runId(), "started_at", recorded.recordedAt()));
            }
            case ReleaseEvent.Checked e -> {
                check(e.check(), row);
                row.put("checked_at", recorded.recordedAt());
                row.put("state", ReleaseState.CHECKED.name());
                row.put("trying", true);
                rows.change(RUN, new Object[]{e.releaseId(), e.runId()}, Map.of("answered_at", recorded.recordedAt()));
            }
            case ReleaseEvent.CellsWidened e -> row.put("widening_reasons", WideningReasonJson.write(e.reasons()));
            case ReleaseEvent.CheckFailed e -> {
                row.put("failure", e.failure().name());
                row.put("state", ReleaseState.DRAFT.name());
                rows.change(RUN, new Object[]{e.releaseId(), e.runId()},
                        Map.of("answered_at", recorded.recordedAt(), "failure", e.failure().name()));
            }
            case ReleaseEvent.CoarseningTried e -> {
                tried(e, rows);
                return;
            }
            case ReleaseEvent.CoarseningsTried e -> row.put("trying", false);
            case ReleaseEvent.Coarsened e -> {
                unchecked(row);
                row.put("coarser", e.ways().stream().map(Enum::name).toArray(String[]::new));
                row.put("state", ReleaseState.DRAFT.name());
            }
            case ReleaseEvent.NarrativeWritten e -> {
                narrative(e, recorded, rows);
                row.put("written", e.written());
            }
            case ReleaseEvent.Approved e -> row.put("approved_by", recorded.by());
            case ReleaseEvent.Released e -> {
                row.put("number", e.number());
                row.put("released_on", e.on());
                row.put("released_text", e.text());
                row.put("checksum", e.checksum());
                row.put("state", ReleaseState.RELEASED.name());
                ReleaseShelf.publish(e.sealed(), rows);
            }
            case ReleaseEvent.Withdrawn e -> {
                row.put("withdrawn_on", e.on());
                row.put("withdrawn_by", recorded.by());
                row.put("withdrawn_reason", e.reason());
                row.put("state", ReleaseState.WITHDRAWN.name());
                ReleaseShelf.withdraw(e.number(), e.on(), e.reason(), rows);
            }
            case ReleaseEvent.Discarded e -> row.put("state", ReleaseState.DISCARDED.name());
        }
        rows.change(RELEASE, new Object[]{event.releaseId()}, row);
    }

    private static void unchecked(Map<String, Object> row) {
        OF_CHECK.forEach(column -> row.put(column, null));
        row.put("failure", null);
        row.put("trying", false);
    }

    private static void tried(ReleaseEvent.CoarseningTried event, Rows rows) {
        CoarseningTrial trial = event.trial();
        Map<String, Object> row = new HashMap<>(Map.of("release_id", event.releaseId(), "run_id", event.runId(), "way", trial.way().name(),
                "outcome", trial.outcome().name(), "shown", trial.shown(), "shown_before", trial.shownBefore(), "won_back",
                trial.wonBack(), "given_up", trial.givenUp()));
        row.put("from_day", trial.from());
        row.put("to_day", trial.to());
        rows.put(COARSENING, row);
    }

    private static void check(ReleaseCheck check, Map<String, Object> row) {
        row.put("auditor", check.auditor());
        row.put("catalogue", check.catalogue());
        row.put("against", check.against());
        row.put("releases", check.releases());
        row.put("cells", check.cells());
        row.put("hidden", check.hidden());
        row.put("widened", check.widened());
        row.put("withheld", check.withheld());
        row.put("findings", check.findings());
        row.put("open_findings", check.open());
        row.put("units", check.units());
        row.put("payload", check.payload());
        row.put("payload_hash", check.payloadHash());
        row.put("certificate_hash", check.certificateHash());
    }

    /** Whoever wrote words has a part in what became of them, also when they are written over or left out (R39). */
    private static void narrative(ReleaseEvent.NarrativeWritten event, Recorded recorded, Rows rows) {
        rows.put(WRITER, Map.of("release_id", event.releaseId(), "written_by", recorded.by()));
        if (event.text() == null) {
            rows.remove(NARRATIVE, event.releaseId(), event.section().name());
            return;
        }
        rows.put(NARRATIVE,
                Map.of("release_id", event.releaseId(), "section", event.section().name(), "language", event.language(), "words",
                        event.text(), "written_by", recorded.by(), "written_at", recorded.recordedAt()));
    }
}
