package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.amparo.platform.RuleBroken;
import org.amparo.referral.ReferralScenes.Someone;
import org.amparo.survivor.ShareableField;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people at one file at once, on real threads and the real database: nothing is shared after a consent was withdrawn. A thousand pairs:
 * {@code mvn -pl backend -Dtest='CaseRaceTest,SharingRaceTest' -Damparo.pairs=1000 test}
 */
@AmparoTest
class SharingRaceTest {

    private static final int PAIRS = Integer.getInteger("amparo.pairs", 40);
    private static final int BEGINNINGS = 5;

    @Autowired
    ReferralScenes scenes;
    @Autowired
    JdbcClient sql;

    /** How long the last referral took, in nanoseconds. */
    private final AtomicLong took = new AtomicLong();

    @Test
    void R6_nothing_is_shared_once_the_consent_was_withdrawn_however_close_the_two_come() throws Exception {
        UUID provider = provider();
        int shared = 0;
        int broken = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                Someone someone = scenes.someone(null);
                UUID consent = scenes.agrees(someone.person());
                CyclicBarrier start = new CyclicBarrier(2);
                long later = later(pair);
                Future<Boolean> refer = two.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return refers(someone, provider);
                });
                Future<Set<UUID>> withdraw = two.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    LockSupport.parkNanos(later);
                    scenes.withdraws(someone.person(), consent);
                    return disclosed(someone.person());
                });
                Set<UUID> whenWithdrawn = withdraw.get(60, TimeUnit.SECONDS);
                shared += refer.get(60, TimeUnit.SECONDS) ? 1 : 0;
                broken += disclosed(someone.person()).equals(whenWithdrawn) ? 0 : 1;
            }
        }
        System.out.printf("withdrawing while referring: %d pairs, %d shared before, %d broken%n", PAIRS, shared, broken);
        assertThat(broken).as("shared after the withdrawal was complete").isZero();
        assertThat(shared).as("pairs in which the referral came first").isBetween(1, PAIRS - 1);
    }

    @Test
    void R28_R31_a_case_never_closes_over_a_referral_that_is_being_sent() throws Exception {
        UUID provider = provider();
        int referred = 0;
        int closed = 0;
        int broken = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                Someone someone = scenes.someone(null);
                scenes.agrees(someone.person());
                scenes.asksToClose(someone);
                CyclicBarrier start = new CyclicBarrier(2);
                long later = later(pair);
                Future<Boolean> refer = two.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return refers(someone, provider);
                });
                Future<Boolean> close = two.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    LockSupport.parkNanos(later);
                    return went(() -> {
                        scenes.closes(someone);
                        return null;
                    });
                });
                boolean sent = refer.get(60, TimeUnit.SECONDS);
                boolean over = close.get(60, TimeUnit.SECONDS);
                referred += sent ? 1 : 0;
                closed += over ? 1 : 0;
                broken += sent && over ? 1 : 0;
            }
        }
        System.out.printf("closing while referring: %d pairs, %d referred, %d closed, %d broken%n", PAIRS, referred, closed, broken);
        assertThat(broken).as("closed with a referral on its way").isZero();
        assertThat(referred + closed).as("one of the two always wins").isEqualTo(PAIRS);
        assertThat(closed).isBetween(1, PAIRS - 1);
    }

    /** One to whom people can be referred; some were, so that it is known how long it takes. */
    private UUID provider() throws Exception {
        UUID provider = scenes.provider(null);
        for (int i = 0; i < 3; i++) {
            Someone someone = scenes.someone(null);
            scenes.agrees(someone.person());
            assertThat(refers(someone, provider)).isTrue();
        }
        return provider;
    }

    /**
     * Nanoseconds after which the other one begins: with the referral, a third of its time later, and so on up to when it is mostly over, so that
     * both come first on any machine.
     */
    private long later(int pair) {
        return took.get() * (pair % BEGINNINGS) / 3;
    }

    private boolean refers(Someone someone, UUID provider) throws Exception {
        long begun = System.nanoTime();
        boolean went = went(() -> scenes.refer(someone, provider, ShareableField.NAME));
        if (went) {
            took.set(System.nanoTime() - begun);
        }
        return went;
    }

    /** What was disclosed of a person, as anybody else sees it at this moment. */
    private Set<UUID> disclosed(UUID person) {
        List<UUID> known = sql.sql("select referral_id from read.disclosure where survivor_id = ?").param(person).query(UUID.class).list();
        return new HashSet<>(known);
    }

    private static boolean went(Callable<?> action) throws Exception {
        try {
            action.call();
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }
}
