package org.amparo.survivor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.PartialDate;
import org.axonframework.eventhandling.EventHandler;

/** What the list of files and an open file show. */
@InlineProjection
class FileRows implements ReadModel {

    static final Table SURVIVOR = Table.of("read.survivor", "survivor_id", "file_number", "caseworker", "team", "adm1", "organisation",
            "registered", "declined", "erased", "sex", "birth_year", "age_group", "full_name", "other_names", "birth_date",
            "preferred_language",
            "communication_needs", "displacement", "victim_type", "source", "adm2", "village", "setting", "phone", "address", "preferred",
            "safe_to_call", "safe_times", "has_contact", "has_residence", "death_on", "death_related", "death_source", "version",
            "last_recorded_at");
    static final Table INJURY = Table.keyed(2, "read.injury", "survivor_id", "injury_id", "kind", "side", "level", "injured_on", "treated",
            "pain", "detail", "retracted", "sequence");
    static final Table RESIDUAL_LIMB = Table.keyed(2, "read.residual_limb", "survivor_id", "injury_id", "described_on", "shape",
            "soft_tissue", "consistency", "musculature", "remarks", "heel_pad", "prominences", "measures");
    static final Table CONSENT = Table.keyed(2, "read.consent", "survivor_id", "consent_id", "purpose", "status", "since", "given", "form",
            "given_by", "assent", "guardian_id", "witness_id", "witness", "given_on", "valid_until", "providers", "withheld_fields",
            "text_version", "language", "pillars", "sequence");
    static final Table FUNCTIONING = Table.keyed(2, "read.functioning", "survivor_id", "assessment_id", "tool", "assessed_on", "answers",
            "by_proxy", "status", "asked", "sequence");
    static final Table INCIDENT_LINK = Table.keyed(2, "read.incident_link", "survivor_id", "incident_id", "incident_date", "outcome",
            "activity", "civil_status", "prior_risk_education", "age_group", "sequence");
    static final Table LINKED_PERSON = Table.keyed(3, "read.linked_person", "survivor_id", "kind", "person_id", "full_name", "relation",
            "legal_basis", "phone", "from_day", "sequence");

    static final String GUARDIAN = "GUARDIAN";
    static final String SUPPORT = "SUPPORT";

    private final Envelopes envelopes;
    private final Clock zone;

    FileRows(Envelopes envelopes, Clock zone) {
        this.envelopes = envelopes;
        this.zone = zone;
    }

    @Override
    public List<Table> tables() {
        return List.of(SURVIVOR, INJURY, RESIDUAL_LIMB, CONSENT, FUNCTIONING, INCIDENT_LINK, LINKED_PERSON);
    }

    @EventHandler
    void on(SurvivorEvent event, Recorded recorded, Rows rows) {
        UUID id = event.survivorId();
        Map<String, Object> file = new HashMap<>();
        file.put("version", recorded.sequence());
        file.put("last_recorded_at", recorded.recordedAt());
        switch (event) {
            case SurvivorEvent.Identified e -> {
                file.putAll(
                        Map.of("survivor_id", id, "file_number", e.fileNumber(), "registered", false, "declined", false, "erased", false));
                file.put("sex", code(e.sex()));
                file.put("organisation", e.organisation());
                file.put("source", code(e.source()));
                residence(file, id, e.residence(), Changes.RESIDENCE);
                rows.put(SURVIVOR, file);
            }
            case SurvivorEvent.Registered e -> {
                file.put("registered", true);
                file.put("caseworker", e.caseworker());
                file.put("team", e.team());
                file.put("organisation", e.organisation());
                person(file, id, e.person(), Changes.PERSON);
                contact(file, id, e.contact(), Changes.CONTACT);
                residence(file, id, e.residence(), Changes.RESIDENCE);
                if (recorded.sequence() == 0) {
                    file.putAll(Map.of("survivor_id", id, "file_number", e.fileNumber(), "declined", false, "erased", false));
                    rows.put(SURVIVOR, file);
                }
            }
            case SurvivorEvent.IdentityUpdated e -> person(file, id, e.person(), e.changed());
            case SurvivorEvent.ContactUpdated e -> {
                contact(file, id, e.contact(), e.changed());
                residence(file, id, e.residence(), e.changed());
            }
            case SurvivorEvent.GuardianLinked e -> rows.put(LINKED_PERSON, linked(id, GUARDIAN, e.guardian(), recorded));
            case SurvivorEvent.SupportPersonLinked e -> rows.put(LINKED_PERSON, linked(id, SUPPORT, e.supportPerson(), recorded));
            case SurvivorEvent.ConsentGiven e -> rows.put(CONSENT, consent(id, e.consent(), recorded));
            case SurvivorEvent.EnrolmentDeclined e -> file.put("declined", true);
            case SurvivorEvent.EnrolmentTakenUp e -> file.put("declined", false);
            case SurvivorEvent.ConsentRefused e -> rows.put(CONSENT, noConsent(id, recorded, e.purpose().name(), ConsentStatus.REFUSED,
                    e.refusedOn()));
            case SurvivorEvent.ConsentOverridden e ->
                rows.put(CONSENT, noConsent(id, recorded, e.purpose().name(), ConsentStatus.OVERRIDDEN,
                        day(recorded)));
            case SurvivorEvent.ConsentWithdrawn e -> rows.change(CONSENT, key(id, e.consentId()),
                    Map.of("status", ConsentStatus.WITHDRAWN.name(), "since", e.withdrawnOn()));
            case SurvivorEvent.BestInterestApproved e -> rows.change(CONSENT, key(id, e.consentId()),
                    Map.of("status", ConsentStatus.GIVEN.name(), "since", day(recorded)));
            case SurvivorEvent.IncidentLinked e -> {
                rows.put(INCIDENT_LINK, incident(id, e.incident(), recorded));
                file.put("age_group", code(e.incident().ageGroup()));
            }
            case SurvivorEvent.IncidentLinkCorrected e -> {
                rows.change(INCIDENT_LINK, key(id, e.incident().incidentId()), without(incident(id, e.incident(), recorded), "sequence"));
                file.put("age_group", code(e.incident().ageGroup()));
            }
            case SurvivorEvent.InjuryRecorded e -> {
                Map<String, Object> row = injury(id, e.injury());
                row.put("retracted", false);
                row.put("sequence", recorded.sequence());
                rows.put(INJURY, row);
            }
            case SurvivorEvent.InjuryCorrected e -> rows.change(INJURY, key(id, e.injury().injuryId()), injury(id, e.injury()));
            case SurvivorEvent.InjuryRetracted e -> rows.change(INJURY, key(id, e.injuryId()), Map.of("retracted", true));
            case SurvivorEvent.ResidualLimbDescribed e -> rows.put(RESIDUAL_LIMB, residualLimb(id, e.residualLimb()));
            case SurvivorEvent.ResidualLimbCorrected e -> rows.put(RESIDUAL_LIMB, residualLimb(id, e.residualLimb()));
            case SurvivorEvent.FunctioningAssessed e -> {
                Map<String, Object> row = functioning(id, e.functioning());
                row.put("sequence", recorded.sequence());
                rows.put(FUNCTIONING, row);
            }
            case SurvivorEvent.FunctioningCorrected e -> rows.change(FUNCTIONING, key(id, e.functioning().assessmentId()),
                    functioning(id, e.functioning()));
            case SurvivorEvent.NoteWritten e -> {
            }
            case SurvivorEvent.DeathRecorded e -> death(file, e.death());
            case SurvivorEvent.DeathCorrected e -> death(file, e.death());
            case SurvivorEvent.Assigned e -> {
                file.put("caseworker", e.caseworker());
                file.put("team", e.team());
                file.put("organisation", e.organisation());
            }
            case SurvivorEvent.ErasureRequested e -> {
            }
            case SurvivorEvent.PersonalDataErased e -> file.put("erased", true);
        }
        if (!file.containsKey("survivor_id")) {
            rows.change(SURVIVOR, new Object[]{id}, file);
        }
    }

    private void person(Map<String, Object> row, UUID id, Person person, Set<String> changed) {
        changed.forEach(field -> {
            switch (field) {
                case "fullName" -> row.put("full_name", identity(id, "full_name", person.fullName()));
                case "otherNames" -> row.put("other_names", identity(id, "other_names", person.otherNames()));
                case "sex" -> row.put("sex", code(person.sex()));
                case "birthDate" -> {
                    row.put("birth_date", identity(id, "birth_date", Personal.map(person.birthDate(), PartialDate::asText)));
                    row.put("birth_year", person.birthYear());
                }
                case "preferredLanguage" -> row.put("preferred_language", person.preferredLanguage());
                case "communicationNeeds" -> row.put("communication_needs",
                        person.communicationNeeds().stream().map(Enum::name).toArray(String[]::new));
                case "displacement" -> row.put("displacement", code(person.displacement()));
                case "victimType" -> row.put("victim_type", code(person.victimType()));
                case "source" -> row.put("source", code(person.source()));
                default -> throw new IllegalStateException("No column for the person's " + field);
            }
        });
    }

    private void contact(Map<String, Object> row, UUID id, Contact contact, Set<String> changed) {
        if (contact == null) {
            return;
        }
        for (String field : changed) {
            switch (field) {
                case "phone" -> row.put("phone", place(id, "phone", contact.phone()));
                case "address" -> row.put("address", place(id, "address", contact.address()));
                case "preferred" -> row.put("preferred", code(contact.preferred()));
                case "safeToCall" -> row.put("safe_to_call", code(contact.safeToCall()));
                case "safeTimes" -> row.put("safe_times", place(id, "safe_times", contact.safeTimes()));
                default -> {
                    continue;
                }
            }
            row.put("has_contact", true);
        }
    }

    private void residence(Map<String, Object> row, UUID id, Residence residence, Set<String> changed) {
        if (residence == null) {
            return;
        }
        for (String field : changed) {
            switch (field) {
                case "adm1" -> row.put("adm1", residence.adm1());
                case "adm2" -> row.put("adm2", place(id, "adm2", residence.adm2()));
                case "village" -> row.put("village", place(id, "village", residence.village()));
                case "setting" -> row.put("setting", code(residence.setting()));
                default -> {
                    continue;
                }
            }
            row.put("has_residence", true);
        }
    }

    private Map<String, Object> linked(UUID id, String kind, LinkedPerson person, Recorded recorded) {
        UUID personId = person.personId();
        Map<String, Object> row = new HashMap<>();
        row.put("survivor_id", id);
        row.put("kind", kind);
        row.put("person_id", personId);
        row.put("full_name", envelopes.seal(personId, PersonalClass.IDENTITY, "read.linked_person.full_name", person.fullName()));
        row.put("relation", code(person.relation()));
        row.put("legal_basis", envelopes.seal(personId, PersonalClass.IDENTITY, "read.linked_person.legal_basis", person.legalBasis()));
        row.put("phone", envelopes.seal(personId, PersonalClass.CONTACT_AND_PLACE, "read.linked_person.phone", person.phone()));
        row.put("from_day", person.from());
        row.put("sequence", recorded.sequence());
        return row;
    }

    private Map<String, Object> consent(UUID id, Consent consent, Recorded recorded) {
        Map<String, Object> row = noConsent(id, recorded, consent.purpose().name(),
                consent.givenBy() == ConsentGiver.CASEWORKER_BEST_INTEREST ? ConsentStatus.AWAITS_APPROVAL : ConsentStatus.GIVEN,
                consent.givenOn());
        row.put("consent_id", consent.consentId());
        row.put("given", true);
        row.put("form", code(consent.form()));
        row.put("given_by", code(consent.givenBy()));
        row.put("assent", code(consent.assent()));
        row.put("guardian_id", consent.guardianId());
        row.put("witness_id", consent.witnessId());
        row.put("witness", consent.witnessId() == null
                ? null
                : envelopes.seal(consent.witnessId(), PersonalClass.IDENTITY, "read.consent.witness", consent.witness()));
        row.put("given_on", consent.givenOn());
        row.put("valid_until", consent.validUntil());
        row.put("providers", consent.providers().stream().map(UUID::toString).toArray(String[]::new));
        row.put("withheld_fields", consent.withheldFields().toArray(String[]::new));
        row.put("text_version", consent.textVersion());
        row.put("language", consent.language());
        row.put("pillars", consent.pillars() == null ? null : consent.pillars().stream().map(Enum::name).toArray(String[]::new));
        return row;
    }

    private static Map<String, Object> noConsent(UUID id, Recorded recorded, String purpose, ConsentStatus status, LocalDate since) {
        Map<String, Object> row = new HashMap<>();
        row.put("survivor_id", id);
        row.put("consent_id", recorded.eventId());
        row.put("purpose", purpose);
        row.put("status", status.name());
        row.put("since", since);
        row.put("given", false);
        row.put("sequence", recorded.sequence());
        return row;
    }

    private static Map<String, Object> incident(UUID id, IncidentLink link, Recorded recorded) {
        Map<String, Object> row = new HashMap<>();
        row.put("survivor_id", id);
        row.put("incident_id", link.incidentId());
        row.put("incident_date", link.incidentDate().asText());
        row.put("outcome", code(link.outcome()));
        row.put("activity", code(link.activity()));
        row.put("civil_status", code(link.civilStatus()));
        row.put("prior_risk_education", code(link.priorRiskEducation()));
        row.put("age_group", code(link.ageGroup()));
        row.put("sequence", recorded.sequence());
        return row;
    }

    private Map<String, Object> injury(UUID id, Injury injury) {
        Map<String, Object> row = new HashMap<>();
        row.put("survivor_id", id);
        row.put("injury_id", injury.injuryId());
        row.put("kind", code(injury.kind()));
        row.put("side", code(injury.side()));
        row.put("level", code(injury.level()));
        row.put("injured_on", injury.date().asText());
        row.put("treated", code(injury.treated()));
        row.put("pain", injury.pain());
        row.put("detail", envelopes.seal(id, PersonalClass.MEDICAL, "read.injury.detail", injury.detail()));
        return row;
    }

    private Map<String, Object> residualLimb(UUID id, ResidualLimb limb) {
        Map<String, Object> row = new HashMap<>();
        row.put("survivor_id", id);
        row.put("injury_id", limb.injuryId());
        row.put("described_on", limb.describedOn());
        row.put("shape", code(limb.shape()));
        row.put("soft_tissue", code(limb.softTissue()));
        row.put("consistency", code(limb.consistency()));
        row.put("musculature", code(limb.musculature()));
        row.put("remarks", envelopes.seal(id, PersonalClass.MEDICAL, "read.residual_limb.remarks", limb.remarks()));
        row.put("heel_pad", code(limb.heelPad()));
        row.put("prominences", envelopes.seal(id, PersonalClass.MEDICAL, "read.residual_limb.prominences", limb.prominences()));
        row.put("measures", envelopes.seal(id, PersonalClass.MEDICAL, "read.residual_limb.measures",
                Personal.map(limb.measures(), LimbMeasure::asText)));
        return row;
    }

    private Map<String, Object> functioning(UUID id, Functioning functioning) {
        Map<String, Object> row = new HashMap<>();
        row.put("survivor_id", id);
        row.put("assessment_id", functioning.assessmentId());
        row.put("tool", code(functioning.tool()));
        row.put("assessed_on", functioning.assessedOn());
        row.put("answers", envelopes.seal(id, PersonalClass.MEDICAL, "read.functioning.answers", functioning.answers()));
        row.put("by_proxy", functioning.byProxy());
        row.put("status", code(functioning.status()));
        row.put("asked", envelopes.seal(id, PersonalClass.MEDICAL, "read.functioning.asked", functioning.asked()));
        return row;
    }

    private static void death(Map<String, Object> row, Death death) {
        row.put("death_on", death == null ? null : death.on().asText());
        row.put("death_related", death == null ? null : code(death.relatedToInjury()));
        row.put("death_source", death == null ? null : code(death.source()));
    }

    private LocalDate day(Recorded recorded) {
        return LocalDate.ofInstant(recorded.recordedAt(), zone.getZone());
    }

    private String identity(UUID id, String column, Personal<String> value) {
        return envelopes.seal(id, PersonalClass.IDENTITY, "read.survivor." + column, value);
    }

    private String place(UUID id, String column, Personal<String> value) {
        return envelopes.seal(id, PersonalClass.CONTACT_AND_PLACE, "read.survivor." + column, value);
    }

    private static Object[] key(UUID survivorId, UUID id) {
        return new Object[]{survivorId, id};
    }

    private static Map<String, Object> without(Map<String, Object> row, String column) {
        row.remove(column);
        return row;
    }

    private static String code(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
