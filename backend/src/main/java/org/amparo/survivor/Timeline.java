package org.amparo.survivor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.amparo.platform.DomainEvent;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.vocabulary.Answer;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/** One row an event, so that a page of a file's history costs the same however long the file is. */
@InlineProjection
class Timeline implements ReadModel {

    /** The key is the order of a file's history, so that one index tells rows apart and bounds a page. */
    static final Table TIMELINE = Table.log(4, "read.timeline", "survivor_id", "recorded_at", "sequence", "event_id", "aggregate_id",
            "event_name", "kind", "occurred_on", "by_user", "facts", "text", "text_class", "touches");
    static final String TEXT = "read.timeline.text";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Envelopes envelopes;
    private final ObjectProvider<TimelineSource> sources;
    private final Map<Class<?>, Optional<TimelineSource>> bySpokenFor = new ConcurrentHashMap<>();

    Timeline(Envelopes envelopes, ObjectProvider<TimelineSource> sources) {
        this.envelopes = envelopes;
        this.sources = sources;
    }

    @Override
    public List<Table> tables() {
        return List.of(TIMELINE);
    }

    /** Every event there is, so that all that is known of a person stands in one place. */
    @EventHandler
    void on(DomainEvent event, Recorded recorded, Rows rows) {
        if (event instanceof SurvivorEvent own) {
            write(new TimelineSource.Line(own.survivorId(), kind(own), facts(own), text(own), PersonalClass.MEDICAL),
                    FileParts.touchedBy(own), recorded, rows);
            return;
        }
        source(event).flatMap(source -> source.line(event))
                .ifPresent(line -> write(line, List.of(), recorded, rows));
    }

    private Optional<TimelineSource> source(DomainEvent event) {
        return bySpokenFor.computeIfAbsent(event.getClass(),
                type -> sources.stream().filter(source -> source.events().isAssignableFrom(type)).findFirst());
    }

    private void write(TimelineSource.Line line, List<String> touches, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("survivor_id", line.survivorId());
        row.put("event_id", recorded.eventId());
        row.put("aggregate_id", recorded.aggregateId());
        row.put("sequence", recorded.sequence());
        row.put("event_name", recorded.eventName());
        row.put("kind", line.kind().name());
        row.put("recorded_at", recorded.recordedAt());
        row.put("occurred_on", recorded.occurredOn());
        row.put("by_user", recorded.by());
        row.put("facts", JSON.writeValueAsString(new TreeMap<>(line.facts())));
        row.put("text", envelopes.seal(line.survivorId(), line.textClass(), TEXT, line.text()));
        row.put("text_class", line.textClass().name());
        row.put("touches", touches.toArray(String[]::new));
        rows.put(TIMELINE, row);
    }

    private static TimelineKind kind(SurvivorEvent event) {
        return switch (event) {
            case SurvivorEvent.Identified e -> TimelineKind.FILE;
            case SurvivorEvent.Registered e -> TimelineKind.FILE;
            case SurvivorEvent.EnrolmentDeclined e -> TimelineKind.FILE;
            case SurvivorEvent.EnrolmentTakenUp e -> TimelineKind.FILE;
            case SurvivorEvent.Assigned e -> TimelineKind.FILE;
            case SurvivorEvent.DeathRecorded e -> TimelineKind.FILE;
            case SurvivorEvent.IdentityUpdated e -> e.reason() == null ? TimelineKind.PERSON : TimelineKind.CORRECTION;
            case SurvivorEvent.ContactUpdated e -> TimelineKind.PERSON;
            case SurvivorEvent.GuardianLinked e -> TimelineKind.PERSON;
            case SurvivorEvent.SupportPersonLinked e -> TimelineKind.PERSON;
            case SurvivorEvent.ConsentGiven e -> TimelineKind.CONSENT;
            case SurvivorEvent.ConsentRefused e -> TimelineKind.CONSENT;
            case SurvivorEvent.ConsentWithdrawn e -> TimelineKind.CONSENT;
            case SurvivorEvent.ConsentOverridden e -> TimelineKind.CONSENT;
            case SurvivorEvent.BestInterestApproved e -> TimelineKind.CONSENT;
            case SurvivorEvent.IncidentLinked e -> TimelineKind.INCIDENT;
            case SurvivorEvent.InjuryRecorded e -> TimelineKind.INJURY;
            case SurvivorEvent.ResidualLimbDescribed e -> TimelineKind.INJURY;
            case SurvivorEvent.FunctioningAssessed e -> TimelineKind.FUNCTIONING;
            case SurvivorEvent.NoteWritten e -> TimelineKind.NOTE;
            case SurvivorEvent.InjuryCorrected e -> TimelineKind.CORRECTION;
            case SurvivorEvent.InjuryRetracted e -> TimelineKind.CORRECTION;
            case SurvivorEvent.ResidualLimbCorrected e -> TimelineKind.CORRECTION;
            case SurvivorEvent.FunctioningCorrected e -> TimelineKind.CORRECTION;
            case SurvivorEvent.IncidentLinkCorrected e -> TimelineKind.CORRECTION;
            case SurvivorEvent.DeathCorrected e -> TimelineKind.CORRECTION;
            case SurvivorEvent.ErasureRequested e -> TimelineKind.ERASURE;
            case SurvivorEvent.PersonalDataErased e -> TimelineKind.ERASURE;
        };
    }

    private static Personal<String> text(SurvivorEvent event) {
        return switch (event) {
            case SurvivorEvent.NoteWritten e -> e.text();
            case SurvivorEvent.IdentityUpdated e -> e.reason();
            case SurvivorEvent.ConsentOverridden e -> e.reason();
            case SurvivorEvent.InjuryRecorded e -> e.injury().detail();
            case SurvivorEvent.ResidualLimbDescribed e -> e.residualLimb().remarks();
            case SurvivorEvent.InjuryCorrected e -> e.reason();
            case SurvivorEvent.InjuryRetracted e -> e.reason();
            case SurvivorEvent.ResidualLimbCorrected e -> e.reason();
            case SurvivorEvent.FunctioningCorrected e -> e.reason();
            case SurvivorEvent.IncidentLinkCorrected e -> e.reason();
            case SurvivorEvent.DeathCorrected e -> e.reason();
            case SurvivorEvent.Assigned e -> e.overLimitReason();
            default -> null;
        };
    }

    private static Map<String, String> facts(SurvivorEvent event) {
        Map<String, String> facts = new TreeMap<>();
        switch (event) {
            case SurvivorEvent.Identified e -> put(facts, "source", e.source(), "certainty", e.certainty(), "register", e.register(), "sex",
                    e.sex());
            case SurvivorEvent.Registered e -> put(facts, "sex", e.person().sex(), "source", e.person().source());
            case SurvivorEvent.IdentityUpdated e -> put(facts, "fields", list(e.changed()));
            case SurvivorEvent.ContactUpdated e -> put(facts, "fields", list(e.changed()));
            case SurvivorEvent.GuardianLinked e -> put(facts, "relation", e.guardian().relation(), "from", e.guardian().from());
            case SurvivorEvent.SupportPersonLinked e -> put(facts, "relation", e.supportPerson().relation(), "from",
                    e.supportPerson().from());
            case SurvivorEvent.ConsentGiven e -> put(facts, "consentId", e.consent().consentId(), "purpose", e.consent().purpose(), "form",
                    e.consent().form(), "givenBy", e.consent().givenBy(), "assent", e.consent().assent(), "validUntil",
                    e.consent().validUntil());
            case SurvivorEvent.ConsentRefused e -> put(facts, "purpose", e.purpose());
            case SurvivorEvent.EnrolmentDeclined e -> put(facts, "enrolment", e.reason());
            case SurvivorEvent.EnrolmentTakenUp e -> put(facts);
            case SurvivorEvent.ConsentWithdrawn e -> put(facts, "purpose", e.purpose(), "consentId", e.consentId());
            case SurvivorEvent.ConsentOverridden e -> put(facts, "purpose", e.purpose(), "basis", e.basis());
            case SurvivorEvent.BestInterestApproved e -> put(facts, "purpose", e.purpose(), "consentId", e.consentId());
            case SurvivorEvent.IncidentLinked e -> incident(facts, e.incident());
            case SurvivorEvent.IncidentLinkCorrected e -> incident(facts, e.incident());
            case SurvivorEvent.InjuryRecorded e -> injury(facts, e.injury());
            case SurvivorEvent.InjuryCorrected e -> injury(facts, e.injury());
            case SurvivorEvent.InjuryRetracted e -> put(facts, "injuryId", e.injuryId());
            case SurvivorEvent.ResidualLimbDescribed e -> limb(facts, e.residualLimb());
            case SurvivorEvent.ResidualLimbCorrected e -> limb(facts, e.residualLimb());
            case SurvivorEvent.FunctioningAssessed e -> functioning(facts, e.functioning());
            case SurvivorEvent.FunctioningCorrected e -> functioning(facts, e.functioning());
            case SurvivorEvent.NoteWritten e -> put(facts, "noteId", e.noteId(), "on", e.on());
            case SurvivorEvent.DeathRecorded e -> death(facts, e.death());
            case SurvivorEvent.DeathCorrected e -> death(facts, e.death());
            case SurvivorEvent.Assigned e -> put(facts, "caseworker", e.caseworker(), "team", e.team(), "overLimit",
                    e.overLimitReason() == null ? null : Answer.YES);
            case SurvivorEvent.ErasureRequested e -> put(facts, "legalGround", e.legalGround());
            case SurvivorEvent.PersonalDataErased e -> put(facts, "legalGround", e.legalGround());
        }
        return facts;
    }

    private static void incident(Map<String, String> facts, IncidentLink link) {
        put(facts, "incidentId", link.incidentId(), "date", link.incidentDate().asText(), "outcome", link.outcome(), "activity",
                link.activity(), "civilStatus", link.civilStatus());
    }

    private static void injury(Map<String, String> facts, Injury injury) {
        put(facts, "injuryId", injury.injuryId(), "kind", injury.kind(), "side", injury.side(), "level", injury.level(), "date",
                injury.date().asText(), "pain", injury.pain());
    }

    private static void limb(Map<String, String> facts, ResidualLimb limb) {
        put(facts, "injuryId", limb.injuryId(), "shape", limb.shape(), "softTissue", limb.softTissue(), "consistency", limb.consistency(),
                "musculature", limb.musculature(), "heelPad", limb.heelPad());
    }

    private static void functioning(Map<String, String> facts, Functioning functioning) {
        put(facts, "assessmentId", functioning.assessmentId(), "tool", functioning.tool(), "status", functioning.status(), "assessedOn",
                functioning.assessedOn());
    }

    private static void death(Map<String, String> facts, Death death) {
        if (death != null) {
            put(facts, "date", death.on().asText(), "relatedToInjury", death.relatedToInjury(), "source", death.source());
        }
    }

    /** Names and values in turn; what was never given is left out. */
    private static void put(Map<String, String> facts, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                facts.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
            }
        }
    }

    private static String list(Collection<String> names) {
        return String.join(",", new ArrayList<>(new java.util.TreeSet<>(names)));
    }
}
