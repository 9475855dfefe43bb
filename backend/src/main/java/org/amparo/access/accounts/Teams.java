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

/** Teams: groups of staff who answer for files together. */
@Component
public class Teams {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final AccountChanges changes;

    Teams(JdbcClient jdbc, AccountChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** @param members active users in the team */
    public record TeamRow(UUID team, String name, boolean active, int members) {
    }

    /** All teams by name. */
    @Needs(Permission.USERS_ADMIN)
    public List<TeamRow> all(Viewer viewer) {
        viewer.require(Permission.USERS_ADMIN);
        return jdbc.sql("""
                select t.id, t.name, t.active, (select count(*) from access.app_user u where u.team = t.id and u.active) as members
                from access.team t order by t.active desc, t.name""")
                .query((row, n) -> new TeamRow(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("active"),
                        row.getInt("members")))
                .list();
    }

    /** Adds a team to the viewer's organisation. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public UUID create(Viewer by, String name) {
        by.require(Permission.USERS_ADMIN);
        UUID team = UUID.randomUUID();
        int inserted = jdbc.sql("insert into access.team (id, name, organisation) values (?, ?, ?) on conflict (name) do nothing")
                .params(team, checked(name), by.organisation()).update();
        require(inserted == 1, "team.taken", "name");
        changes.record(by.user(), "team.created", team, Map.of());
        return team;
    }

    /** Gives a team another name. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void rename(Viewer by, UUID team, String name) {
        by.require(Permission.USERS_ADMIN);
        String wanted = checked(name);
        require(jdbc.sql("select not exists (select from access.team where name = ? and id <> ?)").params(wanted, team)
                .query(Boolean.class).single(), "team.taken", "name");
        update(by, team, "team.renamed", "name = ?", wanted);
    }

    /** Closes a team that nobody is in any more, or opens it again. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void setActive(Viewer by, UUID team, boolean active) {
        by.require(Permission.USERS_ADMIN);
        int members = jdbc.sql("select count(*) from access.app_user where team = ? and active").param(team).query(Integer.class)
                .single();
        require(active || members == 0, "team.members", "", members);
        update(by, team, active ? "team.reopened" : "team.closed", "active = ?", active);
    }

    private void update(Viewer by, UUID team, String what, String assignment, Object value) {
        if (jdbc.sql("update access.team set " + assignment + " where id = ?").params(value, team).update() == 0) {
            throw new NotAllowed(Permission.USERS_ADMIN);
        }
        changes.record(by.user(), what, team, Map.of());
    }

    private static String checked(String name) {
        require(name != null && !name.isBlank(), "form.required", "name");
        require(name.length() <= LONGEST_NAME, "form.length", "name", LONGEST_NAME);
        return name.strip();
    }
}
