package org.amparo.access.accounts;

import static org.amparo.platform.RuleBroken.require;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A user's own password and sessions. */
@Component
public class Credentials {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final StaffDirectory directory;
    private final AccountChanges changes;

    Credentials(JdbcClient jdbc, PasswordEncoder passwords, StaffDirectory directory, AccountChanges changes) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.directory = directory;
        this.changes = changes;
    }

    /**
     * What sign-in and every request need to know of an account.
     *
     * @param generation generation of the user's sessions
     * @param mustChange true while the password is a one-time password
     */
    public record Credential(UUID user, String userName, String passwordHash, boolean active, boolean mustChange, int generation) {
        @Override
        public String toString() {
            return "Credential[" + user + "]";
        }
    }

    /** The account with this sign-in name, in whatever case it was typed; also when it is closed. */
    public Optional<Credential> byUserName(String typed) {
        return jdbc.sql("select * from access.app_user where user_name = ?").param(Users.asUserName(typed)).query((row, n) -> read(row))
                .optional();
    }

    /** The account with this id, read from the table. */
    public Optional<Credential> of(UUID user) {
        return jdbc.sql("select * from access.app_user where id = ?").param(user).query((row, n) -> read(row)).optional();
    }

    /**
     * Changes the password of the one who asks. Ends all sessions of the user, this one too unless the caller renews it.
     *
     * @return the generation that a session of the user must now carry
     */
    @Transactional
    public int changeOwnPassword(UUID user, String current, String wanted) {
        Credential now = of(user).filter(Credential::active).orElseThrow();
        require(current != null && passwords.matches(PasswordRules.normalised(current), now.passwordHash()), "password.current",
                "currentPassword");
        PasswordRules.check("newPassword", wanted, now.userName());
        require(!passwords.matches(PasswordRules.normalised(wanted), now.passwordHash()), "password.same", "newPassword");
        jdbc.sql("update access.app_user set password_hash = ?, must_change = false where id = ?")
                .params(passwords.encode(PasswordRules.normalised(wanted)), user).update();
        changes.record(user, "user.password-changed", user, Map.of());
        return endSessions(user);
    }

    /** Ends all sessions of the one who asks, on every node. */
    @Transactional
    public void signOutEverywhere(Viewer viewer) {
        endSessions(viewer.user());
        changes.record(viewer.user(), "user.signed-out-everywhere", viewer.user(), Map.of());
    }

    /** Keeps the password under stronger parameters, when those in use have been raised since. */
    @Transactional
    public void rehash(UUID user, String password) {
        jdbc.sql("update access.app_user set password_hash = ? where id = ?").params(passwords.encode(password), user).update();
    }

    private int endSessions(UUID user) {
        directory.forget(user);
        return jdbc.sql("update access.app_user set session_generation = session_generation + 1 where id = ? returning session_generation")
                .param(user).query(Integer.class).single();
    }

    private static Credential read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Credential(row.getObject("id", UUID.class), row.getString("user_name"), row.getString("password_hash"),
                row.getBoolean("active"), row.getBoolean("must_change"), row.getInt("session_generation"));
    }
}
