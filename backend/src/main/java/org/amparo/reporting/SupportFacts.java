package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.amparo.reintegration.Disbursement;
import org.amparo.reintegration.Outcome;
import org.amparo.reintegration.SupportEvent;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.SupportKind;
import org.axonframework.eventhandling.EventHandler;

/**
 * Supports towards school, training, work and papers: when what they are for was first reached (enrolled, trained, granted, papers obtained; for
 * a place of work the day the support began), and what was found at each check.
 */
@LaterProjection
class SupportFacts implements ReadModel {

    static final Facts SUPPORT = new Facts("stat.support", id("survivor_id"), text("kind"), day("begun_on"), day("reached_on"),
            text("end_reason"), text("funded_by"));
    static final Facts STEP = new Facts("stat.support_step", id("support_id"), id("survivor_id"), day("happened_on"), text("status"),
            text("working"));

    /** Each step by which a support was, or may have been, reached, in the order in which they were told. */
    private static final Table REACHED = Table.keyed(2, "stat.support_reached", "support_id", "step", "number", "on_day");

    /** Status of a step that is a payment of a grant, and not an outcome. */
    static final String PAID = "PAID";
    private static final Set<SchoolStatus> NOT_AT_SCHOOL = EnumSet.of(SchoolStatus.NOT_ENROLLED, SchoolStatus.DROPPED_OUT);

    private final Days days;

    SupportFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(SUPPORT.table(), STEP.table(), REACHED);
    }

    @EventHandler
    void on(SupportEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        UUID id = event.supportId();
        switch (event) {
            case SupportEvent.Begun e -> {
                LocalDate day = days.of(e.plan().on(), recorded);
                Said said = Said.that("survivor_id", e.survivorId()).and("kind", e.plan().kind()).and("begun_on", day)
                        .and("funded_by", e.plan().fundedBy());
                SUPPORT.always(rows, id, at, e.plan().kind() == SupportKind.EMPLOYMENT ? said.and("reached_on", day) : said);
            }
            case SupportEvent.OutcomeRecorded e -> found(e, e.outcome(), recorded, at, rows);
            case SupportEvent.OutcomeCorrected e -> found(e, e.outcome(), recorded, at, rows);
            case SupportEvent.Disbursed e -> paid(e, e.disbursement(), recorded, at, rows);
            case SupportEvent.DisbursementCorrected e -> paid(e, e.disbursement(), recorded, at, rows);
            case SupportEvent.PayerCorrected e -> SUPPORT.always(rows, id, at, Said.that("funded_by", e.fundedBy()));
            case SupportEvent.Ended e -> SUPPORT.always(rows, id, at, Said.that("end_reason", e.reason()));
        }
    }

    private void paid(SupportEvent event, Disbursement paid, Recorded recorded, SealedPosition at, Rows rows) {
        LocalDate day = days.of(paid.on(), recorded);
        STEP.always(rows, paid.disbursementId(), at, step(event, day).and("status", PAID));
        reached(event, paid.disbursementId(), day, recorded, at, rows);
    }

    private void found(SupportEvent event, Outcome outcome, Recorded recorded, SealedPosition at, Rows rows) {
        LocalDate day = days.of(outcome.on(), recorded);
        Outcome.Training training = outcome.training();
        STEP.always(rows, outcome.outcomeId(), at, step(event, day)
                .and("status", outcome.status() == null ? null : outcome.status().name())
                .and("working", training == null || training.workingInTrade() == null ? null : training.workingInTrade() ? "YES" : "NO"));
        if (outcome.school() != null || outcome.training() != null || outcome.document() != null) {
            reached(event, outcome.outcomeId(), reaches(outcome) ? day : null, recorded, at, rows);
        }
    }

    /**
     * The first step by which it is reached counts, whatever day that was on; one that was put right stays in its place, on its right day or
     * on none. What was reached before steps were kept stays so until the next rebuild.
     *
     * @param day null when it is not reached by this step
     */
    private static void reached(SupportEvent event, UUID step, LocalDate day, Recorded recorded, SealedPosition at, Rows rows) {
        UUID id = event.supportId();
        List<Map<String, String>> before = rows.rowsWith(REACHED, "support_id", id);
        if (before.isEmpty() && SUPPORT.now(rows, id, "reached_on") != null) {
            return;
        }
        long number = before.stream().filter(row -> row.get("step").equals(step.toString())).map(row -> Long.parseLong(row.get("number")))
                .findFirst().orElse(recorded.sequence());
        Map<String, Object> row = new HashMap<>();
        row.put("support_id", id);
        row.put("step", step);
        row.put("number", number);
        row.put("on_day", day);
        rows.put(REACHED, row);
        LocalDate first = rows.rowsWith(REACHED, "support_id", id).stream().filter(one -> one.get("on_day") != null)
                .min(Comparator.comparing(one -> Long.parseLong(one.get("number")))).map(one -> LocalDate.parse(one.get("on_day")))
                .orElse(null);
        if (!Objects.equals(first, SUPPORT.now(rows, id, "reached_on"))) {
            SUPPORT.always(rows, id, at, Said.that("reached_on", first));
        }
    }

    private static boolean reaches(Outcome outcome) {
        return outcome.school() != null && !NOT_AT_SCHOOL.contains(outcome.school().status())
                || outcome.training() != null && outcome.training().status().isCompleted()
                || outcome.document() != null && outcome.document().status() == DocumentStatus.GRANTED;
    }

    private static Said step(SupportEvent event, LocalDate day) {
        return Said.that("support_id", event.supportId()).and("survivor_id", event.survivorId()).and("happened_on", day);
    }
}
