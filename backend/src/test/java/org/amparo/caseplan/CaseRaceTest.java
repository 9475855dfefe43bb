package org.amparo.caseplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.referral.ReferralScenes;
import org.amparo.survivor.ShareableField;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.ClosureReason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people at one case at once, on real threads and the real database. A thousand pairs each:
 * {@code mvn -pl backend -Dtest='CaseRaceTest,SharingRaceTest' -Damparo.pairs=1000 test}
 */
@AmparoTest
class CaseRaceTest {

    private static final int PAIRS = Integer.getInteger("amparo.pairs", 25);
    private static final Placement NOBODYS = new Placement(null, null, "CO05", null);

    @Autowired
    private CaseScenes cases;
    @Autowired
    private ReferralScenes referrals;
    @Autowired
    private JdbcClient sql;

    @Test
    void R28_no_referral_is_open_in_a_closed_case_however_close_the_two_come() throws Exception {
        UUID provider = referrals.provider(null);
        int closed = 0;
        int referred = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                ReferralScenes.Someone someone = referrals.someone(null);
                referrals.agrees(someone.person());
                List<Boolean> went = both(two, () -> went(() -> referrals.refer(someone, provider, ShareableField.NAME)),
                        () -> went(() -> cases.send(new CaseCommand.CloseEarly(someone.caseId(),
                                cases.closure(ClosureReason.MOVED_AWAY, null)))));
                assertThat(went).as("pair %d: exactly one of the two", pair).containsOnlyOnce(true);
                referred += went.getFirst() ? 1 : 0;
                closed += went.getLast() ? 1 : 0;
                assertThat(rows("""
                        select count(*) from read.case_gate c join read.referral r on r.survivor_id = c.survivor_id
                        where c.case_id = ? and c.stage = 'CLOSED'""", someone.caseId())).as("pair %d", pair).isZero();
            }
        }
        System.out.printf("closing at once while referring: %d pairs, %d referred, %d closed, 0 broken%n", PAIRS, referred, closed);
        assertThat(closed + referred).isEqualTo(PAIRS);
    }

    @Test
    void a_plan_is_approved_once_when_two_supervisors_approve_it_at_the_same_moment() throws Exception {
        Viewer other = Looking.everywhere();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                CaseScenes.Someone someone = cases.planning(NOBODYS);
                cases.send(new CaseCommand.SubmitPlan(someone.caseId()));
                CaseCommand approve = new CaseCommand.ApprovePlan(someone.caseId(), null, null);
                List<Boolean> went = both(two, () -> went(() -> cases.send(cases.supervisor, approve)),
                        () -> went(() -> cases.send(other, approve)));
                assertThat(went).as("pair %d: exactly one of the two", pair).containsOnlyOnce(true);
                assertThat(rows("select count(*) from es.event where aggregate_id = ? and event_name = 'case.plan-approved'",
                        someone.caseId())).isEqualTo(1);
            }
        }
    }

    @Test
    void a_case_is_closed_once_when_two_supervisors_approve_it_at_the_same_moment() throws Exception {
        Viewer other = Looking.everywhere();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                CaseScenes.Someone someone = cases.active(NOBODYS);
                cases.send(new CaseCommand.RequestClosure(someone.caseId(),
                        cases.closure(ClosureReason.PERSON_REQUESTED, someone.goal())));
                CaseCommand approve = new CaseCommand.ApproveClosure(someone.caseId(), null);
                List<Boolean> went = both(two, () -> went(() -> cases.send(cases.supervisor, approve)),
                        () -> went(() -> cases.send(other, approve)));
                assertThat(went).as("pair %d: exactly one of the two", pair).containsOnlyOnce(true);
                assertThat(rows("select count(*) from es.event where aggregate_id = ? and event_name in "
                        + "('case.closure-approved', 'case.closed')", someone.caseId())).isEqualTo(2);
            }
        }
    }

    @Test
    void R43_a_person_has_one_case_when_two_open_one_at_the_same_moment() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                CaseScenes.Someone someone = cases.registered(NOBODYS);
                List<Boolean> went = both(two,
                        () -> went(() -> cases.send(new CaseCommand.Open(UUID.randomUUID(), someone.person(), cases.today()))),
                        () -> went(() -> cases.send(new CaseCommand.Open(UUID.randomUUID(), someone.person(), cases.today()))));
                assertThat(went).as("pair %d: exactly one of the two", pair).containsOnlyOnce(true);
                assertThat(rows("select count(*) from read.case_gate where survivor_id = ?", someone.person())).isEqualTo(1);
            }
        }
    }

    private static List<Boolean> both(ExecutorService two, Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Boolean> first = two.submit(() -> {
            start.await(30, TimeUnit.SECONDS);
            return one.call();
        });
        Future<Boolean> second = two.submit(() -> {
            start.await(30, TimeUnit.SECONDS);
            return other.call();
        });
        return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
    }

    private static boolean went(Runnable command) {
        try {
            command.run();
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }

    private int rows(String statement, UUID id) {
        return sql.sql(statement).param(id).query(Integer.class).single();
    }
}
