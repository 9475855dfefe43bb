package org.amparo.platform;

import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that a test writes by hand, a statement each. */
public final class DirectRows {

    private DirectRows() {
    }

    public static Rows of(JdbcTemplate sql) {
        return new SqlRows(sql);
    }
}
