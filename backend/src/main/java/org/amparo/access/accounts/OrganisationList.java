package org.amparo.access.accounts;

import static org.amparo.platform.RuleBroken.require;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations whose people have accounts: the programme itself, and providers that answer their referrals here. */
@Component
public class OrganisationList {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final AccountChanges changes;

    OrganisationList(JdbcClient jdbc, AccountChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** @param users active users who work for it */
    public record OrganisationRow(UUID organisation, String name, int users) {
    }

    /** All organisations by name. */
    @Needs(Permission.USERS_ADMIN)
    public List<OrganisationRow> all(Viewer viewer) {
        viewer.require(Permission.USERS_ADMIN);
        return jdbc.sql("""
                select o.id, o.name, (select count(*) from access.app_user u where u.organisation = o.id and u.active) as users
                from access.organisation o order by o.name""")
                .query((row, n) -> new OrganisationRow(row.getObject("id", UUID.class), row.getString("name"), row.getInt("users"))).list();
    }

    /** Adds an organisation. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public UUID create(Viewer by, String name) {
        by.require(Permission.USERS_ADMIN);
        UUID organisation = UUID.randomUUID();
        require(jdbc.sql("insert into access.organisation (id, name) values (?, ?) on conflict (name) do nothing")
                .params(organisation, checked(name)).update() == 1, "organisation.taken", "name");
        changes.record(by.user(), "organisation.created", organisation, Map.of());
        return organisation;
    }

    /** Gives an organisation another name. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void rename(Viewer by, UUID organisation, String name) {
        by.require(Permission.USERS_ADMIN);
        String wanted = checked(name);
        require(jdbc.sql("select not exists (select from access.organisation where name = ? and id <> ?)").params(wanted, organisation)
                .query(Boolean.class).single(), "organisation.taken", "name");
        if (jdbc.sql("update access.organisation set name = ? where id = ?").params(wanted, organisation).update() == 0) {
            throw new NotAllowed(Permission.USERS_ADMIN);
        }
        changes.record(by.user(), "organisation.renamed", organisation, Map.of());
    }

    private static String checked(String name) {
        require(name != null && !name.isBlank(), "form.required", "name");
        require(name.length() <= LONGEST_NAME, "form.length", "name", LONGEST_NAME);
        return name.strip();
    }
}
