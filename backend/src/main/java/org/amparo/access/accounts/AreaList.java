package org.amparo.access.accounts;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.access.AreaCentres;
import org.amparo.access.Areas;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.GeoPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** First-level areas by their P-code, as the screens and imports know them. */
@Component
public class AreaList implements Areas, AreaCentres {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final AccountChanges changes;

    AreaList(JdbcClient jdbc, AccountChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * @param users active users who work in the area
     * @param centre the point that stands for it; null when nobody said where it is
     * @param outlined true when its outline is drawn on maps
     */
    public record AreaRow(String code, String name, int users, GeoPoint centre, boolean outlined) {
    }

    /** All first-level areas by name. */
    @Needs(Permission.USERS_ADMIN)
    public List<AreaRow> all(Viewer viewer) {
        viewer.require(Permission.USERS_ADMIN);
        return jdbc
                .sql("""
                        select a.code, a.name, a.latitude, a.longitude, a.outline is not null as outlined, (select count(*) from access.user_area ua join access.app_user u on u.id = ua.app_user
                                                where ua.area = a.code and u.active) as users
                        from access.area a where a.level = 1 order by a.name, a.code""")
                .query((row, n) -> new AreaRow(row.getString("code"), row.getString("name"), row.getInt("users"),
                        row.getBigDecimal("latitude") == null ? null : centre(row), row.getBoolean("outlined")))
                .list();
    }

    /** Adds an area by hand. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void create(Viewer by, String code, String name) {
        by.require(Permission.USERS_ADMIN);
        require(code != null && !code.isBlank(), "form.required", "code");
        require(CODE.matcher(code.strip()).matches(), "area.code", "code");
        require(insert(by, code.strip(), checked(name)), "area.taken", "code");
    }

    /** Gives an area another name; its code stays. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void rename(Viewer by, String code, String name) {
        by.require(Permission.USERS_ADMIN);
        if (jdbc.sql("update access.area set name = ? where code = ?").params(checked(name), code).update() == 0) {
            throw new NotAllowed(Permission.USERS_ADMIN);
        }
        changes.record(by.user(), "area.renamed", code, Map.of());
    }

    /** Says which point stands for an area; null takes it back. */
    @Needs(Permission.USERS_ADMIN)
    @Transactional
    public void placeCentre(Viewer by, String code, GeoPoint centre) {
        by.require(Permission.USERS_ADMIN);
        if (jdbc.sql("update access.area set latitude = :latitude::numeric, longitude = :longitude::numeric where code = :code")
                .param("latitude", centre == null ? null : centre.latitude())
                .param("longitude", centre == null ? null : centre.longitude()).param("code", code).update() == 0) {
            throw new NotAllowed(Permission.USERS_ADMIN);
        }
        changes.record(by.user(), "area.placed", code, Map.of());
    }

    @Override
    public Optional<GeoPoint> centreOf(String area) {
        return jdbc.sql("select latitude, longitude from access.area where code = ? and latitude is not null").param(area)
                .query((row, n) -> centre(row)).optional();
    }

    @Override
    public Map<String, GeoPoint> centres() {
        Map<String, GeoPoint> centres = new HashMap<>();
        jdbc.sql("select code, latitude, longitude from access.area where latitude is not null")
                .query((row, n) -> centres.put(row.getString("code"), centre(row))).list();
        return centres;
    }

    private static GeoPoint centre(ResultSet row) throws SQLException {
        return new GeoPoint(row.getBigDecimal("latitude"), row.getBigDecimal("longitude"));
    }

    @Override
    @Needs(Permission.REGISTRY_IMPORT)
    @Transactional
    public void addMissing(Viewer by, Collection<People.Area> areas) {
        if (!by.may(Permission.REGISTRY_IMPORT)) {
            by.require(Permission.USERS_ADMIN);
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
}
