package org.amparo.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.timer.TimerKind;
import org.axonframework.eventhandling.EventHandler;

/** One row for each thing that somebody told, and the days by which it must be acknowledged and answered. */
@InlineProjection
class FeedbackRows implements ReadModel {

    static final Table FEEDBACK = Table.of("read.feedback", "feedback_id", "survivor_id", "text_owner", "type", "sensitive", "way",
            "received_on", "about_staff", "caseworker", "team", "adm1", "organisation", "receipt", "words", "contact", "acknowledge_by",
            "answer_by", "acknowledged_on", "answered_on", "answer", "closed_on", "outcome", "closing_words", "late", "received_by",
            "last_recorded_at");
    static final Table TIMER = TimerKind.table("read.feedback_timer");
    /** The day after the last day; the key and the target are the feedback. */
    static final TimerKind ACKNOWLEDGE = new TimerKind("feedback.acknowledge", TIMER);
    static final TimerKind ANSWER = new TimerKind("feedback.answer", TIMER);
    static final String WORDS = "read.feedback.words";
    static final String CONTACT = "read.feedback.contact";
    static final String REPLY = "read.feedback.answer";
    static final String CLOSING = "read.feedback.closing_words";

    private final Envelopes envelopes;
    private final ZoneId zone;

    /** @param clock for its zone only */
    FeedbackRows(Envelopes envelopes, Clock clock) {
        this.envelopes = envelopes;
        this.zone = clock.getZone();
    }

    @Override
    public List<Table> tables() {
        return List.of(FEEDBACK, TIMER);
    }

    @EventHandler
    void on(FeedbackEvent event, Recorded recorded, Rows rows) {
        UUID id = event.feedbackId();
        Map<String, Object> row = new HashMap<>();
        row.put("last_recorded_at", recorded.recordedAt());
        switch (event) {
            case FeedbackEvent.Received e -> {
                fill(row, e.heard());
                row.put("feedback_id", id);
                row.put("late", false);
                row.put("received_by", recorded.by());
                due(row, rows, id, e.acknowledgeBy(), e.answerBy());
                rows.put(FEEDBACK, row);
                return;
            }
            case FeedbackEvent.Acknowledged e -> {
                row.put("acknowledged_on", e.on());
                ACKNOWLEDGE.clear(rows, id);
            }
            case FeedbackEvent.Answered e -> {
                row.put("answered_on", e.on());
                row.put("answer", sealed(e.textOwner(), REPLY, e.words()));
                TimerKind.clearAll(rows, TIMER, id);
            }
            case FeedbackEvent.Closed e -> {
                row.put("closed_on", e.on());
                row.put("outcome", e.outcome());
                row.put("closing_words", sealed(e.textOwner(), CLOSING, e.words()));
                TimerKind.clearAll(rows, TIMER, id);
            }
            case FeedbackEvent.PassedInConfidence e -> {
                row.put("sensitive", true);
                due(row, rows, id, e.acknowledgeBy(), e.answerBy());
            }
            case FeedbackEvent.HandedToTeam e -> {
                row.put("caseworker", null);
                row.put("team", e.team());
                row.put("organisation", e.organisation());
            }
            case FeedbackEvent.LeftWaiting e -> {
                row.put("late", true);
                (e.what() == Waiting.ANSWER ? ANSWER : ACKNOWLEDGE).clear(rows, id);
            }
        }
        rows.change(FEEDBACK, new Object[]{id}, row);
    }

    private void fill(Map<String, Object> row, Heard heard) {
        Placement placement = heard.placement() == null ? new Placement(null, null, null, null) : heard.placement();
        row.put("survivor_id", heard.survivorId());
        row.put("text_owner", heard.textOwner());
        row.put("type", heard.type());
        row.put("sensitive", heard.isSensitive());
        row.put("way", heard.way());
        row.put("received_on", heard.receivedOn());
        row.put("about_staff", heard.aboutStaff());
        row.put("caseworker", placement.caseworker());
        row.put("team", placement.team());
        row.put("adm1", placement.adm1());
        row.put("organisation", placement.organisation());
        row.put("receipt", heard.receipt());
        row.put("words", sealed(heard.textOwner(), WORDS, heard.words()));
        row.put("contact", envelopes.seal(heard.textOwner(), PersonalClass.CONTACT_AND_PLACE, CONTACT, heard.contact()));
    }

    private void due(Map<String, Object> row, Rows rows, UUID id, LocalDate acknowledgeBy, LocalDate answerBy) {
        row.put("acknowledge_by", acknowledgeBy);
        row.put("answer_by", answerBy);
        ACKNOWLEDGE.set(rows, id, id, acknowledgeBy.plusDays(1), zone);
        ANSWER.set(rows, id, id, answerBy.plusDays(1), zone);
    }

    private String sealed(UUID owner, String place, Personal<String> words) {
        return envelopes.seal(owner, PersonalClass.PROTECTION, place, words);
    }
}
