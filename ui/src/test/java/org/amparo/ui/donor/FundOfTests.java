package org.amparo.ui.donor;

import java.util.UUID;
import org.amparo.ui.testing.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A donor's own organisation, which no other test knows. */
@Component
public class FundOfTests {

    private final JdbcClient sql;

    FundOfTests(JdbcClient sql) {
        this.sql = sql;
    }

    /** Moves an account to a new organisation. */
    public UUID move(Accounts.Account account) {
        UUID organisation = UUID.randomUUID();
        sql.sql("insert into access.organisation (id, name) values (?, ?)").param(organisation).param("Fund " + organisation).update();
        sql.sql("update access.app_user set organisation = ? where id = ?").param(organisation).param(account.user()).update();
        return organisation;
    }
}
