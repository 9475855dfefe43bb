package org.amparo.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.testing.Looking;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grants that tests need. */
public final class Grants {

    private Grants() {
    }

    /** Opens a grant of a donor made for it, from the first to the last day; one of this code that there is stays as it is. */
    public static void open(Commands commands, JdbcClient sql, String code, LocalDate from, LocalDate to) {
        if (sql.sql("select count(*) from read.donor_grant where code = ?").param(code).query(Long.class).single() == 0) {
            UUID donor = UUID.randomUUID();
            sql.sql("insert into access.organisation (id, name) values (?, ?)").params(donor, "Donor " + donor).update();
            open(commands, donor, code, from, to);
        }
    }

    /** Opens a grant that this organisation pays. */
    public static void open(Commands commands, UUID donor, String code, LocalDate from, LocalDate to) {
        commands.send(Looking.everywhere(), UUID.randomUUID(), new DonorGrantCommand.Open(DonorGrantCommand.idOf(code), code,
                new GrantDetails(donor, "Grant " + code, from, to, null, null)));
    }
}
