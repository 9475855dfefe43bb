package org.amparo.access.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * On the very first start, opens the account {@code admin} and prints its one-time password to the console, once. It goes past the
 * logging on purpose, so that no log file keeps it. Nothing else is created.
 */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

    static final String USER_NAME = "admin";

    private final JdbcClient jdbc;
    private final Users users;
    private final TransactionTemplate transaction;

    FirstAdministrator(JdbcClient jdbc, Users users, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.users = users;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        create().ifPresent(created -> System.out.printf("""

                ------------------------------------------------------------
                First start. Sign in as   %s
                with one-time password    %s
                It is shown only now and must be changed at the first sign-in.
                ------------------------------------------------------------

                """, USER_NAME, created.oneTimePassword()));
    }

    /** The first administrator; empty when there is any user already. Two nodes that start at once make one. */
    Optional<Users.Created> create() {
        return transaction.execute(status -> {
            jdbc.sql("lock table access.app_user in share row exclusive mode").update();
            if (jdbc.sql("select exists (select from access.app_user)").query(Boolean.class).single()) {
                return Optional.empty();
            }
            UUID organisation = jdbc.sql("select id from access.organisation order by name limit 1").query(UUID.class).single();
            return Optional.of(users.insert(null, organisation, USER_NAME,
                    new Users.Details("Administrator", Role.ADMIN, null, Set.of())));
        });
    }
}
