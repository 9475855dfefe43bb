package org.amparo.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the secret link and the printed code for a provider without an account. What is made can be shown once; only hashes are kept. */
@Component
public class AnswerLinks {

    private final Commands commands;
    private final Secrets secrets;
    private final JdbcClient sql;

    AnswerLinks(Commands commands, Secrets secrets, JdbcClient sql) {
        this.commands = commands;
        this.secrets = secrets;
        this.sql = sql;
    }

    /**
     * A link and a code that were just made. Its text form hides both.
     *
     * @param secret what stands behind the {@code #} of the link
     * @param code as it is printed, in groups of four
     * @param validUntil last day on which they open anything
     */
    public record Issued(String secret, String code, LocalDate validUntil) {
        @Override
        public String toString() {
            return "Issued(…, until " + validUntil + ")";
        }
    }

    /**
     * A new link and code; earlier ones of the referral open nothing any more.
     *
     * @throws org.amparo.platform.RuleBroken when the referral awaits no answer from outside, or nothing may be shared any more
     */
    @Needs(Permission.REFERRAL_MAKE)
    public Issued issue(Viewer by, UUID referralId) {
        String secret = secrets.newSecret();
        String code = secrets.newCode();
        UUID link = UUID.randomUUID();
        commands.send(by, UUID.randomUUID(), new ReferralCommand.IssueLink(referralId, link, secrets.hashOfSecret(secret),
                secrets.hashOfCode(Secrets.code(code))));
        return new Issued(secret, code,
                sql.sql("select valid_until from read.referral_link where link_id = ?").param(link).query(LocalDate.class).single());
    }
}
