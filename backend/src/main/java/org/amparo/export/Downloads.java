package org.amparo.export;

import static org.amparo.platform.RuleBroken.require;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.ReadAudit;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that people ask for, written in the background, and the tray from which they fetch them. Everybody sees their own alone. */
@Component
public class Downloads {

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    private static final int WRITERS = 2;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final int SECONDS_TO_STOP = 10;

    private final DownloadRows rows;
    private final ReadAudit audit;
    private final ExportSettings settings;
    private final TransactionTemplate moment;
    private final TransactionTemplate transaction;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, Thread.ofPlatform().name("export-", 0).factory());

    Downloads(DownloadRows rows, ReadAudit audit, ExportSettings settings, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.audit = audit;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.moment = new TransactionTemplate(transactions);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Begins to write a file.
     *
     * @param table a table, or a document
     * @param password of the archive, 12-200 letters, for a table about persons; it is not kept. Null for every other table
     * @param locale of the words on the file
     * @return the place in the tray
     * @throws RuleBroken {@code export.password}, {@code export.busy}, {@code export.often}
     * @throws NotAllowed without {@link Permission#REPORT_EXPORT}, and for a table about persons without {@link Permission#FILE_EXPORT}
     */
    @Needs(Permission.REPORT_EXPORT)
    public UUID start(Viewer viewer, ExportContent table, ExportFormat format, String password, Locale locale) {
        viewer.require(Permission.REPORT_EXPORT);
        if (table.personal()) {
            viewer.require(Permission.FILE_EXPORT);
            require(password != null && password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD, "export.password",
                    "password", SHORTEST_PASSWORD);
            require(rows.personalToday(viewer.user()) < settings.personalADay(), "export.often", "", settings.personalADay());
        }
        require(rows.running(viewer.user()) < settings.atOnce(), "export.busy", "", settings.atOnce());
        UUID id = UUID.randomUUID();
        rows.begin(id, viewer.user(), table, format);
        Download download = rows.one(viewer.user(), id).orElseThrow();
        char[] key = table.personal() ? password.toCharArray() : null;
        writers.execute(() -> write(viewer, download, table, key, new ExportWords(locale)));
        return id;
    }

    /**
     * Writes a file for somebody who did not ask for it at this moment, as a scheduled report, and waits until it is there. Asked again under
     * the same place, what is there already is left, and what broke off is begun anew.
     *
     * @param downloadId the place in the tray
     * @return what became of it
     * @throws NotAllowed without {@link Permission#REPORT_EXPORT}, or for what is about persons
     */
    @Needs(Permission.REPORT_EXPORT)
    public Download deliver(Viewer viewer, UUID downloadId, ExportContent content, ExportFormat format, Locale locale) {
        viewer.require(Permission.REPORT_EXPORT);
        if (content.personal()) {
            throw new NotAllowed(Permission.FILE_EXPORT);
        }
        Optional<Download> there = rows.one(viewer.user(), downloadId);
        if (there.filter(download -> download.state() == Download.State.READY).isPresent()) {
            return there.get();
        }
        rows.remove(downloadId);
        rows.begin(downloadId, viewer.user(), content, format);
        write(viewer, rows.one(viewer.user(), downloadId).orElseThrow(), content, null, new ExportWords(locale));
        return rows.one(viewer.user(), downloadId).orElseThrow();
    }

    private void write(Viewer viewer, Download download, ExportContent table, char[] password, ExportWords words) {
        UUID id = download.downloadId();
        try {
            ExportRun.Written written = moment.execute(
                    status -> new ExportRun(rows, audit, viewer, download, table, words).write(password));
            rows.ready(id, written.rows(), written.bytes());
        } catch (ExportRun.Unwanted cancelled) {
            LOG.info("The file {} is not wanted any more", id);
        } catch (RuleBroken refused) {
            rows.failed(id, refused.rule());
        } catch (ExportRun.NotAsCounted changed) {
            rows.failed(id, "export.changed");
        } catch (NotAllowed refused) {
            rows.failed(id, "export.not-allowed");
        } catch (RuntimeException | Error broken) {
            LOG.error("The file {} could not be written: {} at {}", id, broken.getClass().getName(),
                    broken.getStackTrace().length == 0 ? "an unknown place" : broken.getStackTrace()[0]);
            rows.failed(id, "export.failed");
        }
    }

    /** One's own files, the newest first. @param limit 1-200 */
    @Needs(Permission.REPORT_EXPORT)
    public List<Download> tray(Viewer viewer, int limit) {
        viewer.require(Permission.REPORT_EXPORT);
        return rows.of(viewer.user(), Math.clamp(limit, 1, 200));
    }

    /** One's own file; empty when it is not there or not there any more. */
    @Needs(Permission.REPORT_EXPORT)
    public Optional<Download> one(Viewer viewer, UUID downloadId) {
        viewer.require(Permission.REPORT_EXPORT);
        return rows.one(viewer.user(), downloadId);
    }

    /**
     * Gives out a file, piece by piece, and tells the read audit before the first.
     *
     * @throws NotAllowed when it is not one's own, not ready, or expired
     */
    @Needs(Permission.REPORT_EXPORT)
    public void fetch(Viewer viewer, UUID downloadId, OutputStream out) throws IOException {
        Download download = one(viewer, downloadId).filter(one -> one.state() == Download.State.READY)
                .orElseThrow(() -> new NotAllowed(Permission.REPORT_EXPORT));
        viewer.require(download.personal() ? Permission.FILE_EXPORT : Permission.REPORT_EXPORT);
        transaction.executeWithoutResult(status -> {
            audit.looked(viewer, ReadAudit.Look.EXPORT, List.of(), downloadId.toString());
            rows.fetched(downloadId);
        });
        for (int number = 0;; number++) {
            Optional<byte[]> piece = rows.piece(downloadId, number);
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get());
        }
    }

    /** Stops a file that is being written. */
    @Needs(Permission.REPORT_EXPORT)
    public void cancel(Viewer viewer, UUID downloadId) {
        one(viewer, downloadId).ifPresent(download -> rows.cancel(downloadId));
    }

    /** Takes a file out of the tray at once. */
    @Needs(Permission.REPORT_EXPORT)
    public void remove(Viewer viewer, UUID downloadId) {
        one(viewer, downloadId).ifPresent(download -> rows.remove(downloadId));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        writers.shutdownNow();
        if (!writers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("A file was still being written when the product stopped");
        }
    }
}
