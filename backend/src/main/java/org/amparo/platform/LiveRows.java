package org.amparo.platform;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that belong to the transaction at hand. */
@Component
class LiveRows {

    private final Rows inline;

    LiveRows(JdbcTemplate sql) {
        this.inline = new SqlRows(sql);
    }

    Rows current() {
        return inline;
    }
}
