package org.amparo.donor;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.amparo.access.Commands;
import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Finding;
import org.amparo.donor.disclosure.Insider;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueTable;
import org.amparo.donor.disclosure.Unit;
import org.amparo.vocabulary.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jakarta.annotation.PreDestroy;

/**
 * Fills, protects and checks releases that wait for it, one at a time on a node. That a check is wanted is an event: a node that stops leaves it to
 * the next one, which begins anew. One node works on a check at a time, held by a lock of the database.
 */
@Component
public class ReleaseChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseChecks.class);

    private record Wanted(UUID releaseId, UUID runId, ReleaseScope scope) {
    }

    private final JdbcClient sql;
    private final DataSource database;
    private final ReleaseUnits units;
    private final People people;
    private final Commands commands;
    private final CheckProgress progress;
    private final ReleaseSettings settings;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("release-check").priority(Thread.MIN_PRIORITY).factory());

    ReleaseChecks(JdbcClient sql, DataSource database, ReleaseUnits units, People people, Commands commands, CheckProgress progress,
            ReleaseSettings settings) {
        this.sql = sql;
        this.database = database;
        this.units = units;
        this.people = people;
        this.commands = commands;
        this.progress = progress;
        this.settings = settings;
    }

    /** Begins at once with the checks that are wanted, instead of when they are looked for next; returns at once. */
    @Needs(Permission.RELEASE_DRAFT)
    public void begin(Viewer viewer) {
        viewer.require(Permission.RELEASE_DRAFT);
        resume();
    }

    /** Looks for checks that are wanted, and returns at once. */
    void resume() {
        wanted().forEach(each -> worker.execute(() -> carryOut(each.releaseId())));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private List<Wanted> wanted() {
        return sql.sql("""
                select release_id, run_id, donor, grant_code, area, from_day, to_day from read.donor_release where state = 'CHECKING'
                order by drafted_at, release_id""")
                .query((row, n) -> new Wanted(row.getObject("release_id", UUID.class), row.getObject("run_id", UUID.class),
                        Release.scope(row.getObject("donor", UUID.class), row.getString("grant_code"), row.getString("area"),
                                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class))))
                .list();
    }

    /** Does nothing when it is no longer wanted, or another node is at it. */
    void carryOut(UUID releaseId) {
        try (Connection lock = database.getConnection()) {
            if (!ask(lock, "select pg_try_advisory_lock(?)", releaseId)) {
                return;
            }
            try {
                Optional<Wanted> wanted = wanted().stream().filter(each -> each.releaseId().equals(releaseId)).findFirst();
                wanted.ifPresent(this::check);
            } finally {
                ask(lock, "select pg_advisory_unlock(?)", releaseId);
                progress.ended(releaseId);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The lock of a check could not be asked for (" + failure.getSQLState() + ")", failure);
        }
    }

    private void check(Wanted wanted) {
        ReleaseCommand answer;
        try {
            ReleaseCheck check = check(wanted.scope(), step -> progress.told(wanted.releaseId(), step));
            answer = new ReleaseCommand.RecordCheck(wanted.releaseId(), wanted.runId(), check);
        } catch (ReleaseNotCheckable failure) {
            LOG.warn("A release could not be checked: {}", failure.why(), failure);
            answer = new ReleaseCommand.RecordFailure(wanted.releaseId(), wanted.runId(), failure.why());
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                return; // The node stops; the next one begins anew.
            }
            LOG.error("A release could not be checked", failure);
            answer = new ReleaseCommand.RecordFailure(wanted.releaseId(), wanted.runId(), CheckFailure.FAILED);
        }
        UUID commandId = UUID.nameUUIDFromBytes((wanted.runId() + " answered").getBytes(StandardCharsets.UTF_8));
        commands.send(Viewer.SYSTEM, commandId, Channel.SYSTEM, answer);
    }

    ReleaseCheck check(ReleaseScope scope, Consumer<Candidate.Progress> told) {
        List<Payload> earlier = published();
        if (earlier.stream().anyMatch(payload -> payload.scope().repeats(scope))) {
            throw new ReleaseNotCheckable(CheckFailure.PUBLISHED_BEFORE, null);
        }
        told.accept(new Candidate.Progress("counted", 0));
        Collection<String> areas = areas();
        List<Unit> all = units.of(lastDay(scope, earlier), areas);
        List<TableDesign> designs = Catalogue.filled(scope, areas);
        List<TrueTable> tables = filled(designs, scope, all);
        Candidate.Checked checked = protectedAndChecked(tables, all, earlier, told);
        String payload = PayloadJson.write(checked.payload());
        int open = (int) checked.findings().stream().filter(finding -> finding.widened() == null).count();
        return new ReleaseCheck(ReleaseCheck.AUDITOR, Catalogue.VERSION, earlier.stream().mapToInt(Payload::number).max().orElse(0),
                earlier.size(), checked.cells(), checked.hidden(), checked.widened(), checked.withheld(), checked.findings().size(), open,
                all.size(), payload, SealedRelease.checksum(payload), SealedRelease.checksum(words(checked.findings())));
    }

    private static List<TrueTable> filled(List<TableDesign> designs, ReleaseScope scope, List<Unit> all) {
        try {
            List<Unit> within = ReleaseUnits.within(scope, all);
            return designs.stream().map(design -> TrueTable.count(design, scope, within, designs)).toList();
        } catch (IllegalArgumentException unknown) {
            throw new ReleaseNotCheckable(CheckFailure.UNKNOWN_CATEGORY, unknown);
        }
    }

    private Candidate.Checked protectedAndChecked(List<TrueTable> tables, List<Unit> all, List<Payload> earlier,
            Consumer<Candidate.Progress> told) {
        try {
            return Candidate.check(Catalogue.VERSION, tables, all, settings.protection(), earlier, Insider.all(all), told);
        } catch (IllegalStateException contradiction) {
            throw new ReleaseNotCheckable(CheckFailure.CONTRADICTION, contradiction);
        }
    }

    /** Units of all days that earlier releases of the same year tell about, since what they tell belongs to the check. */
    private static LocalDate lastDay(ReleaseScope scope, List<Payload> earlier) {
        return Stream.concat(Stream.of(scope), earlier.stream().map(Payload::scope)).map(ReleaseScope::to)
                .filter(day -> day.getYear() == scope.to().getYear()).max(LocalDate::compareTo).orElseThrow();
    }

    private List<String> areas() {
        List<String> areas = new ArrayList<>(people.areas().stream().map(People.Area::code).sorted().toList());
        areas.add(Catalogue.AREA_UNKNOWN);
        return areas;
    }

    /** The ledger: everything ever released, to whomever; withdrawn releases too, since they were read. */
    private List<Payload> published() {
        return sql.sql("select released_text from read.donor_release where number is not null order by number").query(String.class).list()
                .stream().map(text -> ReleaseJson.read(text).tables()).toList();
    }

    private static String words(List<Finding> findings) {
        StringBuilder words = new StringBuilder();
        findings.forEach(finding -> words.append(finding).append('\n'));
        return words.toString();
    }

    private static boolean ask(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id.getMostSignificantBits() ^ id.getLeastSignificantBits());
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
