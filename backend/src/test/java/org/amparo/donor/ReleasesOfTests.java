package org.amparo.donor;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.amparo.platform.DirectRows;
import org.amparo.privacy.SigningKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts made-up releases on the shelf, as publishing does. */
@Component
public class ReleasesOfTests {

    private static final int FIRST = 100_000;
    private static final int MOST = 900_000_000;

    private final JdbcTemplate sql;
    private final SigningKey key;

    public ReleasesOfTests(JdbcTemplate sql, SigningKey key) {
        this.sql = sql;
        this.key = key;
    }

    /** A number that no other test uses. */
    public static int number() {
        return ThreadLocalRandom.current().nextInt(FIRST, MOST);
    }

    /** A quarter of a grant, published. @param quarter from 0, the first of 2026 */
    public SealedRelease publish(int number, UUID donor, String grant, int quarter) {
        SealedRelease sealed = SealedRelease.of(MadeUpRelease.of(number, donor, grant, quarter), key);
        ReleaseShelf.publish(sealed, DirectRows.of(sql));
        return sealed;
    }

    /** Takes away what no event tells of, so that a rebuild finds the shelf as it was. */
    public void takeDown(int... numbers) {
        for (int number : numbers) {
            sql.update("delete from donor.release where number = ?", number);
        }
    }

    public void withdraw(int number, LocalDate on, String reason) {
        ReleaseShelf.withdraw(number, on, reason, DirectRows.of(sql));
    }
}
