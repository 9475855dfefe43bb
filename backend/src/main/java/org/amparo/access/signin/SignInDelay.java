package org.amparo.access.signin;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.amparo.access.accounts.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A growing wait between tries to sign in, or to answer by a printed code, per sign-in name and per address; never a lock for good. Kept in the database and reckoned by
 * its clock, so that it holds across nodes. A name that no account has is treated like any other.
 * <p>
 * A try is counted as a failure before the password is looked at, in one statement, so that many tries at once count like one after the
 * other; a success takes it back.
 */
@Component
public class SignInDelay {

    private static final int FREE_TRIES_PER_NAME = 3;
    private static final int FREE_TRIES_PER_ADDRESS = 30;
    private static final int FREE_CODES_PER_ADDRESS = 10;
    private static final String CODE = "code:";
    private static final int LONGEST_WAIT_SECONDS = 900;
    private static final int BYTES_OF_AN_IPV6_NETWORK = 8;

    private final JdbcClient jdbc;

    SignInDelay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes up one try.
     *
     * @throws TooSoon when the name or the address must wait; the password must not be looked at then
     */
    void take(String userName, String address) {
        take(ofName(userName), FREE_TRIES_PER_NAME, 24);
        take(ofAddress(address), FREE_TRIES_PER_ADDRESS, 1);
    }

    /** The try was a success: the name starts afresh, the address gets this one try back. */
    void succeeded(String userName, String address) {
        jdbc.sql("delete from access.sign_in_delay where subject = ? or next_try_at < now() - interval '2 days'").param(ofName(userName))
                .update();
        jdbc.sql("update access.sign_in_delay set failures = greatest(0, failures - 1) where subject = ?")
                .param(ofAddress(address)).update();
    }

    /**
     * Takes up one try of somebody without an account to open something by a secret or a printed code.
     *
     * @throws TooSoon when the address must wait; the code must not be looked at then
     */
    public void takeForCode(String address) {
        take(CODE + ofAddress(address), FREE_CODES_PER_ADDRESS, 1);
    }

    /** The code opened something: the address gets this one try back. */
    public void codeWasRight(String address) {
        jdbc.sql("update access.sign_in_delay set failures = greatest(0, failures - 1), next_try_at = clock_timestamp() where subject = ?")
                .param(CODE + ofAddress(address)).update();
    }

    private void take(String subject, int free, int forgottenAfterHours) {
        boolean taken = jdbc.sql("""
                insert into access.sign_in_delay as d (subject, failures, next_try_at)
                values (:subject, 1, clock_timestamp())
                on conflict (subject) do update set
                    failures = case when d.next_try_at < clock_timestamp() - make_interval(hours => :forgotten) then 1
                                    else d.failures + 1 end,
                    next_try_at = clock_timestamp() + make_interval(secs =>
                        case when d.next_try_at < clock_timestamp() - make_interval(hours => :forgotten) or d.failures + 1 <= :free then 0
                             else least(:longest, power(2, least(d.failures + 1 - :free, 20))) end)
                where d.next_try_at <= clock_timestamp()
                returning 1""")
                .param("subject", subject).param("free", free).param("forgotten", forgottenAfterHours)
                .param("longest", LONGEST_WAIT_SECONDS).query(Integer.class).optional().isPresent();
        if (!taken) {
            throw new TooSoon(jdbc.sql("""
                    select greatest(1, ceil(extract(epoch from next_try_at - clock_timestamp())))::int
                    from access.sign_in_delay where subject = ?""").param(subject).query(Integer.class).optional().orElse(1));
        }
    }

    static String ofName(String userName) {
        return "name:" + digest(Users.asUserName(userName).getBytes(StandardCharsets.UTF_8));
    }

    /** An IPv6 client can take any address of its network: the network counts. */
    private static String ofAddress(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return "address:" + digest(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, BYTES_OF_AN_IPV6_NETWORK));
        } catch (IllegalArgumentException notAnAddress) {
            return "address:" + digest(address.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
