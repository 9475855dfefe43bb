package org.amparo.survivor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.vocabulary.PartialDate;

/**
 * The parts of a file by their paths, e.g. {@code person.fullName} or {@code injury.<id>}: which event touches which, what it says of
 * them, and which permission they are under. Was-and-now in a timeline and the marks of a past date both come from here.
 */
final class FileParts {

    static final String DEATH = "death";

    private FileParts() {
    }

    /** The value of one field under a part; a code, a date, or text. */
    record Value(PersonalClass personalClass, Personal<String> value) {
    }

    /** Parts that an event gives a value; only those that a later event may give another. */
    static List<String> touchedBy(SurvivorEvent event) {
        return switch (event) {
            case SurvivorEvent.Identified e -> Stream.concat(Stream.of("person.sex"), paths("residence", Changes.RESIDENCE)).toList();
            case SurvivorEvent.Registered e -> Stream.of(paths("person", Changes.PERSON), paths("contact", Changes.CONTACT),
                    paths("residence", Changes.RESIDENCE)).flatMap(all -> all).toList();
            case SurvivorEvent.IdentityUpdated e -> paths("person", e.changed()).toList();
            case SurvivorEvent.ContactUpdated e -> new TreeSet<>(e.changed()).stream()
                    .map(field -> (Changes.CONTACT.contains(field) ? "contact." : "residence.") + field).toList();
            case SurvivorEvent.InjuryRecorded e -> List.of(injury(e.injury().injuryId()));
            case SurvivorEvent.InjuryCorrected e -> List.of(injury(e.injury().injuryId()));
            case SurvivorEvent.InjuryRetracted e -> List.of(injury(e.injuryId()));
            case SurvivorEvent.FunctioningAssessed e -> List.of("functioning." + e.functioning().assessmentId());
            case SurvivorEvent.FunctioningCorrected e -> List.of("functioning." + e.functioning().assessmentId());
            case SurvivorEvent.IncidentLinked e -> List.of("incident." + e.incident().incidentId());
            case SurvivorEvent.IncidentLinkCorrected e -> List.of("incident." + e.incident().incidentId());
            case SurvivorEvent.DeathRecorded e -> List.of(DEATH);
            case SurvivorEvent.DeathCorrected e -> List.of(DEATH);
            case SurvivorEvent.Assigned e -> List.of("placement");
            case SurvivorEvent.GuardianLinked e -> List.of("guardian");
            case SurvivorEvent.SupportPersonLinked e -> List.of();
            case SurvivorEvent.ConsentGiven e -> List.of();
            case SurvivorEvent.ConsentRefused e -> List.of();
            case SurvivorEvent.EnrolmentDeclined e -> List.of();
            case SurvivorEvent.EnrolmentTakenUp e -> List.of();
            case SurvivorEvent.ConsentWithdrawn e -> List.of();
            case SurvivorEvent.ConsentOverridden e -> List.of();
            case SurvivorEvent.BestInterestApproved e -> List.of();
            case SurvivorEvent.ResidualLimbDescribed e -> List.of(limb(e.residualLimb()));
            case SurvivorEvent.ResidualLimbCorrected e -> List.of(limb(e.residualLimb()));
            case SurvivorEvent.NoteWritten e -> List.of();
            case SurvivorEvent.ErasureRequested e -> List.of();
            case SurvivorEvent.PersonalDataErased e -> List.of();
        };
    }

    /** True for events whose entry in the timeline shows what was and what is now. */
    static boolean showsChanges(String eventName) {
        return switch (eventName) {
            case "survivor.identity-updated", "survivor.contact-updated", "injury.corrected", "injury.retracted",
                    "injury.residual-limb-corrected", "functioning.corrected",
                    "survivor.incident-link-corrected", "survivor.death-corrected" ->
                true;
            default -> false;
        };
    }

    /** What an event says of a part, by field; empty where it takes the part away, as a retraction does. */
    static Map<String, Value> valuesOf(SurvivorEvent event, String part) {
        Map<String, Value> values = new LinkedHashMap<>();
        switch (event) {
            case SurvivorEvent.Identified e -> {
                if (part.equals("person.sex")) {
                    code(values, part, null, e.sex());
                } else {
                    residence(values, part, e.residence());
                }
            }
            case SurvivorEvent.Registered e -> {
                person(values, part, e.person());
                contact(values, part, e.contact());
                residence(values, part, e.residence());
            }
            case SurvivorEvent.IdentityUpdated e -> person(values, part, e.person());
            case SurvivorEvent.ContactUpdated e -> {
                contact(values, part, e.contact());
                residence(values, part, e.residence());
            }
            case SurvivorEvent.InjuryRecorded e -> injury(values, e.injury());
            case SurvivorEvent.InjuryCorrected e -> injury(values, e.injury());
            case SurvivorEvent.ResidualLimbDescribed e -> limb(values, e.residualLimb());
            case SurvivorEvent.ResidualLimbCorrected e -> limb(values, e.residualLimb());
            case SurvivorEvent.FunctioningAssessed e -> functioning(values, e.functioning());
            case SurvivorEvent.FunctioningCorrected e -> functioning(values, e.functioning());
            case SurvivorEvent.IncidentLinked e -> incident(values, e.incident());
            case SurvivorEvent.IncidentLinkCorrected e -> incident(values, e.incident());
            case SurvivorEvent.DeathRecorded e -> death(values, e.death());
            case SurvivorEvent.DeathCorrected e -> death(values, e.death());
            default -> {
            }
        }
        return values;
    }

    /** Was and now of a part, field by field; fields that stay the same are left out. */
    static List<Difference> differences(Map<String, Value> was, Map<String, Value> now) {
        TreeSet<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String field : fields) {
            Value before = was.get(field);
            Value after = now.get(field);
            Personal<String> old = before == null ? null : before.value();
            Personal<String> current = after == null ? null : after.value();
            if (!Objects.equals(old, current) || Personal.isErased(old)) {
                differences.add(
                        new Difference((before == null ? after : before).personalClass(), new TimelineEntry.Change(field, old, current)));
            }
        }
        return differences;
    }

    /** @param personalClass class of permission under which both values are; null for none */
    record Difference(PersonalClass personalClass, TimelineEntry.Change change) {
    }

    private static void person(Map<String, Value> values, String part, Person person) {
        switch (part) {
            case "person.fullName" -> text(values, part, PersonalClass.IDENTITY, person.fullName());
            case "person.otherNames" -> text(values, part, PersonalClass.IDENTITY, person.otherNames());
            case "person.sex" -> code(values, part, null, person.sex());
            case "person.birthDate" -> text(values, part, PersonalClass.IDENTITY, Personal.map(person.birthDate(), PartialDate::asText));
            case "person.preferredLanguage" -> code(values, part, null, person.preferredLanguage());
            case "person.communicationNeeds" -> code(values, part, null, person.communicationNeeds().isEmpty()
                    ? null
                    : String.join(",", person.communicationNeeds().stream().map(Enum::name).toList()));
            case "person.displacement" -> code(values, part, null, person.displacement());
            case "person.victimType" -> code(values, part, null, person.victimType());
            case "person.source" -> code(values, part, null, person.source());
            default -> {
            }
        }
    }

    private static void contact(Map<String, Value> values, String part, Contact contact) {
        if (contact != null) {
            switch (part) {
                case "contact.phone" -> text(values, part, PersonalClass.CONTACT_AND_PLACE, contact.phone());
                case "contact.address" -> text(values, part, PersonalClass.CONTACT_AND_PLACE, contact.address());
                case "contact.preferred" -> code(values, part, PersonalClass.CONTACT_AND_PLACE, contact.preferred());
                case "contact.safeToCall" -> code(values, part, PersonalClass.CONTACT_AND_PLACE, contact.safeToCall());
                case "contact.safeTimes" -> text(values, part, PersonalClass.CONTACT_AND_PLACE, contact.safeTimes());
                default -> {
                }
            }
        }
    }

    private static void residence(Map<String, Value> values, String part, Residence residence) {
        if (residence != null) {
            switch (part) {
                case "residence.adm1" -> code(values, part, null, residence.adm1());
                case "residence.adm2" -> text(values, part, PersonalClass.CONTACT_AND_PLACE, residence.adm2());
                case "residence.village" -> text(values, part, PersonalClass.CONTACT_AND_PLACE, residence.village());
                case "residence.setting" -> code(values, part, null, residence.setting());
                default -> {
                }
            }
        }
    }

    private static void injury(Map<String, Value> values, Injury injury) {
        PersonalClass medical = PersonalClass.MEDICAL;
        code(values, "injury.kind", medical, injury.kind());
        code(values, "injury.side", medical, injury.side());
        code(values, "injury.level", medical, injury.level());
        code(values, "injury.date", medical, injury.date().asText());
        code(values, "injury.treated", medical, injury.treated());
        code(values, "injury.pain", medical, injury.pain());
        text(values, "injury.detail", medical, injury.detail());
    }

    private static String limb(ResidualLimb limb) {
        return "residualLimb." + limb.injuryId();
    }

    private static void limb(Map<String, Value> values, ResidualLimb limb) {
        PersonalClass medical = PersonalClass.MEDICAL;
        code(values, "residualLimb.describedOn", medical, limb.describedOn());
        code(values, "residualLimb.shape", medical, limb.shape());
        code(values, "residualLimb.softTissue", medical, limb.softTissue());
        code(values, "residualLimb.consistency", medical, limb.consistency());
        code(values, "residualLimb.musculature", medical, limb.musculature());
        code(values, "residualLimb.heelPad", medical, limb.heelPad());
        text(values, "residualLimb.prominences", medical, limb.prominences());
        text(values, "residualLimb.measures", medical, Personal.map(limb.measures(), LimbMeasure::asText));
        text(values, "residualLimb.remarks", medical, limb.remarks());
    }

    private static void functioning(Map<String, Value> values, Functioning functioning) {
        PersonalClass medical = PersonalClass.MEDICAL;
        code(values, "functioning.tool", medical, functioning.tool());
        code(values, "functioning.assessedOn", medical, functioning.assessedOn());
        text(values, "functioning.answers", medical, functioning.answers());
        code(values, "functioning.byProxy", medical, functioning.byProxy());
        code(values, "functioning.status", medical, functioning.status());
    }

    private static void incident(Map<String, Value> values, IncidentLink link) {
        code(values, "incident.incidentDate", null, link.incidentDate().asText());
        code(values, "incident.outcome", null, link.outcome());
        code(values, "incident.activity", null, link.activity());
        code(values, "incident.civilStatus", null, link.civilStatus());
        code(values, "incident.priorRiskEducation", null, link.priorRiskEducation());
        code(values, "incident.ageGroup", null, link.ageGroup());
    }

    private static void death(Map<String, Value> values, Death death) {
        if (death != null) {
            code(values, "death.on", null, death.on().asText());
            code(values, "death.relatedToInjury", null, death.relatedToInjury());
            code(values, "death.source", null, death.source());
        }
    }

    private static void text(Map<String, Value> values, String field, PersonalClass personalClass, Personal<String> value) {
        if (value != null) {
            values.put(field, new Value(personalClass, value));
        }
    }

    private static void code(Map<String, Value> values, String field, PersonalClass personalClass, Object code) {
        if (code != null) {
            values.put(field, new Value(personalClass, Personal.of(code.toString())));
        }
    }

    private static String injury(UUID id) {
        return "injury." + id;
    }

    private static Stream<String> paths(String of, java.util.Set<String> fields) {
        return new TreeSet<>(fields).stream().map(field -> of + "." + field);
    }
}
