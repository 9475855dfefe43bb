package org.amparo.registry;

import static org.amparo.vocabulary.Answer.DONT_KNOW;

import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import org.amparo.access.Areas;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand.RecordIncident;
import org.amparo.incident.IncidentDetails;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand.Identify;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.vocabulary.Activation;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.ResidenceSetting;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One run over a file: first every row is checked, so that a wrong file changes nothing; then the good rows are sent in batches, each
 * written down before and marked after. Whatever stops it, the next run goes on behind the last finished batch, and repeating the
 * batch in which it stopped adds nothing, because ids and command ids come from the rows themselves.
 */
final class ImportRun {

    private static final int BATCH = 256;
    private static final int ROWS_BETWEEN_REPORTS = 1000;

    private final Doors doors;
    private final JobRows.Work work;
    private final UUID user;
    private final RegisterFile file;
    private final RegisterFile.Header header;
    private final LocalDate today;
    private final byte[] rowKey;

    /** What a run needs from the product. @param zone the programme's, which says which day it is */
    record Doors(JobRows rows, Commands commands, Viewers viewers, Areas areas, SurvivorQueries survivors, ExecutorService senders,
            TransactionTemplate transaction, BooleanSupplier stopping, ZoneId zone) {
    }

    /** Somebody wants it to stop: the person who watches it, or the product that is shutting down. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    ImportRun(Doors doors, JobRows.Work work, UUID user) {
        this.doors = doors;
        this.work = work;
        this.user = user;
        this.file = new RegisterFile(() -> Files.newInputStream(work.file()));
        this.header = file.header(mapping().encoding(), mapping().separator());
        this.today = LocalDate.ofInstant(work.job().startedAt(), doors.zone());
        this.rowKey = doors.rows().rowKey();
    }

    /** @return what became of it: DONE or REFUSED */
    ImportJob.State run() {
        Checked checked = check();
        if (checked.refused() > 0 && !work.job().leaveOutRefused() && !work.job().dryRun()) {
            return ImportJob.State.REFUSED;
        }
        if (!work.job().dryRun()) {
            doors.rows().state(jobId(), ImportJob.State.IMPORTING);
            doors.areas().addMissing(viewer(), checked.totals().areas().entrySet().stream()
                    .map(area -> new People.Area(area.getKey(), area.getValue())).toList());
            send();
        }
        return ImportJob.State.DONE;
    }

    private UUID jobId() {
        return work.job().jobId();
    }

    private ColumnMapping mapping() {
        return work.job().mapping();
    }

    private RowReading reading() {
        return new RowReading(mapping(), header.names().size(), today);
    }

    /** Grants may change while a long import runs: they are asked for again before every batch. */
    private Viewer viewer() {
        return doors.viewers().of(user).filter(Viewers.Standing::active).map(Viewers.Standing::viewer)
                .filter(viewer -> viewer.may(Permission.REGISTRY_IMPORT)).orElseThrow(() -> new NotAllowed(Permission.REGISTRY_IMPORT));
    }

    private void stopWhenAsked() {
        if (doors.stopping().getAsBoolean() || doors.rows().isCancelAsked(jobId())) {
            throw new Stopped();
        }
    }

    private record Checked(RegisterTotals totals, long refused) {
    }

    private Checked check() {
        var checking = new Checking();
        long rows = file.read(mapping(), header, checking::row);
        RuleBroken.require(rows > 0, "registry.no-rows", "file");
        checking.report();
        doors.rows().totals(jobId(), rows, checking.totals, checking.present);
        return new Checked(checking.totals, checking.refused);
    }

    private final class Checking {

        private final RowReading reading = reading();
        private final EntryIdentity identity = new EntryIdentity(rowKey, mapping().register());
        private final RegisterTotals totals = RegisterTotals.empty();
        private final List<RowError> errors = new ArrayList<>();
        private final List<UUID> entries = new ArrayList<>();
        private long rows;
        private long refused;
        private long leftOut;
        private long present;

        boolean row(RegisterRow row) {
            RowReading.Read read = reading.read(row);
            rows++;
            errors.addAll(read.errors());
            leftOut += read.errors().stream().filter(error -> !error.refused()).count();
            if (read.entry() == null) {
                refused++;
            } else {
                totals.add(read.entry());
                entries.add(identity.next(read.entry()));
            }
            if (rows % ROWS_BETWEEN_REPORTS == 0) {
                report();
                stopWhenAsked();
            }
            return true;
        }

        private void report() {
            present += work.job().dryRun() ? doors.rows().present(entries).size() : 0;
            entries.clear();
            doors.rows().errors(jobId(), errors);
            errors.clear();
            doors.rows().checked(jobId(), rows, refused, leftOut);
        }
    }

    private void send() {
        RowReading reading = reading();
        var identity = new EntryIdentity(rowKey, mapping().register());
        Map<UUID, RegisterEntry> batch = new LinkedHashMap<>();
        long[] good = {0};
        file.read(mapping(), header, row -> {
            RegisterEntry entry = reading.read(row).entry();
            if (entry != null) {
                UUID id = identity.next(entry);
                if (++good[0] > work.job().done()) {
                    batch.put(id, entry);
                }
            }
            if (batch.size() == BATCH) {
                sendBatch(identity, batch);
                batch.clear();
                stopWhenAsked();
            }
            return true;
        });
        if (!batch.isEmpty()) {
            sendBatch(identity, batch);
        }
    }

    private void sendBatch(EntryIdentity identity, Map<UUID, RegisterEntry> batch) {
        Viewer viewer = viewer();
        Set<UUID> present = doors.transaction().execute(status -> doors.rows().claim(jobId(), batch.keySet()));
        Map<UUID, Future<RuleBroken>> sent = new LinkedHashMap<>();
        batch.forEach((id, entry) -> {
            if (!present.contains(id)) {
                Sent commands = commands(identity, id, entry, viewer);
                sent.put(id, doors.senders().submit((Callable<RuleBroken>) () -> commands.send(doors, viewer)));
            }
        });
        Map<UUID, RuleBroken> refusals = new HashMap<>();
        sent.forEach((id, answer) -> {
            RuleBroken refusal = await(answer);
            if (refusal != null) {
                refusals.put(id, refusal);
            }
        });
        List<UUID> created = sent.keySet().stream().filter(id -> !refusals.containsKey(id)).toList();
        List<RowError> errors = refusals.entrySet().stream()
                .map(refusal -> new RowError(batch.get(refusal.getKey()).row(), "", null, true, refusal.getValue().rule())).toList();
        long files = created.stream().filter(id -> batch.get(id).hasFile()).count();
        doors.transaction().executeWithoutResult(status -> {
            doors.rows().markDone(jobId(), created);
            doors.rows().errors(jobId(), errors);
            doors.rows().progress(jobId(), batch.size(), created.size(), present.size(), refusals.size(), files);
        });
    }

    private static RuleBroken await(Future<RuleBroken> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /** The commands of one row; {@code file} is null for a person who gets none. */
    private record Sent(UUID incidentCommand, RecordIncident incident, UUID fileCommand, Identify file) {

        /** @return the refusal, if a rule refuses */
        RuleBroken send(Doors doors, Viewer viewer) {
            try {
                doors.commands().send(viewer, incidentCommand, Channel.IMPORT, incident);
                if (file != null) {
                    doors.commands().send(viewer, fileCommand, Channel.IMPORT, file);
                }
                return null;
            } catch (RuleBroken refusal) {
                return refusal;
            }
        }
    }

    private Sent commands(EntryIdentity identity, UUID entryId, RegisterEntry entry, Viewer viewer) {
        UUID incidentId = identity.of(entryId, "incident");
        UUID survivorId = entry.hasFile() ? identity.of(entryId, "file") : null;
        var placement = new Placement(null, null, entry.adm1(), viewer.organisation());
        var casualty = new Casualty(identity.of(entryId, "casualty"), entry.outcome(), entry.sex(), entry.ageGroup(), entry.civilStatus(),
                survivorId);
        var incident = new RecordIncident(incidentId, details(entry), List.of(casualty), placement);
        return new Sent(identity.of(entryId, "incident command"), incident, identity.of(entryId, "file command"),
                survivorId == null ? null : file(entry, survivorId, incidentId, placement, viewer));
    }

    private IncidentDetails details(RegisterEntry entry) {
        return new IncidentDetails(entry.date(), entry.adm1(), Personal.of(entry.adm2()), Personal.of(entry.place()),
                Personal.of(entry.coordinates()), entry.setting(), entry.device(), entry.certainty(), Activation.UNKNOWN, DONT_KNOW,
                DONT_KNOW, IdentificationSource.CASUALTY_DATABASE, mapping().register());
    }

    /** The register tells where it happened, not where the person lives: only the area, which says who may go and look for the person. */
    private Identify file(RegisterEntry entry, UUID survivorId, UUID incidentId, Placement placement, Viewer viewer) {
        var part = new IncidentLink(incidentId, entry.date(), entry.outcome(), entry.activity(), entry.civilStatus(), DONT_KNOW,
                entry.ageGroup());
        return new Identify(survivorId, doors.survivors().nextImportedFileNumber(viewer), entry.sex(),
                new Residence(entry.adm1(), null, null, ResidenceSetting.UNKNOWN), IdentificationSource.CASUALTY_DATABASE,
                entry.certainty(), mapping().register(), part, placement);
    }
}
