package org.amparo.donor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.amparo.access.Organisations;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of releases. */
@Component
@Transactional(readOnly = true)
class ReleaseReads implements ReleaseQueries {

    private static final String ROW = """
            select release_id, donor, grant_code, area, from_day, to_day, state, drafted_by, drafted_at, failure, auditor, against, releases, cells,
                   hidden, widened, withheld, findings, open_findings, units, payload_hash, checked_at, written, approved_by, number, released_on,
                   checksum, withdrawn_on, withdrawn_by, withdrawn_reason, coarser, trying, catalogue, %s
            from read.donor_release r
            """;
    private static final int MONTHS = 12;

    private final JdbcClient sql;
    private final CheckProgress progress;
    private final Organisations organisations;
    private final ReleaseGrants grants;
    private final ReleaseText text;
    private final Clock clock;

    ReleaseReads(JdbcClient sql, CheckProgress progress, Organisations organisations, ReleaseGrants grants,
            ReleaseText text, Clock clock) {
        this.sql = sql;
        this.progress = progress;
        this.organisations = organisations;
        this.grants = grants;
        this.text = text;
        this.clock = clock;
    }

    @Override
    public List<ReleaseRow> page(Viewer viewer, UUID after, int size) {
        viewer.require(Permission.RELEASE_REVIEW);
        return sql
                .sql(ROW.formatted("null as payload")
                        + """
                                where :after::uuid is null or (drafted_at, release_id) < (select drafted_at, release_id from read.donor_release where release_id = :after::uuid)
                                order by drafted_at desc, release_id desc limit :size""")
                .param("after", after).param("size", size).query((row, n) -> row(row))
                .list();
    }

    @Override
    public long count(Viewer viewer) {
        viewer.require(Permission.RELEASE_REVIEW);
        return sql.sql("select count(*) from read.donor_release").query(Long.class).single();
    }

    @Override
    public long toApprove(Viewer viewer) {
        viewer.require(Permission.RELEASE_REVIEW);
        List<CheckStanding> waiting = sql.sql("""
                select donor, grant_code, area, from_day, to_day, auditor, catalogue, open_findings, against from read.donor_release r
                where state = 'CHECKED' and drafted_by <> :viewer
                and not exists (select from read.donor_release_writer w where w.release_id = r.release_id and w.written_by = :viewer)""")
                .param("viewer", viewer.user()).query((row, n) -> standing(row)).list();
        if (waiting.isEmpty()) {
            return 0;
        }
        ReleaseGate.Ledger ledger = ReleaseGates.ledger(sql);
        return waiting.stream().filter(check -> check.hindrance(ledger).isEmpty()).count();
    }

    private RuleBroken hindrance(ResultSet row) throws SQLException {
        return row.getString("state").equals(ReleaseState.CHECKED.name())
                ? standing(row).hindrance(ReleaseGates.ledger(sql)).orElse(null)
                : null;
    }

    private static CheckStanding standing(ResultSet row) throws SQLException {
        return new CheckStanding(ReleaseGates.scope(row), row.getInt("auditor"), row.getInt("catalogue"), row.getInt("open_findings"),
                row.getInt("against"));
    }

    @Override
    public Optional<ReleaseReview> of(Viewer viewer, UUID releaseId) {
        viewer.require(Permission.RELEASE_REVIEW);
        List<Told> narrative = sql.sql("""
                select section, language, words, written_by, written_at from read.donor_release_narrative where release_id = ?""")
                .param(releaseId)
                .query((row, n) -> new Told(PublishedRelease.Section.valueOf(row.getString("section")), row.getString("language"),
                        row.getString("words"), id(row, "written_by"), instant(row, "written_at")))
                .list().stream().sorted(Comparator.comparing(Told::section)).toList();
        return sql.sql(ROW.formatted("coalesce(released_text, payload) as payload, widening_reasons") + "where release_id = ?")
                .param(releaseId)
                .query((row, n) -> {
                    ReleaseRow release = row(row);
                    return new ReleaseReview(release, published(release, row.getString("payload"), narrative), narrative,
                            writers(releaseId), checks(releaseId), trials(releaseId), hindrance(row),
                            WideningReasonJson.read(row.getString("widening_reasons")));
                }).optional();
    }

    private Set<UUID> writers(UUID releaseId) {
        return sql.sql("select written_by from read.donor_release_writer where release_id = ?").param(releaseId).query(UUID.class).set();
    }

    private int checks(UUID releaseId) {
        return sql.sql("select count(*) from read.donor_release_run where release_id = ? and answered_at is not null").param(releaseId)
                .query(Integer.class).single();
    }

    private List<CoarseningTrial> trials(UUID releaseId) {
        return sql.sql("""
                select c.way, c.from_day, c.to_day, c.outcome, c.shown, c.shown_before, c.won_back, c.given_up
                from read.donor_release_coarsening c join read.donor_release r using (release_id, run_id)
                where c.release_id = ? order by c.won_back desc, c.way""").param(releaseId)
                .query((row, n) -> new CoarseningTrial(CoarseningWay.valueOf(row.getString("way")), day(row, "from_day"),
                        day(row, "to_day"), CoarseningTrial.Outcome.valueOf(row.getString("outcome")), row.getInt("shown"),
                        row.getInt("shown_before"), row.getInt("won_back"), row.getInt("given_up")))
                .list();
    }

    private PublishedRelease published(ReleaseRow release, String written, List<Told> narrative) {
        if (written == null) {
            return null;
        }
        return release.number() != null
                ? ReleaseJson.read(written)
                : text.of(PayloadJson.read(written), new ReleasePeriod(release.from(), release.to()).closesOn(), LocalDate.now(clock),
                        narrative.stream().map(told -> new PublishedRelease.Narrative(told.section(), told.language(), told.text()))
                                .toList());
    }

    @Override
    public Optional<Candidate.Progress> progress(Viewer viewer, UUID releaseId) {
        viewer.require(Permission.RELEASE_REVIEW);
        return progress.of(releaseId);
    }

    @Override
    public Runnable watch(Viewer viewer, Consumer<UUID> watcher) {
        viewer.require(Permission.RELEASE_REVIEW);
        return progress.watch(watcher);
    }

    @Override
    public List<Donor> donors(Viewer viewer) {
        viewer.require(Permission.RELEASE_DRAFT);
        Map<UUID, List<Grant>> byDonor = grants.byDonor();
        return organisations.organisations().stream()
                .map(each -> new Donor(each.organisation(), each.name(), byDonor.getOrDefault(each.organisation(), List.of()))).toList();
    }

    @Override
    public List<ReleasePeriod> periods(Viewer viewer) {
        viewer.require(Permission.RELEASE_DRAFT);
        LocalDate today = LocalDate.now(clock);
        List<ReleasePeriod> periods = new ArrayList<>();
        for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
            for (int months = 3; months <= MONTHS; months *= 2) {
                for (LocalDate first = LocalDate.of(year, 1, 1); first.getYear() == year; first = first.plusMonths(months)) {
                    periods.add(new ReleasePeriod(first, first.plusMonths(months).minusDays(1)));
                }
            }
        }
        return periods.stream().filter(period -> today.isAfter(period.closesOn()))
                .sorted(Comparator.comparing(ReleasePeriod::to).thenComparing(ReleasePeriod::from).reversed()).toList();
    }

    private static ReleaseRow row(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new ReleaseRow(id(row, "release_id"), id(row, "donor"), row.getString("grant_code"), row.getString("area"),
                day(row, "from_day"), day(row, "to_day"), ReleaseState.valueOf(row.getString("state")), id(row, "drafted_by"),
                instant(row, "drafted_at"), failure == null ? null : CheckFailure.valueOf(failure),
                row.getString("payload_hash") == null ? null : counts(row), row.getInt("written"), id(row, "approved_by"),
                row.getObject("number", Integer.class), day(row, "released_on"), row.getString("checksum"), day(row, "withdrawn_on"),
                id(row, "withdrawn_by"), row.getString("withdrawn_reason"), ReleaseChecks.ways(row.getArray("coarser")),
                row.getBoolean("trying"));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getInt("auditor"), row.getInt("against"), row.getInt("releases"), row.getInt("cells"), row.getInt("hidden"),
                row.getInt("widened"), row.getInt("withheld"), row.getInt("findings"), row.getInt("open_findings"), row.getInt("units"),
                row.getString("payload_hash"), instant(row, "checked_at"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
