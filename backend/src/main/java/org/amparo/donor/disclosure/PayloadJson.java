package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A payload as the text that is frozen, hashed and handed out. It can be read without knowing this program: each cell says what it may be. */
public final class PayloadJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PayloadJson() {
    }

    public static String write(Payload payload) {
        ObjectNode root = JSON.createObjectNode();
        ReleaseScope scope = payload.scope();
        root.put("release", payload.number()).put("catalogue", payload.catalogue()).put("recipient", scope.recipient())
                .put("grant", scope.grant()).put("area", scope.area()).put("from", scope.from().toString())
                .put("to", scope.to().toString());
        ArrayNode tables = root.putArray("tables");
        payload.tables().forEach(table -> write(table, tables.addObject()));
        return JSON.writeValueAsString(root);
    }

    private static void write(PublishedTable table, ObjectNode node) {
        TableDesign design = table.design();
        node.put("table", design.name()).put("counts", design.measure()).put("people", design.people()).put("sensitive", design.sensitive())
                .put("tells", design.tells());
        ArrayNode by = node.putArray("by");
        for (Dimension dimension : design.by()) {
            ObjectNode each = by.addObject().put("name", dimension.name()).put("several", dimension.several());
            ArrayNode categories = each.putArray("categories");
            dimension.categories().forEach(category -> categories.addObject().put("code", category.code()).put("in", category.parent()));
        }
        ArrayNode cells = node.putArray("cells");
        table.cells().forEach((place, cell) -> {
            ObjectNode each = cells.addObject();
            ArrayNode at = each.putArray("at");
            place.forEach(at::add);
            write(cell, each);
        });
    }

    private static void write(Cell cell, ObjectNode node) {
        switch (cell) {
            case Cell.Shown shown -> node.put("shows", String.valueOf(shown.count()))
                    .put("rounded", (shown.down() ? "down to " : "nearest ") + shown.base()).put("smallest", shown.k());
            case Cell.Small small -> node.put("shows", "0-" + small.most());
            case Cell.Withheld withheld -> node.put("shows", "withheld");
        }
    }

    /** @throws IllegalArgumentException when a cell shows a sign that is not one of ours */
    public static Payload read(String text) {
        JsonNode root = JSON.readTree(text);
        ReleaseScope scope = new ReleaseScope(root.get("recipient").asString(), root.get("grant").asString(), root.get("area").asString(),
                LocalDate.parse(root.get("from").asString()), LocalDate.parse(root.get("to").asString()));
        List<PublishedTable> tables = new ArrayList<>();
        root.get("tables").forEach(table -> tables.add(table(table)));
        return new Payload(root.get("release").asInt(), root.get("catalogue").asInt(), scope, tables);
    }

    private static PublishedTable table(JsonNode node) {
        List<Dimension> by = new ArrayList<>();
        for (JsonNode dimension : node.get("by")) {
            List<Dimension.Category> categories = new ArrayList<>();
            dimension.get("categories")
                    .forEach(each -> categories.add(new Dimension.Category(each.get("code").asString(), each.get("in").asString())));
            by.add(new Dimension(dimension.get("name").asString(), dimension.get("several").asBoolean(), categories));
        }
        Map<List<String>, Cell> cells = new LinkedHashMap<>();
        for (JsonNode cell : node.get("cells")) {
            List<String> place = new ArrayList<>();
            cell.get("at").forEach(code -> place.add(code.asString()));
            cells.put(List.copyOf(place), cell(cell));
        }
        return new PublishedTable(
                new TableDesign(node.get("table").asString(), node.get("counts").asString(), node.get("people").asBoolean(),
                        node.get("sensitive").asBoolean(), node.get("tells").asString(), by),
                cells);
    }

    private static Cell cell(JsonNode node) {
        String shows = node.get("shows").asString();
        if (shows.equals("withheld")) {
            return new Cell.Withheld();
        }
        if (shows.startsWith("0-")) {
            return new Cell.Small(Integer.parseInt(shows.substring(2)) + 1);
        }
        String[] rounded = node.get("rounded").asString().split(" ");
        return new Cell.Shown(Long.parseLong(shows), Integer.parseInt(rounded[rounded.length - 1]), rounded[0].equals("down"),
                node.get("smallest").asInt());
    }
}
