package org.amparo.reintegration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.PersonalClass;
import org.amparo.vocabulary.SupportStatus;
import org.axonframework.eventhandling.EventHandler;

/** Supports, what was found of each, and what was paid of a grant; an entry that was put right stands with the right values. */
@InlineProjection
class SupportRows implements ReadModel {

    static final Table SUPPORT = Table.of("read.support", "support_id", "survivor_id", "case_id", "kind", "trade", "level", "works",
            "document", "scheme", "emergency", "purpose", "funded_by", "begun_on", "check_on", "ended_on", "end_reason");
    static final Table OUTCOME = Table.of("read.support_outcome", "outcome_id", "support_id", "survivor_id", "sequence", "found_on",
            "status", "level", "measures", "distance_km", "hours", "working_in_trade", "income_change", "repaid", "accommodation",
            "retained", "monthly", "currency", "joins_group", "days_out", "remark", "by_user", "corrected");
    static final Table PAYMENT = Table.of("read.grant_payment", "payment_id", "support_id", "survivor_id", "sequence", "line_id", "amount",
            "currency", "paid_on", "loan", "purpose", "by_user", "corrected");
    static final String PURPOSE = "read.support.purpose";
    static final String REMARK = "read.support_outcome.remark";
    static final String PAID_FOR = "read.grant_payment.purpose";

    private final Envelopes envelopes;

    SupportRows(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(SUPPORT, OUTCOME, PAYMENT);
    }

    @EventHandler
    void on(SupportEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case SupportEvent.Begun e -> rows.put(SUPPORT, begun(e));
            case SupportEvent.OutcomeRecorded e -> {
                Map<String, Object> row = outcome(e, e.outcome());
                row.put("outcome_id", e.outcome().outcomeId());
                row.put("support_id", e.supportId());
                row.put("survivor_id", e.survivorId());
                row.put("sequence", recorded.sequence());
                row.put("by_user", recorded.by());
                row.put("corrected", false);
                rows.put(OUTCOME, row);
                check(e, e.checkOn(), rows);
            }
            case SupportEvent.OutcomeCorrected e -> {
                Map<String, Object> row = outcome(e, e.outcome());
                row.put("corrected", true);
                rows.change(OUTCOME, new Object[]{e.outcome().outcomeId()}, row);
                check(e, e.checkOn(), rows);
            }
            case SupportEvent.Disbursed e -> {
                Map<String, Object> row = payment(e, e.disbursement());
                row.put("payment_id", e.disbursement().disbursementId());
                row.put("support_id", e.supportId());
                row.put("survivor_id", e.survivorId());
                row.put("sequence", recorded.sequence());
                row.put("by_user", recorded.by());
                row.put("corrected", false);
                rows.put(PAYMENT, row);
                check(e, e.checkOn(), rows);
            }
            case SupportEvent.DisbursementCorrected e -> {
                Map<String, Object> row = payment(e, e.disbursement());
                row.put("corrected", true);
                rows.change(PAYMENT, new Object[]{e.disbursement().disbursementId()}, row);
            }
            case SupportEvent.PayerCorrected e -> {
                Map<String, Object> row = new HashMap<>();
                row.put("funded_by", e.fundedBy());
                rows.change(SUPPORT, new Object[]{e.supportId()}, row);
            }
            case SupportEvent.Ended e -> {
                Map<String, Object> row = new HashMap<>();
                row.put("ended_on", e.on());
                row.put("end_reason", name(e.reason()));
                row.put("check_on", null);
                rows.change(SUPPORT, new Object[]{e.supportId()}, row);
            }
        }
    }

    private Map<String, Object> begun(SupportEvent.Begun e) {
        SupportPlan plan = e.plan();
        Map<String, Object> row = new HashMap<>();
        row.put("support_id", e.supportId());
        row.put("survivor_id", e.survivorId());
        row.put("case_id", e.caseId());
        row.put("kind", name(plan.kind()));
        row.put("trade", name(plan.trade()));
        row.put("level", name(plan.level()));
        row.put("works", names(plan.works()));
        row.put("document", name(plan.document()));
        row.put("scheme", name(plan.scheme()));
        row.put("emergency", plan.emergency());
        row.put("purpose", envelopes.seal(e.survivorId(), PersonalClass.MEDICAL, PURPOSE, plan.purpose()));
        row.put("funded_by", plan.fundedBy());
        row.put("begun_on", plan.on());
        row.put("check_on", e.checkOn());
        return row;
    }

    /** All columns, so that a correction leaves nothing behind that is not so. */
    private Map<String, Object> outcome(SupportEvent event, Outcome outcome) {
        Map<String, Object> row = new HashMap<>();
        for (String column : OUTCOME.columns().subList(OUTCOME.columns().indexOf("status"), OUTCOME.columns().indexOf("remark"))) {
            row.put(column, null);
        }
        SupportStatus status = outcome.status();
        row.put("found_on", outcome.on());
        row.put("status", status == null ? null : status.name());
        if (outcome.school() != null) {
            row.put("level", name(outcome.school().level()));
            row.put("measures", names(outcome.school().measures()));
            row.put("distance_km", outcome.school().distanceKm());
        }
        if (outcome.training() != null) {
            row.put("hours", outcome.training().hours());
            row.put("working_in_trade", outcome.training().workingInTrade());
        }
        if (outcome.business() != null) {
            row.put("income_change", name(outcome.business().income()));
            row.put("repaid", name(outcome.business().repaid()));
        }
        if (outcome.work() != null) {
            row.put("hours", outcome.work().hoursPerWeek());
            row.put("accommodation", outcome.work().accommodation());
            row.put("retained", outcome.work().retained());
        }
        if (outcome.benefit() != null) {
            row.put("monthly", outcome.benefit().monthly());
            row.put("currency", outcome.benefit().currency());
        }
        if (outcome.community() != null) {
            row.put("joins_group", outcome.community().joinsGroup());
            row.put("days_out", outcome.community().daysOut());
        }
        row.put("remark", envelopes.seal(event.survivorId(), PersonalClass.MEDICAL, REMARK, outcome.remark()));
        return row;
    }

    private Map<String, Object> payment(SupportEvent event, Disbursement disbursement) {
        Map<String, Object> row = new HashMap<>();
        row.put("line_id", disbursement.lineId());
        row.put("amount", disbursement.amount());
        row.put("currency", disbursement.currency());
        row.put("paid_on", disbursement.on());
        row.put("loan", disbursement.loan());
        row.put("purpose", envelopes.seal(event.survivorId(), PersonalClass.MEDICAL, PAID_FOR, disbursement.purpose()));
        return row;
    }

    private static void check(SupportEvent event, LocalDate on, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("check_on", on);
        rows.change(SUPPORT, new Object[]{event.supportId()}, row);
    }

    static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static String[] names(Collection<? extends Enum<?>> codes) {
        String[] names = codes.stream().map(Enum::name).toArray(String[]::new);
        Arrays.sort(names);
        return names;
    }
}
