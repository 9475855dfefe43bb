package org.amparo.donor;

import static org.amparo.platform.RuleBroken.require;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.amparo.access.Organisations;
import org.amparo.access.People;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.privacy.SigningKey;
import org.amparo.reporting.KnownPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of releases under one lock, and the names that a release is written down with. */
@Component
class ReleaseGates implements ReleaseGate {

    private final JdbcClient sql;
    private final Organisations organisations;
    private final People people;
    private final ReleaseGrants grants;
    private final ReleaseFacts facts;
    private final KnownPlace known;
    private final ReleaseText text;
    private final SigningKey key;

    ReleaseGates(JdbcClient sql, Organisations organisations, People people, ReleaseGrants grants, ReleaseFacts facts, KnownPlace known,
            ReleaseText text, SigningKey key) {
        this.sql = sql;
        this.organisations = organisations;
        this.people = people;
        this.grants = grants;
        this.facts = facts;
        this.known = known;
        this.text = text;
        this.key = key;
    }

    /** A release that is not there yet has no row to lock, so the lock has a name of its own. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Ledger ledger() {
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('ledger of donor releases', 0))) as locked")
                .query(Integer.class).single();
        return ledger(sql);
    }

    /** The ledger as it stands, without holding anybody up: for looking, not for releasing. */
    static Ledger ledger(JdbcClient sql) {
        List<Entry> published = sql
                .sql("""
                        select number, donor, grant_code, area, from_day, to_day from read.donor_release where number is not null order by number""")
                .query((row, n) -> new Entry(row.getInt("number"), scope(row))).list();
        return new Ledger(published.isEmpty() ? 0 : published.getLast().number(), published);
    }

    /** What a row of {@code read.donor_release} is about. */
    static ReleaseScope scope(ResultSet row) throws SQLException {
        return Release.scope(row.getObject("donor", UUID.class), row.getString("grant_code"), row.getString("area"),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
    }

    @Override
    public void requireKnown(ReleaseScope scope) {
        UUID donor = UUID.fromString(scope.recipient());
        require(organisations.organisationName(donor).isPresent(), "release.donor", "donor");
        require(scope.grant().equals(Dimension.ALL) || grants.isOf(donor, scope.grant()), "release.grant", "grant");
        require(scope.area().equals(Dimension.ALL) || people.areas().stream().anyMatch(area -> area.code().equals(scope.area())),
                "release.area", "area");
    }

    @Override
    public long closedAt(ReleasePeriod period) {
        long place = facts.lastBefore(period.closesOn().plusDays(1));
        require(place <= known.now(), "release.facts", "to");
        return place;
    }

    @Override
    public SealedRelease seal(Payload payload, LocalDate dataCutOff, LocalDate on, List<PublishedRelease.Narrative> narrative) {
        return SealedRelease.of(text.of(payload, dataCutOff, on, narrative), key);
    }
}
