package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.text;

import java.time.LocalDate;
import java.util.List;
import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.Need;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.amparo.vocabulary.NeedStatus;
import org.axonframework.eventhandling.EventHandler;

/** What people need: which service, how soon, how it stands and what is in the way. */
@LaterProjection
class NeedFacts implements ReadModel {

    static final Facts NEED = new Facts("stat.need", id("survivor_id"), id("case_id"), text("service"), text("pillar"), text("urgency"),
            day("identified_on"), text("status"), text("barriers"));

    /** What was in the way when a need was identified, and at each review. */
    private static final Course BARRIERS = new Course(NEED, "barriers", "stat.barrier_step");
    private static final String IDENTIFIED = "IDENTIFIED";

    private final Days days;

    NeedFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(NEED.table(), BARRIERS.table());
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        switch (event) {
            case CaseEvent.NeedIdentified e -> {
                NEED.always(rows, e.need().needId(), at,
                        need(e.need(), recorded).and("survivor_id", e.survivorId()).and("case_id", e.caseId())
                                .and("status", NeedStatus.IDENTIFIED));
                barriers(e.need(), recorded, at, rows);
            }
            case CaseEvent.NeedCorrected e -> {
                NEED.always(rows, e.need().needId(), at, need(e.need(), recorded));
                // The file shows what was said last of what is in the way, and that is what somebody corrects.
                BARRIERS.move(rows, e.need().needId(), at, IDENTIFIED, days.of(e.need().identifiedOn(), recorded));
                if (!BARRIERS.correctLast(rows, e.need().needId(), at, recorded.sequence(), Said.codes(e.need().barriers()))) {
                    barriers(e.need(), recorded, at, rows);
                }
            }
            case CaseEvent.NeedReviewed e -> {
                LocalDate day = days.of(e.review().reviewedOn(), recorded);
                String barriers = Said.codes(e.review().barriers());
                BARRIERS.keep(rows, e.review().needId(), recorded.sequence(), recorded.sequence(), day, barriers);
                NEED.since(rows, e.review().needId(), at, day, Said.that("status", e.review().status()).and("barriers", barriers));
            }
            default -> {
            }
        }
    }

    private Said need(Need need, Recorded recorded) {
        return Said.that("service", need.service()).and("pillar", need.pillar()).and("urgency", need.urgency())
                .and("identified_on", days.of(need.identifiedOn(), recorded));
    }

    private void barriers(Need need, Recorded recorded, SealedPosition at, Rows rows) {
        LocalDate day = days.of(need.identifiedOn(), recorded);
        String barriers = Said.codes(need.barriers());
        BARRIERS.keep(rows, need.needId(), IDENTIFIED, recorded.sequence(), day, barriers);
        NEED.since(rows, need.needId(), at, day, Said.that("barriers", barriers));
    }
}
