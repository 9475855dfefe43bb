package org.amparo.referral;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.caseplan.CaseCommand;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.vocabulary.ServiceCode;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a provider's silence or answer means for the need in the case: without an answer it is a gap, unless another provider has said yes
 * to the same; with one it is none any more.
 */
@LaterPolicy
class WhenReferralAnsweredThenMarkNeed {

    private final JdbcClient sql;
    private final PolicyCommands commands;

    WhenReferralAnsweredThenMarkNeed(JdbcClient sql, PolicyCommands commands) {
        this.sql = sql;
        this.commands = commands;
    }

    private record Asked(UUID caseId, List<UUID> needIds, ServiceCode service, boolean elsewhere) {
    }

    @EventHandler
    void on(ReferralEvent.Expired event, Recorded recorded) {
        mark(event.referralId(), recorded, asked -> asked.elsewhere()
                ? null
                : new CaseCommand.MarkUnanswered(asked.caseId(), event.referralId(), asked.needIds(), asked.service(), event.on()));
    }

    @EventHandler
    void on(ReferralEvent.Accepted event, Recorded recorded) {
        LocalDate on = event.on();
        mark(event.referralId(), recorded,
                asked -> new CaseCommand.MarkAnswered(asked.caseId(), event.referralId(), asked.needIds(), asked.service(), on));
    }

    private void mark(UUID referralId, Recorded recorded, Function<Asked, CaseCommand> said) {
        asked(referralId).map(said).ifPresent(command -> commands.send(recorded, Permission.TIMER_FIRE, command));
    }

    private Optional<Asked> asked(UUID referralId) {
        return sql
                .sql("""
                                select r.case_id, r.need_ids, r.service, exists (
                                    select from read.referral o where o.survivor_id = r.survivor_id and o.case_id = r.case_id and o.referral_id <> r.referral_id
                                        and (o.service = r.service or o.need_ids && r.need_ids)
                                        and o.state in ('ACCEPTED', 'APPOINTMENT_SET', 'NO_SHOW', 'SERVICE_STARTED')) as elsewhere
                                from read.referral r join read.case_gate c on c.case_id = r.case_id
                        where r.referral_id = ? and r.need_ids is not null and r.service is not null""")
                .param(referralId)
                .query((row, n) -> new Asked(row.getObject(1, UUID.class),
                        Arrays.stream((String[]) row.getArray(2).getArray()).map(UUID::fromString).toList(),
                        ServiceCode.valueOf(row.getString(3)), row.getBoolean(4)))
                .optional();
    }
}
