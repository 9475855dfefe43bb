package org.amparo.access.accounts;

import static org.amparo.platform.RuleBroken.require;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.access.Areas;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** First-level areas by their P-code, as the screens and imports know them. */
@Component
public class AreaList implements Areas {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final AccountChanges changes;

    AreaList(JdbcClient jdbc, AccountChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** @param users active users who work in the area */
    public record AreaRow(String code, String name, int users) {
    }

    /** All first-level areas by name. */
    @Needs(Permission.USERS_ADMIN)
    public List<AreaRow> all(Viewer viewer) {
        mayRunAccounts(viewer);
        return jdbc.sql("""
                select a.code, a.name, (select count(*) from access.user_area ua join access.app_user u on u.id = ua.app_user
                                        where ua.area = a.code and u.active) as users
                from access.area a where a.level = 1 order by a.name, a.code""")
                .query((row, n) -> new AreaRow(row.getString("code"), row.getString("name"), row.getInt("users"))).list();
    }

    /** Adds an area by hand. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void create(Viewer by, String code, String name) {
        mayRunAccounts(by);
        require(code != null && !code.isBlank(), "form.required", "code");
        require(CODE.matcher(code.strip()).matches(), "area.code", "code");
        require(insert(by, code.strip(), checked(name)), "area.taken", "code");
    }

    /** Gives an area another name; its code stays. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void rename(Viewer by, String code, String name) {
        mayRunAccounts(by);
        if (jdbc.sql("update access.area set name = ? where code = ?").params(checked(name), code).update() == 0) {
            throw new NotAllowed(Permission.USERS_ADMIN);
        }
        changes.record(by.user(), "area.renamed", code, Map.of());
    }

    @Override
    @Needs(Permission.REGISTRY_IMPORT)
    @Transactional
    public void addMissing(Viewer by, Collection<People.Area> areas) {
        if (!by.may(Permission.REGISTRY_IMPORT)) {
            mayRunAccounts(by);
        }
        for (People.Area area : areas) {
            require(area.code() != null && CODE.matcher(area.code()).matches(), "area.code", "code");
            insert(by, area.code(), checked(area.name()));
        }
    }

    private boolean insert(Viewer by, String code, String name) {
        boolean inserted = jdbc.sql("insert into access.area (code, name, level) values (?, ?, 1) on conflict (code) do nothing")
                .params(code, name).update() == 1;
        if (inserted) {
            changes.record(by.user(), "area.created", code, Map.of());
        }
        return inserted;
    }

    private static String checked(String name) {
        require(name != null && !name.isBlank(), "form.required", "name");
        require(name.length() <= LONGEST_NAME, "form.length", "name", LONGEST_NAME);
        return name.strip();
    }

    private static void mayRunAccounts(Viewer viewer) {
        if (!viewer.may(Permission.USERS_ADMIN)) {
            throw new NotAllowed(Permission.USERS_ADMIN);
        }
    }
}
