package org.amparo.servicedirectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.RowScope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.servicedirectory.DirectoryFilter.Standing;
import org.amparo.vocabulary.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer. */
@Component
@Transactional(readOnly = true)
class DirectoryReads implements DirectoryQueries {

    static final RowScope.Columns COLUMNS = new RowScope.Columns(null, null, "p.adm1", "p.organisation");
    /** A report of places counts from this month on: what is older says nothing about today. */
    static final String LAST_REPORT = """
            (select c.people, c.month from read.provider_capacity c where c.provider_id = o.provider_id and c.service = o.service
             and c.month between :oldestMonth and :thisMonth order by c.month desc limit 1)""";
    private static final String STEP_FREE = """
            exists (select from read.provider_site s where s.provider_id = p.provider_id and s.entrance = 'YES' and s.toilet = 'YES')""";
    private static final String FILTERED = """
            (:words::text is null or strpos(regexp_replace(normalize(lower(p.name), NFD), '[\\u0300-\\u036f]', '', 'g'),
                regexp_replace(normalize(lower(:words), NFD), '[\\u0300-\\u036f]', '', 'g')) > 0)
            and (:service::text is null or p.service_codes @> array[:service])
            and (:pillar::text is null or exists (select from read.provider_service o where o.provider_id = p.provider_id and o.pillar = :pillar))
            and (:adm1::text is null or exists (select from read.provider_site s where s.provider_id = p.provider_id and s.adm1 = :adm1))
            and (not :stepFree or %s)
            and (not :withCapacity or exists (select from read.provider_service o cross join lateral %s r
                where o.provider_id = p.provider_id and r.people > 0 and (:service::text is null or o.service = :service)))
            and p.active = (:standing::text is distinct from 'OUT_OF_USE')
            and (:standing::text is null or :standing = 'OUT_OF_USE' or (p.verified_on >= :freshSince) = (:standing = 'FRESH'))"""
            .formatted(STEP_FREE, LAST_REPORT);

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final DirectorySettings settings;
    private final Clock clock;
    private final Nearest nearest;

    DirectoryReads(JdbcClient sql, Envelopes envelopes, DirectorySettings settings, Clock clock, Nearest nearest) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.settings = settings;
        this.clock = clock;
        this.nearest = nearest;
    }

    @Override
    public Page page(Viewer viewer, DirectoryFilter filter, String after, int limit) {
        RowScope scope = scope(viewer);
        int wanted = Math.clamp(limit, 1, 200);
        Key key = Key.of(after);
        List<ProviderRow> rows = sql.sql("""
                with p as (select * from read.provider p where %s and %s
                           and (:afterName::text is null or (p.name, p.provider_id) > (:afterName, :afterId::uuid))
                           order by p.name, p.provider_id limit :limit)
                select p.*, r.people, r.days, %s as step_free,
                    array(select s.adm1 from read.provider_site s where s.provider_id = p.provider_id order by s.place) as areas
                from p left join lateral (
                    select max(l.people) as people, min(w.days) as days from read.provider_service o
                    left join lateral %s l on true
                    left join read.provider_waiting w on w.provider_id = o.provider_id and w.service = o.service
                    where o.provider_id = p.provider_id and (:service::text is null or o.service = :service)) r on true
                order by p.name, p.provider_id""".formatted(scope.sql(), FILTERED, STEP_FREE, LAST_REPORT))
                .params(parameters(scope, filter)).param("afterName", key.name()).param("afterId", key.id()).param("limit", wanted + 1)
                .query((row, n) -> row(row)).list();
        if (rows.size() <= wanted) {
            return new Page(rows, null);
        }
        List<ProviderRow> shown = rows.subList(0, wanted);
        return new Page(List.copyOf(shown), Key.of(shown.getLast()));
    }

    @Override
    public long count(Viewer viewer, DirectoryFilter filter) {
        RowScope scope = scope(viewer);
        return sql.sql("select count(*) from read.provider p where %s and %s".formatted(scope.sql(), FILTERED))
                .params(parameters(scope, filter)).query(Long.class).single();
    }

    @Override
    public List<ProviderSite> sites(Viewer viewer, DirectoryFilter filter, int limit) {
        RowScope scope = scope(viewer);
        return sql.sql("""
                select p.provider_id, p.name as provider, p.active, p.verified_on, t.* from read.provider p
                join read.provider_site t on t.provider_id = p.provider_id
                where %s and %s and (:adm1::text is null or t.adm1 = :adm1) order by p.name, p.provider_id, t.place limit :limit"""
                .formatted(scope.sql(), FILTERED)).params(parameters(scope, filter)).param("limit", Math.clamp(limit, 1, 2_000))
                .query((row, n) -> new ProviderSite(row.getObject("provider_id", UUID.class), row.getObject("site_id", UUID.class),
                        row.getString("provider"), row.getString("name"), row.getString("adm1"), point(row), standing(row)))
                .list();
    }

    @Override
    public ProviderEntry open(Viewer viewer, UUID providerId) {
        RowScope scope = scope(viewer);
        List<Site> sites = sql.sql("select * from read.provider_site where provider_id = ? order by place").param(providerId)
                .query((row, n) -> site(row)).list();
        List<ProviderEntry.Service> services = services(providerId);
        return sql.sql("select p.* from read.provider p where p.provider_id = :id and " + scope.sql()).params(scope.parameters())
                .param("id", providerId).query((row, n) -> entry(row, sites, services)).optional()
                .orElseThrow(() -> new NotAllowed(Permission.DIRECTORY_READ));
    }

    private List<ProviderEntry.Service> services(UUID providerId) {
        return sql.sql("""
                select o.*, r.people, r.month, w.days, w.told_on from read.provider_service o left join lateral %s r on true
                left join read.provider_waiting w on w.provider_id = o.provider_id and w.service = o.service
                where o.provider_id = :id""".formatted(LAST_REPORT)).params(days()).param("id", providerId)
                .query((row, n) -> new ProviderEntry.Service(
                        new ServiceOffer(ServiceCode.valueOf(row.getString("service")), ServiceCost.valueOf(row.getString("cost")),
                                row.getString("eligibility")),
                        row.getObject("people", Integer.class), row.getObject("month", LocalDate.class),
                        row.getObject("days", Integer.class), row.getObject("told_on", LocalDate.class)))
                .list().stream().sorted(Comparator.comparing(service -> service.offer().service())).toList();
    }

    @Override
    public List<ProviderChange> history(Viewer viewer, UUID providerId, Long before, int limit) {
        RowScope scope = scope(viewer);
        return sql.sql("""
                select h.* from read.provider_history h join read.provider p on p.provider_id = h.provider_id
                where h.provider_id = :id and (:before::bigint is null or h.sequence < :before) and %s
                order by h.sequence desc limit :limit""".formatted(scope.sql())).params(scope.parameters()).param("id", providerId)
                .param("before", before).param("limit", Math.clamp(limit, 1, 200))
                .query((row, n) -> new ProviderChange(row.getLong("sequence"), row.getString("event"),
                        row.getTimestamp("recorded_at").toInstant(), row.getObject("recorded_by", UUID.class),
                        row.getString("service") == null ? null : ServiceCode.valueOf(row.getString("service")),
                        row.getObject("day", LocalDate.class), row.getObject("number", Integer.class), texts(row, "codes")))
                .list();
    }

    @Override
    public List<NearProvider> nearest(Viewer viewer, NearestSearch search, int limit) {
        return nearest.find(scope(viewer), search, days(), Math.clamp(limit, 1, 200));
    }

    private static RowScope scope(Viewer viewer) {
        viewer.require(Permission.DIRECTORY_READ);
        return RowScope.of(viewer, Permission.DIRECTORY_READ, COLUMNS);
    }

    private Map<String, Object> parameters(RowScope scope, DirectoryFilter filter) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.putAll(days());
        parameters.put("words", filter.words() == null || filter.words().isBlank() ? null : filter.words().strip());
        parameters.put("service", name(filter.service()));
        parameters.put("pillar", name(filter.pillar()));
        parameters.put("adm1", filter.adm1());
        parameters.put("stepFree", filter.stepFree());
        parameters.put("withCapacity", filter.withCapacity());
        parameters.put("standing", name(filter.standing()));
        return parameters;
    }

    private Map<String, Object> days() {
        LocalDate today = LocalDate.now(clock);
        LocalDate freshSince = settings.freshSince(today);
        return Map.of("freshSince", freshSince, "oldestMonth", freshSince.withDayOfMonth(1), "thisMonth", today.withDayOfMonth(1));
    }

    private ProviderRow row(ResultSet row) throws SQLException {
        return new ProviderRow(row.getObject("provider_id", UUID.class), row.getString("name"), ProviderType.valueOf(row.getString("type")),
                texts(row, "areas").stream().distinct().toList(), texts(row, "service_codes").stream().map(ServiceCode::valueOf).toList(),
                row.getBoolean("step_free"), row.getObject("people", Integer.class), row.getObject("days", Integer.class),
                row.getObject("verified_on", LocalDate.class), standing(row), row.getObject("organisation") != null);
    }

    private Standing standing(ResultSet row) throws SQLException {
        if (!row.getBoolean("active")) {
            return Standing.OUT_OF_USE;
        }
        return settings.isStale(row.getObject("verified_on", LocalDate.class), LocalDate.now(clock)) ? Standing.STALE : Standing.FRESH;
    }

    private ProviderEntry entry(ResultSet row, List<Site> sites, List<ProviderEntry.Service> services) throws SQLException {
        UUID id = row.getObject("provider_id", UUID.class);
        Set<Sex> staff = texts(row, "staff_sex").stream().map(Sex::valueOf).collect(Collectors.toSet());
        ProviderDetails details = new ProviderDetails(row.getString("name"), ProviderType.valueOf(row.getString("type")),
                row.getObject("organisation", UUID.class), Set.copyOf(texts(row, "languages")), staff, row.getString("opening"),
                opened(id, row, "phone"), opened(id, row, "email"));
        ProviderEntry.End end = row.getBoolean("active")
                ? null
                : new ProviderEntry.End(ProviderEnd.valueOf(row.getString("ended_for")), opened(id, row, "ended_note"),
                        row.getTimestamp("ended_at").toInstant());
        return new ProviderEntry(id, details, sites, services, row.getObject("verified_on", LocalDate.class), standing(row), end,
                row.getLong("version"));
    }

    private Personal<String> opened(UUID id, ResultSet row, String column) throws SQLException {
        return envelopes.open(id, "read.provider." + column, row.getString(column));
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(row.getObject("site_id", UUID.class), row.getString("name"), row.getString("adm1"), row.getString("adm2"),
                row.getString("address"), point(row),
                new Accessibility(SiteCheck.valueOf(row.getString("entrance")), SiteCheck.valueOf(row.getString("toilet")),
                        SiteCheck.valueOf(row.getString("sign_language")), SiteCheck.valueOf(row.getString("information"))));
    }

    static GeoPoint point(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return latitude == null ? null : GeoPoint.of(latitude, row.getDouble("longitude"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** The last row of a page: its name and, since two may have the same name, its id. */
    private record Key(String name, UUID id) {

        private static final int ID = 36;

        static Key of(String written) {
            return written == null
                    ? new Key(null, null)
                    : new Key(written.substring(ID), UUID.fromString(written.substring(0, ID)));
        }

        static String of(ProviderRow row) {
            return row.providerId() + row.name();
        }
    }
}
