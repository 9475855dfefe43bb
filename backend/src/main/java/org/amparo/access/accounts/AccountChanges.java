package org.amparo.access.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The audit rows of everything that changes users, teams, areas and grants; written in the transaction of the change. */
@Component
public class AccountChanges {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    AccountChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change.
     *
     * @param by who changed it; null for the product itself at its first start
     * @param what e.g. {@code user.role-changed}
     * @param subject id of the user or team, code of the area, name of the role
     * @param detail old and new codes, as JSON
     */
    public record Change(Instant at, UUID by, String what, String subject, String detail) {
    }

    /** The latest changes, newest first; for those who read logs or run the accounts. */
    public List<Change> latest(Viewer viewer, int limit) {
        if (!viewer.may(Permission.USERS_ADMIN) && !viewer.may(Permission.READ_LOG_READ)) {
            throw new NotAllowed(Permission.READ_LOG_READ);
        }
        return jdbc.sql("select at, by_user, what, subject, detail::text from access.account_change order by id desc limit ?")
                .param(Math.clamp(limit, 1, 200))
                .query((row, n) -> new Change(row.getTimestamp(1).toInstant(), row.getObject(2, UUID.class), row.getString(3),
                        row.getString(4), row.getString(5)))
                .list();
    }

    void record(UUID by, String what, Object subject, Map<String, ?> detail) {
        jdbc.sql("""
                insert into access.account_change (at, by_user, what, subject, detail)
                values (clock_timestamp(), ?::uuid, ?, ?, ?::jsonb)""")
                .params(by, what, subject.toString(), json.writeValueAsString(detail))
                .update();
    }
}
