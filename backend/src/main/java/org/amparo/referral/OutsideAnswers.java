package org.amparo.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.signin.SignInDelay;
import org.amparo.platform.RuleBroken;
import org.amparo.vocabulary.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody without an account can do who holds the secret of a link or a printed code: see what is shared, and answer once. A key that
 * was used, has expired, was guessed, or whose consent was withdrawn gives the same nothing.
 */
@Component
public class OutsideAnswers {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Secrets secrets;
    private final SignInDelay delay;
    private final ReferralReads referrals;
    private final Commands commands;
    private final Clock clock;

    OutsideAnswers(JdbcClient sql, TransactionTemplate transaction, Secrets secrets, SignInDelay delay, ReferralReads referrals,
            Commands commands, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.secrets = secrets;
        this.delay = delay;
        this.referrals = referrals;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * What a key opens.
     *
     * @param key the link's secret, or a code as somebody typed it
     * @param address network address of the asker; tries from one address are slowed down like those to sign in
     * @return empty when the key opens nothing, for whatever reason
     * @throws org.amparo.access.signin.TooSoon when this address must wait; the key was not looked at then
     */
    public Optional<SharedReferral> open(String key, String address) {
        return found(key, address).flatMap(this::shared);
    }

    /**
     * Answers, once.
     *
     * @param commandId made when the page was shown, so that a double click answers once
     * @param step {@link Step.Accept} or {@link Step.Decline}; {@link Step.MoveAppointment} once there is an appointment
     * @return false when the key opens nothing, for whatever reason
     * @throws RuleBroken when the answer itself is not right, e.g. a day in the past; the key still opens then
     */
    public boolean answer(String key, String address, UUID commandId, Step step) {
        Link link = found(key, address).orElse(null);
        if (link == null || shared(link).isEmpty()) {
            return false;
        }
        try {
            commands.send(viewer(link), commandId, Channel.PARTNER,
                    new ReferralAnswer.AnswerByLink(link.referralId(), link.linkId(), step));
            return true;
        } catch (NotAllowed gone) {
            return false;
        } catch (RuleBroken refusal) {
            if (refusal.rule().startsWith("form.") || refusal.rule().equals("R17.before") || refusal.rule().equals("R7.future")) {
                throw refusal;
            }
            return false;
        }
    }

    private record Link(UUID linkId, UUID referralId) {
    }

    /** Takes up a try before it looks, and gives it back when something was found. */
    private Optional<Link> found(String key, String address) {
        delay.takeForCode(address);
        Optional<Link> link = Secrets.isSecret(key)
                ? by("secret_hash", secrets.hashOfSecret(key))
                : Optional.ofNullable(Secrets.code(key)).flatMap(code -> by("code_hash", secrets.hashOfCode(code)));
        link.ifPresent(open -> delay.codeWasRight(address));
        return link;
    }

    private Optional<Link> by(String column, String hash) {
        return sql.sql("select link_id, referral_id from read.referral_link where " + column + " = ? and open and valid_until >= ?")
                .params(hash, LocalDate.now(clock))
                .query((row, n) -> new Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).optional();
    }

    private Optional<SharedReferral> shared(Link link) {
        return transaction
                .execute(status -> referrals.shared(viewer(link), "r.state in ('SENT', 'NO_RESPONSE', 'APPOINTMENT_SET')", Map.of(),
                        link.referralId()))
                .filter(SharedReferral::opens);
    }

    /** Whoever holds the key; stands in the read log and in the events under the link's id. */
    private static Viewer viewer(Link link) {
        return new Viewer(link.linkId(), Role.PROVIDER, null, null, Set.of(), Map.of(Permission.REFERRAL_ANSWER, Scope.ALL));
    }
}
