package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.text;

import java.util.List;
import java.util.UUID;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.amparo.referral.ReferralEvent;
import org.axonframework.eventhandling.EventHandler;

/** Referrals and the days on which something became of them. */
@LaterProjection
class ReferralFacts implements ReadModel {

    static final Facts REFERRAL = new Facts("stat.referral", id("survivor_id"), id("case_id"), id("provider_id"), text("service"),
            text("pillar"),
            text("urgency"), day("sent_on"), day("answer_by"), day("accepted_on"), day("declined_on"), text("decline_reason"),
            day("expired_on"), day("withdrawn_on"), day("started_on"), day("completed_on"), day("ended_on"), text("end_reason"));

    private final Days days;

    ReferralFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(REFERRAL.table());
    }

    @EventHandler
    void on(ReferralEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        UUID id = event.referralId();
        switch (event) {
            case ReferralEvent.Drafted e -> REFERRAL.always(rows, id, at, Said.that("survivor_id", e.survivorId())
                    .and("case_id", e.request().caseId()).and("provider_id", e.request().providerId()).and("service", e.request().service())
                    .and("pillar", e.request().service() == null ? null : e.request().service().pillar())
                    .and("urgency", e.request().urgency()));
            case ReferralEvent.Sent e -> {
                REFERRAL.always(rows, id, at, Said.that("provider_id", e.providerId()));
                REFERRAL.atFirst(rows, id, at, "sent_on", days.of(e.sentOn(), recorded));
                REFERRAL.atFirst(rows, id, at, "answer_by", e.answerBy());
            }
            case ReferralEvent.Accepted e -> REFERRAL.atFirst(rows, id, at, "accepted_on", days.of(e.on(), recorded));
            case ReferralEvent.Declined e -> REFERRAL.always(rows, id, at,
                    Said.that("declined_on", days.of(e.on(), recorded)).and("decline_reason", e.reason()));
            case ReferralEvent.Expired e -> REFERRAL.always(rows, id, at, Said.that("expired_on", days.of(e.on(), recorded)));
            case ReferralEvent.Withdrawn e -> REFERRAL.always(rows, id, at, Said.that("withdrawn_on", days.of(e.on(), recorded)));
            case ReferralEvent.ServiceStarted e -> REFERRAL.atFirst(rows, id, at, "started_on", days.of(e.on(), recorded));
            case ReferralEvent.Completed e -> REFERRAL.always(rows, id, at, Said.that("completed_on", days.of(e.on(), recorded)));
            case ReferralEvent.EndedIncomplete e -> REFERRAL.always(rows, id, at,
                    Said.that("ended_on", days.of(e.on(), recorded)).and("end_reason", e.reason()));
            default -> {
            }
        }
    }
}
