package org.amparo.voice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.signin.SignInDelay;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.KeyedHash;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.vocabulary.FeedbackWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody without an account can do: tell the programme something, without a name if they like, and read the answer with the number
 * that they were given. Nobody learns by trying numbers whether anything was told: tries are slowed down, and all misses look the same.
 */
@Component
public class PublicFeedback {

    private static final String PURPOSE = "receipts of feedback";
    /** Whoever knows the feedback's id, as the staff who answer it, cannot make its number from it. */
    private static final String IDS = "ids of feedback";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final KeyedHash keyed;
    private final SignInDelay delay;
    private final Commands commands;
    private final Clock clock;

    PublicFeedback(JdbcClient sql, Envelopes envelopes, KeyedHash keyed, SignInDelay delay, Commands commands, Clock clock) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.keyed = keyed;
        this.delay = delay;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Takes it in.
     *
     * @param key made when the page was shown, so that a second click tells it once; known to the sender alone
     * @param adm1 code of the area it is about; null when not told
     * @param contact how to answer; null for none
     * @param address network address of the sender; many from one address are slowed down
     * @return the number by which the answer can be read; it is kept as a keyed hash only
     * @throws org.amparo.platform.RuleBroken when words are missing or too long
     * @throws org.amparo.access.signin.TooSoon when this address must wait
     */
    public String tell(UUID key, FeedbackType type, String adm1, Personal<String> words, Personal<String> contact, String address) {
        delay.takeForCode(address);
        UUID id = UUID.nameUUIDFromBytes(keyed.of(IDS, key.toString()).getBytes(StandardCharsets.UTF_8));
        String receipt = Receipt.of(key, keyed);
        Heard heard = new Heard(id, null, type, FeedbackWay.WEB_PAGE, LocalDate.now(clock), null, new Placement(null, null, adm1, null),
                hash(Receipt.tidy(receipt).orElseThrow()), words, contact);
        Viewer sender = new Viewer(UUID.randomUUID(), Role.SYSTEM, null, null, Set.of(), Map.of(Permission.FEEDBACK_RECORD, Scope.ALL));
        commands.send(sender, key, Channel.SYSTEM, new FeedbackCommand.Receive(id, heard));
        return receipt;
    }

    /**
     * How it stands.
     *
     * @param typed the number as somebody typed it
     * @return empty when the number is not one that was given out
     */
    public Optional<Standing> look(String typed, String address) {
        delay.takeForCode(address);
        Optional<Standing> found = Receipt.tidy(typed).flatMap(number -> sql.sql("""
                select text_owner, received_on, acknowledged_on, answered_on, answer, closed_on from read.feedback where receipt = ?""")
                .param(hash(number))
                .query((row, n) -> new Standing(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        envelopes.open(row.getObject(1, UUID.class), FeedbackRows.REPLY, row.getString(5)),
                        row.getObject(6, LocalDate.class)))
                .optional());
        found.ifPresent(right -> delay.codeWasRight(address));
        return found;
    }

    /** How something that was told stands. @param answer null when there is none yet */
    public record Standing(LocalDate receivedOn, LocalDate acknowledgedOn, LocalDate answeredOn, Personal<String> answer,
            LocalDate closedOn) {
    }

    private String hash(String number) {
        return keyed.of(PURPOSE, number);
    }
}
