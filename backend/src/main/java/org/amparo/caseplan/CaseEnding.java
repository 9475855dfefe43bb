package org.amparo.caseplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.vocabulary.ClosureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings a case to its end when the file says that it is over: before a plan was approved the case is closed, after that a supervisor is
 * asked. A transfer that waits is withdrawn first.
 */
@Component
class CaseEnding {

    private static final Logger LOG = LoggerFactory.getLogger(CaseEnding.class);

    private final JdbcClient sql;
    private final PolicyCommands policy;
    private final Clock clock;

    CaseEnding(JdbcClient sql, PolicyCommands policy, Clock clock) {
        this.sql = sql;
        this.policy = policy;
        this.clock = clock;
    }

    private record Case(UUID id, CaseStage stage) {
    }

    /** A rule that refuses is an answer: the case has moved on since, or somebody closes it already. */
    void end(UUID survivorId, ClosureReason reason, Recorded cause) {
        sql.sql("select case_id, stage from read.case_gate where survivor_id = ? and stage not in ('CLOSED', 'CLOSURE_REQUESTED')")
                .param(survivorId)
                .query((row, n) -> new Case(row.getObject("case_id", UUID.class), CaseStage.valueOf(row.getString("stage")))).optional()
                .ifPresent(open -> {
                    try {
                        end(open, reason, cause);
                    } catch (RuleBroken refused) {
                        LOG.info("A case is not ended by itself: {}", refused.rule());
                    }
                });
    }

    private void end(Case open, ClosureReason reason, Recorded cause) {
        Closure closure = new Closure(reason, LocalDate.now(clock), null, reason == ClosureReason.CONSENT_WITHDRAWN, null, List.of(), null);
        if (CaseMove.CLOSE_EARLY.isPossibleIn(open.stage())) {
            send(cause, new CaseCommand.CloseEarly(open.id(), closure));
            return;
        }
        if (open.stage() == CaseStage.TRANSFER_PENDING) {
            send(cause, new CaseCommand.WithdrawTransfer(open.id()));
        }
        send(cause, new CaseCommand.RequestClosure(open.id(), closure));
    }

    private void send(Recorded cause, Command command) {
        policy.send(cause, Permission.CASE_WORK, command);
    }
}
