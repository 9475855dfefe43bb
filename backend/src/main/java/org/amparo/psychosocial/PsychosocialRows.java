package org.amparo.psychosocial;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.amparo.timer.TimerKind;
import org.axonframework.eventhandling.EventHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Episodes of support, their entries each as one envelope, and the days on which somebody is asked why nothing came. In clear: ids, days,
 * kinds, and that a screening was kept for later, which happens for many reasons.
 */
@InlineProjection
class PsychosocialRows implements ReadModel {

    static final Table EPISODE = Table.of("read.psychosocial_episode", "episode_id", "survivor_id", "case_id", "counsellor", "opened_on",
            "next_on", "ended_on", "opening", "ending", "last_recorded_at");
    static final Table ENTRY = Table.keyed(2, "read.psychosocial_entry", "episode_id", "entry_id", "survivor_id", "kind", "happened_on",
            "unfinished", "corrects", "corrected_by", "content", "reason", "by_user", "recorded_at");
    static final Table TIMER = TimerKind.table("read.psychosocial_timer");
    /** The morning after a screening was kept for later; the key is the screening. */
    static final TimerKind UNFINISHED = new TimerKind("psychosocial.unfinished", TIMER);
    /** The day after a contact was planned; the key is the episode. */
    static final TimerKind CONTACT = new TimerKind("psychosocial.contact-overdue", TIMER);
    static final String OPENING = "read.psychosocial_episode.opening";
    static final String ENDING = "read.psychosocial_episode.ending";
    static final String CONTENT = "read.psychosocial_entry.content";
    static final String REASON = "read.psychosocial_entry.reason";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Envelopes envelopes;
    private final ZoneId zone;

    /** @param clock for its zone only */
    PsychosocialRows(Envelopes envelopes, Clock clock) {
        this.envelopes = envelopes;
        this.zone = clock.getZone();
    }

    @Override
    public List<Table> tables() {
        return List.of(EPISODE, ENTRY, TIMER);
    }

    @EventHandler
    void on(PsychosocialEvent event, Recorded recorded, Rows rows) {
        UUID id = event.episodeId();
        Map<String, Object> row = new HashMap<>();
        row.put("last_recorded_at", recorded.recordedAt());
        switch (event) {
            case PsychosocialEvent.Opened e -> {
                row.put("episode_id", id);
                row.put("survivor_id", e.survivorId());
                row.put("case_id", e.caseId());
                row.put("counsellor", e.counsellor());
                row.put("opened_on", e.on());
                row.put("opening", sealed(e, OPENING, e.opening()));
                rows.put(EPISODE, row);
                return;
            }
            case PsychosocialEvent.HandedOver e -> row.put("counsellor", e.counsellor());
            case PsychosocialEvent.SessionHeld e -> {
                rows.put(ENTRY, entry(e, recorded, rows, e.entryId(), EntryKind.SESSION, e.on(), e.session(), e.correction()));
                next(row, rows, id, e.nextOn());
            }
            case PsychosocialEvent.ScreeningRecorded e -> screening(e, recorded, rows);
            case PsychosocialEvent.ScreeningFinished e -> finished(rows, id, e.entryId());
            case PsychosocialEvent.PlanMade e -> {
                rows.put(ENTRY, entry(e, recorded, rows, e.entryId(), EntryKind.PLAN, e.on(), e.plan(), e.correction()));
                next(row, rows, id, e.nextOn());
            }
            case PsychosocialEvent.PeerSupportGiven e -> {
                rows.put(ENTRY, entry(e, recorded, rows, e.entryId(), EntryKind.PEER_SUPPORT, e.on(), e.support(), e.correction()));
                next(row, rows, id, e.nextOn());
            }
            case PsychosocialEvent.SelfRated e -> rows.put(ENTRY,
                    entry(e, recorded, rows, e.entryId(), EntryKind.SELF_RATING, e.on(), e.rating(), e.correction()));
            case PsychosocialEvent.Ended e -> {
                row.put("ended_on", e.on());
                row.put("next_on", null);
                row.put("ending", sealed(e, ENDING, e.ending()));
                TimerKind.clearAll(rows, TIMER, id);
            }
            case PsychosocialEvent.LeftWaiting e -> left(e, recorded, rows);
        }
        rows.change(EPISODE, new Object[]{id}, row);
    }

    private void screening(PsychosocialEvent.ScreeningRecorded event, Recorded recorded, Rows rows) {
        Map<String, Object> entry = entry(event, recorded, rows, event.entryId(), EntryKind.SCREENING, event.on(), event.screening(),
                event.correction());
        entry.put("unfinished", !event.finished());
        rows.put(ENTRY, entry);
        if (event.correction() != null) {
            finished(rows, event.episodeId(), event.correction().corrects());
        }
        if (!event.finished()) {
            UNFINISHED.set(rows, event.entryId(), event.episodeId(), day(recorded).plusDays(1), zone);
        }
    }

    private static void finished(Rows rows, UUID episodeId, UUID screening) {
        rows.change(ENTRY, new Object[]{episodeId, screening}, Map.of("unfinished", false));
        UNFINISHED.clear(rows, screening);
    }

    /** What is late is asked for once for a contact, and again each morning for a screening that still is not finished. */
    private void left(PsychosocialEvent.LeftWaiting event, Recorded recorded, Rows rows) {
        if (event.about().equals(event.episodeId())) {
            CONTACT.clear(rows, event.episodeId());
        } else {
            UNFINISHED.set(rows, event.about(), event.episodeId(), day(recorded).plusDays(1), zone);
        }
    }

    private void next(Map<String, Object> row, Rows rows, UUID episodeId, LocalDate nextOn) {
        row.put("next_on", nextOn);
        if (nextOn == null) {
            CONTACT.clear(rows, episodeId);
        } else {
            CONTACT.set(rows, episodeId, episodeId, nextOn.plusDays(1), zone);
        }
    }

    private LocalDate day(Recorded recorded) {
        return LocalDate.ofInstant(recorded.recordedAt(), zone);
    }

    private Map<String, Object> entry(PsychosocialEvent event, Recorded recorded, Rows rows, UUID entryId, EntryKind kind, LocalDate on,
            Personal<? extends EntryContent> content, Correction correction) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("episode_id", event.episodeId());
        entry.put("entry_id", entryId);
        entry.put("survivor_id", event.survivorId());
        entry.put("kind", kind.name());
        entry.put("happened_on", on);
        entry.put("unfinished", false);
        entry.put("content", sealed(event, CONTENT, content));
        entry.put("by_user", recorded.by());
        entry.put("recorded_at", recorded.recordedAt());
        if (correction != null) {
            entry.put("corrects", correction.corrects());
            entry.put("reason", envelopes.seal(event.survivorId(), PersonalClass.PROTECTION, REASON, correction.reason()));
            rows.change(ENTRY, new Object[]{event.episodeId(), correction.corrects()}, Map.of("corrected_by", entryId));
        }
        return entry;
    }

    private String sealed(PsychosocialEvent event, String place, Personal<?> value) {
        return envelopes.seal(event.survivorId(), PersonalClass.PROTECTION, place, Personal.map(value, JSON::writeValueAsString));
    }
}
