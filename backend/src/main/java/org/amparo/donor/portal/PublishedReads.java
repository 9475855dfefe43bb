package org.amparo.donor.portal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.ReadAudit;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.donor.ReleaseJson;
import org.amparo.donor.SealedRelease;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the shelf of releases, behind the wall of donors. */
@Component
class PublishedReads implements PublishedReleases {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String LIST = """
            select number, programme, grant_code, grant_title, area, from_day, to_day, released_on, withdrawn_on
            from donor.release where (:all or recipient = :organisation) order by to_day desc, number desc""";
    private static final String ONE = """
            select body, checksum, signature, withdrawn_on, withdrawn_reason
            from donor.release where number = :number and (:all or recipient = :organisation)""";

    private static final String GRANTS = """
            select code, title, from_day, to_day from donor.donor_grant where (:all or recipient = :organisation) order by code""";

    private final JdbcClient sql;
    private final ReadAudit audit;

    PublishedReads(@Qualifier(DonorConnections.DONORS) JdbcClient sql, ReadAudit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    @Override
    public List<Listed> releases(Viewer viewer) {
        return asked(viewer, LIST).query((row, n) -> new Listed(row.getInt("number"), row.getString("programme"),
                row.getString("grant_code"), row.getString("grant_title"), row.getString("area"),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
                row.getObject("released_on", LocalDate.class), row.getObject("withdrawn_on", LocalDate.class))).list();
    }

    @Override
    public List<OwnGrant> grants(Viewer viewer) {
        return asked(viewer, GRANTS).query((row, n) -> new OwnGrant(row.getString("code"), row.getString("title"),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class))).list();
    }

    @Override
    public Optional<ShelvedRelease> release(Viewer viewer, int number) {
        return asked(viewer, ONE).param("number", number).query((row, n) -> shelved(row)).optional();
    }

    /** The read audit is written with the application's own connection; what is read is asked behind the wall all the same. */
    @Override
    @Transactional(transactionManager = "transactionManager")
    public Optional<ReleaseFile> file(Viewer viewer, int number, ReleaseFormat format, Locale locale) {
        return release(viewer, number).filter(shelved -> format.isFor(shelved.release())).map(shelved -> {
            audit.looked(viewer, ReadAudit.Look.EXPORT, List.of(named(number)), format.name());
            return new ReleaseFile("release-" + number + "." + format.ending(), format.mediaType(),
                    new ReleaseFiles(shelved, ReleaseWords.in(locale)).write(format));
        });
    }

    /** Stands for a release in the read audit, which knows ids alone. */
    static UUID named(int number) {
        return UUID.nameUUIDFromBytes(("release " + number).getBytes(StandardCharsets.UTF_8));
    }

    private JdbcClient.StatementSpec asked(Viewer viewer, String question) {
        viewer.require(Permission.RELEASE_READ);
        return sql.sql(question).param("all", viewer.role() != Role.DONOR).param("organisation",
                viewer.organisation() == null ? NOBODY : viewer.organisation());
    }

    private static ShelvedRelease shelved(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return new ShelvedRelease(new SealedRelease(body, row.getString("checksum"), row.getString("signature")), ReleaseJson.read(body),
                row.getObject("withdrawn_on", LocalDate.class), row.getString("withdrawn_reason"));
    }
}
