package org.amparo.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.axonframework.eventhandling.EventHandler;

/** Referrals with where they stand, their links, and who was told what. */
@InlineProjection
class ReferralRows implements ReadModel {

    static final Table REFERRAL = Table.of("read.referral", "referral_id", "survivor_id", "case_id", "need_ids", "provider_id", "service",
            "pillar", "urgency", "shared_fields", "note", "state", "recipient", "recipient_organisation", "consent_id", "attempt",
            "sent_on",
            "answer_by", "answered_on", "answered_via", "appointment_on", "appointment_time", "no_shows", "barrier", "result_overdue",
            "decline_reason", "remark", "withdrawal_reason", "started_on", "ended_on", "end_reason", "result", "made_by", "version",
            "last_recorded_at");
    static final Table LINK = Table.of("read.referral_link", "link_id", "referral_id", "survivor_id", "secret_hash", "code_hash",
            "valid_until", "open");
    static final Table DISCLOSURE = Table.keyed(2, "read.disclosure", "referral_id", "attempt", "survivor_id", "provider_id", "recipient",
            "fields", "consent_id", "sent_on");
    static final String NOTE = "read.referral.note";
    static final String REMARK = "read.referral.remark";
    static final String RESULT = "read.referral.result";

    private final Envelopes envelopes;

    ReferralRows(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(REFERRAL, LINK, DISCLOSURE);
    }

    @EventHandler
    void on(ReferralEvent event, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("version", recorded.sequence());
        row.put("last_recorded_at", recorded.recordedAt());
        switch (event) {
            case ReferralEvent.Drafted e -> {
                drafted(row, e);
                row.put("made_by", recorded.by());
                rows.put(REFERRAL, row);
                return;
            }
            case ReferralEvent.Sent e -> {
                sent(row, e);
                rows.put(DISCLOSURE, disclosure(e));
                closeLinks(e, rows);
            }
            case ReferralEvent.LinkIssued e -> {
                closeLinks(e, rows);
                rows.put(LINK, Map.of("link_id", e.linkId(), "referral_id", e.referralId(), "survivor_id", e.survivorId(), "secret_hash",
                        e.secretHash(), "code_hash", e.codeHash(), "valid_until", e.validUntil(), "open", true));
            }
            case ReferralEvent.Accepted e -> {
                stands(row, ReferralState.ACCEPTED);
                row.put("answered_on", e.on());
                row.put("answered_via", e.via().name());
                closeLinks(e, rows);
            }
            case ReferralEvent.Declined e -> {
                stands(row, ReferralState.DECLINED_BY_PROVIDER);
                row.put("answered_on", e.on());
                row.put("answered_via", e.via().name());
                row.put("decline_reason", e.reason().name());
                row.put("remark", sealed(e, REMARK, e.remark()));
                row.put("ended_on", e.on());
                closeLinks(e, rows);
            }
            case ReferralEvent.AnswerOverdue e -> stands(row, ReferralState.NO_RESPONSE);
            case ReferralEvent.Expired e -> {
                stands(row, ReferralState.CLOSED_NO_RESPONSE);
                row.put("ended_on", e.on());
                closeLinks(e, rows);
            }
            case ReferralEvent.AppointmentScheduled e -> {
                stands(row, ReferralState.APPOINTMENT_SET);
                row.put("appointment_on", e.on());
                row.put("appointment_time", e.time());
            }
            case ReferralEvent.AppointmentMoved e -> {
                row.put("result_overdue", false);
                row.put("appointment_on", e.on());
                row.put("appointment_time", e.time());
                closeLinks(e, rows);
            }
            case ReferralEvent.AppointmentMissed e -> {
                closeLinks(e, rows);
                stands(row, ReferralState.NO_SHOW);
                row.put("no_shows", e.times());
                row.put("barrier", e.barrier() == null ? null : e.barrier().name());
            }
            case ReferralEvent.ResultOverdue e -> row.put("result_overdue", true);
            case ReferralEvent.Withdrawn e -> {
                stands(row, ReferralState.WITHDRAWN);
                row.put("withdrawal_reason", e.reason().name());
                row.put("ended_on", e.on());
                closeLinks(e, rows);
            }
            case ReferralEvent.ServiceStarted e -> {
                closeLinks(e, rows);
                stands(row, ReferralState.SERVICE_STARTED);
                row.put("started_on", e.on());
            }
            case ReferralEvent.Completed e -> {
                stands(row, ReferralState.COMPLETED);
                row.put("ended_on", e.on());
                row.put("result", sealed(e, RESULT, e.result()));
            }
            case ReferralEvent.EndedIncomplete e -> {
                stands(row, ReferralState.ENDED_INCOMPLETE);
                row.put("ended_on", e.on());
                row.put("end_reason", e.reason().name());
            }
        }
        rows.change(REFERRAL, new Object[]{event.referralId()}, row);
    }

    private void drafted(Map<String, Object> row, ReferralEvent.Drafted e) {
        Request request = e.request();
        stands(row, ReferralState.DRAFT);
        row.put("referral_id", e.referralId());
        row.put("survivor_id", e.survivorId());
        row.put("case_id", request.caseId());
        row.put("need_ids", request.needIds().stream().map(UUID::toString).toArray(String[]::new));
        row.put("provider_id", request.providerId());
        row.put("service", request.service().name());
        row.put("pillar", request.service().pillar().name());
        row.put("urgency", request.urgency().name());
        row.put("shared_fields", request.sharedFields().stream().map(Enum::name).toArray(String[]::new));
        row.put("note", envelopes.seal(request.survivorId(), PersonalClass.MEDICAL, NOTE, request.note()));
        row.put("no_shows", 0);
    }

    private static void sent(Map<String, Object> row, ReferralEvent.Sent e) {
        stands(row, ReferralState.SENT);
        row.put("recipient", e.recipient().name());
        row.put("recipient_organisation", e.recipientOrganisation());
        row.put("consent_id", e.consentId());
        row.put("attempt", e.attempt());
        row.put("sent_on", e.sentOn());
        row.put("answer_by", e.answerBy());
    }

    private static Map<String, Object> disclosure(ReferralEvent.Sent e) {
        Map<String, Object> row = new HashMap<>();
        row.put("referral_id", e.referralId());
        row.put("attempt", e.attempt());
        row.put("survivor_id", e.survivorId());
        row.put("provider_id", e.providerId());
        row.put("recipient", e.recipient().name());
        row.put("fields", e.sharedFields().stream().map(Enum::name).toArray(String[]::new));
        row.put("consent_id", e.consentId());
        row.put("sent_on", e.sentOn());
        return row;
    }

    private static void stands(Map<String, Object> row, ReferralState state) {
        row.put("state", state.name());
        row.put("result_overdue", false);
    }

    private static void closeLinks(ReferralEvent event, Rows rows) {
        rows.changeAll(LINK, "referral_id", event.referralId(), Map.of("open", false));
    }

    private String sealed(ReferralEvent event, String place, Personal<String> value) {
        return envelopes.seal(event.survivorId(), PersonalClass.MEDICAL, place, value);
    }
}
