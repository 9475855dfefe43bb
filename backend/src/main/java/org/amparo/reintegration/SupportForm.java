package org.amparo.reintegration;

import static org.amparo.platform.RuleBroken.require;

import java.time.LocalDate;
import java.util.Set;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.SupportKind;

/** What the parts of a support must look like before any rule is asked. */
final class SupportForm {

    private static final int TEXT = 4_000;
    private static final int FARTHEST_KM = 1_500;
    private static final int MOST_HOURS = 10_000;
    private static final int HOURS_OF_A_WEEK = 112;
    private static final int DAYS = 7;

    private SupportForm() {
    }

    static SupportPlan plan(SupportPlan plan) {
        Form.required(plan, "plan");
        Form.required(plan.survivorId(), "survivorId");
        SupportKind kind = Form.required(plan.kind(), "kind");
        Form.required(plan.on(), "on");
        boolean mayHaveTrade = Set.of(SupportKind.VOCATIONAL_TRAINING, SupportKind.GRANT, SupportKind.EMPLOYMENT).contains(kind);
        detail(plan.trade(), "trade", mayHaveTrade, kind == SupportKind.VOCATIONAL_TRAINING);
        detail(plan.level(), "level", kind == SupportKind.SCHOOL, kind == SupportKind.SCHOOL);
        detail(plan.works().isEmpty() ? null : plan.works(), "works", kind == SupportKind.HOUSING_ADAPTATION,
                kind == SupportKind.HOUSING_ADAPTATION);
        detail(plan.document(), "document", kind == SupportKind.LEGAL_DOCUMENT, kind == SupportKind.LEGAL_DOCUMENT);
        detail(plan.scheme(), "scheme", kind == SupportKind.BENEFIT, kind == SupportKind.BENEFIT);
        text(plan.purpose(), "purpose");
        Form.code(plan.fundedBy(), "fundedBy");
        return plan;
    }

    private static void detail(Object value, String field, boolean belongs, boolean needed) {
        require(belongs || value == null, "support.part", field);
        require(!needed || value != null, "form.required", field);
    }

    static Outcome outcome(Outcome outcome, SupportKind kind) {
        Form.required(outcome, "outcome");
        Form.required(outcome.outcomeId(), "outcomeId");
        Form.required(outcome.on(), "on");
        require(outcome.kinds().equals(Set.of(kind)), "support.part", "status");
        require(kind == SupportKind.COMMUNITY_LIFE || outcome.status() != null, "form.required", "status");
        if (outcome.school() != null) {
            Form.number(outcome.school().distanceKm(), 0, FARTHEST_KM, "distanceKm");
        }
        if (outcome.training() != null) {
            Form.number(outcome.training().hours(), 0, MOST_HOURS, "hours");
        }
        if (outcome.work() != null) {
            work(outcome.work());
        }
        if (outcome.benefit() != null) {
            benefit(outcome.benefit());
        }
        if (outcome.community() != null) {
            community(outcome.community());
        }
        text(outcome.remark(), "remark");
        return outcome;
    }

    private static void work(Outcome.Work work) {
        Form.number(work.hoursPerWeek(), 0, HOURS_OF_A_WEEK, "hoursPerWeek");
        require(work.status().isWork() || work.hoursPerWeek() == null || work.hoursPerWeek() == 0, "support.noWork", "hoursPerWeek");
        require(work.status().isWork() || !Boolean.TRUE.equals(work.retained()), "support.noWork", "retained");
    }

    private static void benefit(Outcome.Benefit benefit) {
        if (benefit.monthly() != null) {
            Money.above(benefit.monthly(), "monthly");
            Money.currency(benefit.currency(), "currency");
        }
        require(benefit.monthly() != null || benefit.currency() == null, "form.required", "monthly");
    }

    private static void community(Outcome.Community community) {
        Form.number(community.daysOut(), 0, DAYS, "daysOut");
        require(community.joinsGroup() != null || community.daysOut() != null, "form.required", "joinsGroup");
    }

    static Disbursement disbursement(Disbursement disbursement) {
        Form.required(disbursement, "disbursement");
        Form.required(disbursement.disbursementId(), "disbursementId");
        Form.required(disbursement.lineId(), "lineId");
        Form.required(disbursement.on(), "on");
        Money.above(disbursement.amount(), "amount");
        Money.currency(disbursement.currency(), "currency");
        text(disbursement.purpose(), "purpose");
        return disbursement;
    }

    /** A day that has come, and is not before the one it follows on; null for no such day (R7). */
    static void past(LocalDate day, LocalDate today, LocalDate after) {
        Form.past(day, today, "on");
        require(after == null || !day.isBefore(after), "form.order", "on");
    }

    static void reason(Personal<String> reason) {
        require(!Personal.value(reason).orElse("").isBlank(), "R34", "reason");
        text(reason, "reason");
    }

    static void text(Personal<String> text, String field) {
        Form.text(Personal.value(text).orElse(null), TEXT, field);
    }
}
