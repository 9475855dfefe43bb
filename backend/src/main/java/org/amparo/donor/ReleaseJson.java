package org.amparo.donor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.donor.disclosure.PayloadJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A release as the text that is frozen, hashed, signed and kept: members in one order, nothing between them, numbers of people as they are
 * shown. The same release always gives the same text, and the text gives the release back.
 */
public final class ReleaseJson {

    private static final String FORMAT = "amparo-release-1";
    private static final String PERCENT = "percent";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReleaseJson() {
    }

    public static String write(PublishedRelease release) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        PublishedRelease.Programme programme = release.programme();
        root.putObject("programme").put("name", programme.name()).put("organisation", programme.organisation())
                .put("identifier", programme.identifier()).put("country", programme.country());
        root.putObject("recipient").put("organisation", release.recipient().organisation().toString())
                .put("name", release.recipient().name());
        if (release.grant() != null) {
            PublishedRelease.Grant grant = release.grant();
            root.putObject("grant").put("code", grant.code()).put("title", grant.title()).put("from", grant.from().toString()).put("to",
                    day(grant.to()));
        }
        ObjectNode areas = root.putObject("areas");
        release.areas().forEach(areas::put);
        root.put("dataCutOff", release.dataCutOff().toString()).put("releasedOn", release.releasedOn().toString()).put("method",
                release.method());
        ArrayNode logframe = root.putArray("logframe");
        release.logframe().forEach(line -> write(line, logframe.addObject()));
        ArrayNode narrative = root.putArray("narrative");
        release.narrative().forEach(part -> narrative.addObject().put("section", part.section().name()).put("language", part.language())
                .put("text", part.text()));
        root.set("tables", JSON.readTree(PayloadJson.write(release.tables())));
        return JSON.writeValueAsString(root);
    }

    private static void write(LogframeLine line, ObjectNode node) {
        node.put("indicator", line.indicator()).put("level", line.level().name()).put("part", line.part()).put("unit",
                line.percent() ? PERCENT : "number");
        if (line.baseline() != null) {
            node.putObject("baseline").put("value", line.baseline().value().toPlainString()).put("on", day(line.baseline().on()));
        }
        if (line.target() != null) {
            node.put("target", line.target().toPlainString());
        }
        switch (line.actual()) {
            case null -> {
            }
            case LogframeLine.Actual.Count count -> place(node.putObject("actual").put("table", count.table()), "count", count.place());
            case LogframeLine.Actual.Share share -> {
                ObjectNode actual = node.putObject("actual").put("table", share.table());
                place(actual, "part", share.part());
                place(actual, "whole", share.whole());
            }
        }
    }

    private static void place(ObjectNode node, String name, List<String> place) {
        ArrayNode codes = node.putArray(name);
        place.forEach(codes::add);
    }

    /** @throws IllegalArgumentException when the text is no release as this version writes it */
    public static PublishedRelease read(String text) {
        JsonNode root = JSON.readTree(text);
        if (!root.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException("The text is no release of the form " + FORMAT);
        }
        JsonNode programme = root.get("programme");
        JsonNode recipient = root.get("recipient");
        Map<String, String> areas = new TreeMap<>();
        root.get("areas").properties().forEach(area -> areas.put(area.getKey(), area.getValue().asString()));
        List<LogframeLine> logframe = new ArrayList<>();
        root.get("logframe").forEach(line -> logframe.add(line(line)));
        List<PublishedRelease.Narrative> narrative = new ArrayList<>();
        root.get("narrative").forEach(part -> narrative.add(new PublishedRelease.Narrative(
                PublishedRelease.Section.valueOf(part.get("section").asString()), part.get("language").asString(),
                part.get("text").asString())));
        return new PublishedRelease(
                new PublishedRelease.Programme(programme.get("name").asString(), programme.get("organisation").asString(),
                        programme.get("identifier").asString(), programme.get("country").asString()),
                new PublishedRelease.Recipient(UUID.fromString(recipient.get("organisation").asString()), recipient.get("name").asString()),
                grant(root.get("grant")), areas, LocalDate.parse(root.get("dataCutOff").asString()),
                LocalDate.parse(root.get("releasedOn").asString()), root.get("method").asInt(),
                PayloadJson.read(JSON.writeValueAsString(root.get("tables"))), logframe, narrative);
    }

    private static PublishedRelease.Grant grant(JsonNode node) {
        return node == null
                ? null
                : new PublishedRelease.Grant(node.get("code").asString(), node.get("title").asString(),
                        LocalDate.parse(node.get("from").asString()), day(node.get("to")));
    }

    private static LogframeLine line(JsonNode node) {
        JsonNode baseline = node.get("baseline");
        JsonNode target = node.get("target");
        LogframeLine.Actual actual = actual(node.get("actual"));
        return new LogframeLine(node.get("indicator").asString(), node.get("part").asString(), isPercent(node, actual),
                baseline == null
                        ? null
                        : new LogframeLine.Baseline(new BigDecimal(baseline.get("value").asString()), day(baseline.get("on"))),
                target == null ? null : new BigDecimal(target.asString()), actual);
    }

    /** Releases of the first weeks did not say so: there, a share was held against percent. */
    private static boolean isPercent(JsonNode node, LogframeLine.Actual actual) {
        return node.has("unit") ? node.get("unit").asString().equals(PERCENT) : actual instanceof LogframeLine.Actual.Share;
    }

    private static LogframeLine.Actual actual(JsonNode node) {
        if (node == null) {
            return null;
        }
        String table = node.get("table").asString();
        return node.has("count")
                ? new LogframeLine.Actual.Count(table, place(node.get("count")))
                : new LogframeLine.Actual.Share(table, place(node.get("part")), place(node.get("whole")));
    }

    private static List<String> place(JsonNode codes) {
        List<String> place = new ArrayList<>();
        codes.forEach(code -> place.add(code.asString()));
        return place;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static LocalDate day(JsonNode node) {
        return node.asString().isEmpty() ? null : LocalDate.parse(node.asString());
    }
}
