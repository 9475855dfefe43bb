package org.amparo.donor.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.signin.SignInDelay;
import org.amparo.access.signin.TooSoon;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says to anybody whether a release with this number and this checksum was published. A wrong checksum and an unknown number are answered
 * alike, so that nobody can find out which numbers there are.
 */
@Component
public class ChecksumCheck {

    private static final String OF_NO_RELEASE = "0".repeat(64);

    private final JdbcClient sql;
    private final SignInDelay delay;

    ChecksumCheck(@Qualifier(DonorConnections.DONORS) JdbcClient sql, SignInDelay delay) {
        this.sql = sql;
        this.delay = delay;
    }

    /** @param withdrawnOn null while it is to be relied on */
    public record Standing(int number, String programme, LocalDate from, LocalDate to, LocalDate releasedOn, LocalDate withdrawnOn) {
    }

    private record Kept(String checksum, Standing standing) {
    }

    /**
     * Looks a release up.
     *
     * @param number as typed
     * @param checksum as typed: 64 hexadecimal digits, small or capital; spaces do not matter
     * @param address of whoever asks
     * @return empty when there is none with this number and this checksum
     * @throws TooSoon when the address asked too often; nothing is looked at then
     */
    public Optional<Standing> check(String number, String checksum, String address) {
        delay.takeForCode(address);
        int wanted = number.strip().matches("\\d{1,9}") ? Integer.parseInt(number.strip()) : -1;
        String typed = checksum.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        Optional<Kept> kept = sql.sql("""
                select number, programme, from_day, to_day, released_on, withdrawn_on, checksum from donor.release where number = ?""")
                .param(wanted).query((row, n) -> new Kept(row.getString("checksum"),
                        new Standing(row.getInt("number"), row.getString("programme"), row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class), row.getObject("released_on", LocalDate.class),
                                row.getObject("withdrawn_on", LocalDate.class))))
                .optional();
        boolean same = MessageDigest.isEqual(kept.map(Kept::checksum).orElse(OF_NO_RELEASE).getBytes(StandardCharsets.UTF_8),
                typed.getBytes(StandardCharsets.UTF_8));
        if (kept.isEmpty() || !same) {
            return Optional.empty();
        }
        delay.codeWasRight(address);
        return kept.map(Kept::standing);
    }
}
