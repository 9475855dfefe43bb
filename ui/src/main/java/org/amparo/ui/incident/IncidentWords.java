package org.amparo.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentDetails;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;

/** What is known of an incident, in words. */
final class IncidentWords {

    /** Facts of an incident in the order in which people tell them, by the names of the components of {@link IncidentDetails}. */
    static final List<String> FACTS = List.of("date", "adm1", "adm2", "place", "coordinates", "setting", "device", "certainty",
            "activation",
            "itemMovedBefore", "areaMarked", "source", "register");
    private static final List<String> OF_A_CASUALTY = List.of("outcome", "sex", "ageGroup", "civilStatus");

    private final Map<String, String> areas;

    /** @param areas names of areas by their codes */
    IncidentWords(Map<String, String> areas) {
        this.areas = areas;
    }

    /** "14 May 2006, Antioquia". */
    String title(IncidentDetails details) {
        return details.adm1() == null
                ? DateWords.of(details.date())
                : Labels.text("incident.title", DateWords.of(details.date()), area(details.adm1()));
    }

    String area(String code) {
        return areas.getOrDefault(code, code);
    }

    /** One fact; empty when it was never told. */
    String fact(IncidentDetails details, String name) {
        return switch (name) {
            case "date" -> DateWords.of(details.date());
            case "adm1" -> details.adm1() == null ? "" : area(details.adm1());
            case "adm2" -> text(details.adm2());
            case "place" -> text(details.place());
            case "coordinates" -> text(details.coordinates());
            case "setting" -> code(details.setting());
            case "device" -> code(details.device());
            case "certainty" -> code(details.certainty());
            case "activation" -> code(details.activation());
            case "itemMovedBefore" -> code(details.itemMovedBefore());
            case "areaMarked" -> code(details.areaMarked());
            case "source" -> code(details.source());
            case "register" -> Objects.requireNonNullElse(details.register(), "");
            default -> throw new IllegalArgumentException("No such fact of an incident: " + name);
        };
    }

    private static String fact(Casualty casualty, String name) {
        return switch (name) {
            case "outcome" -> code(casualty.outcome());
            case "sex" -> code(casualty.sex());
            case "ageGroup" -> code(casualty.ageGroup());
            case "civilStatus" -> code(casualty.civilStatus());
            default -> throw new IllegalArgumentException("No such fact of a casualty: " + name);
        };
    }

    /** What was and what is, of each fact that differs: "Device: landmine → not known". */
    List<String> changes(IncidentDetails was, IncidentDetails now) {
        return FACTS.stream().filter(name -> !fact(was, name).equals(fact(now, name)))
                .map(name -> change("details." + name, fact(was, name), fact(now, name))).toList();
    }

    List<String> changes(Casualty was, Casualty now) {
        List<String> changes = new ArrayList<>(OF_A_CASUALTY.stream().filter(name -> !fact(was, name).equals(fact(now, name)))
                .map(name -> change("casualty." + name, fact(was, name), fact(now, name))).toList());
        if (was.survivorId() == null && now.survivorId() != null) {
            changes.add(Labels.text("incident.casualty.found"));
        }
        return changes;
    }

    private static String change(String part, String was, String now) {
        return Labels.text("incident.change", Labels.text("part." + part), told(was), told(now));
    }

    private static String told(String words) {
        return words.isEmpty() ? Labels.text("file.not-told") : words;
    }

    private static String text(Personal<String> value) {
        return Personal.isErased(value) ? Labels.text("file.erased-value") : Personal.value(value).orElse("");
    }

    private static String code(Enum<?> code) {
        return code == null ? "" : Labels.of(code);
    }
}
