package org.amparo.donor.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.donor.Catalogue;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.disclosure.TableDesign;

/**
 * All cells of a release as rows with HXL tags: a column for each dimension that a table is divided by, and at the end the number as it is
 * shown. A cell that is not shown is empty there, and says why beside it.
 */
final class ReleaseCells {

    private static final Map<String, String> TAGS = Map.of("area", "#adm1+name", "pillar", "#sector+name", "sex", "#group+sex", "age",
            "#group+age", "disability", "#group+disability", "device", "#item+type", "cause", "#cause+type", "indicator",
            "#indicator+code", "result", "#status+result", "end", "#access+end");

    private final PublishedRelease release;
    private final ReleaseWords words;

    ReleaseCells(PublishedRelease release, ReleaseWords words) {
        this.release = release;
        this.words = words;
    }

    /** @param header in the reader's language @param tag of HXL */
    record Column(String header, String tag) {
    }

    /** Dimensions of these tables, each once, by name. */
    static Map<String, Dimension> dimensions(List<PublishedTable> tables) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        tables.forEach(table -> table.design().by().forEach(dimension -> dimensions.putIfAbsent(dimension.name(), dimension)));
        return dimensions;
    }

    List<Column> columns(Map<String, Dimension> dimensions) {
        List<Column> columns = new ArrayList<>(List.of(new Column(words.text("release.column.table"), "#indicator+name"),
                new Column(words.text("release.column.from"), "#date+start"), new Column(words.text("release.column.to"), "#date+end"),
                new Column(words.text("release.column.country"), "#country+code+v_iso2")));
        dimensions.values().forEach(dimension -> columns.add(new Column(words.dimension(dimension),
                TAGS.getOrDefault(dimension.name(), "#meta+" + dimension.name()))));
        columns.add(new Column(words.text("release.column.area-code"), "#adm1+code+v_pcode"));
        columns.add(new Column(words.text("release.column.number"), "#indicator+value+num"));
        columns.add(new Column(words.text("release.column.rounded"), "#meta+rounding"));
        columns.add(new Column(words.text("release.column.suppressed"), "#status+suppressed"));
        return columns;
    }

    /** One row for each cell: texts, days and numbers; null for what is empty. */
    List<List<Object>> rows(PublishedTable table, Map<String, Dimension> dimensions) {
        List<List<Object>> rows = new ArrayList<>();
        table.cells().forEach((place, cell) -> rows.add(row(table.design(), place, cell, dimensions)));
        return rows;
    }

    private List<Object> row(TableDesign design, List<String> place, Cell cell, Map<String, Dimension> dimensions) {
        Map<String, String> at = new LinkedHashMap<>();
        for (int i = 0; i < place.size(); i++) {
            at.put(design.by().get(i).name(), place.get(i));
        }
        List<Object> row = new ArrayList<>();
        row.add(words.table(design));
        row.add(release.from());
        row.add(release.to());
        row.add(release.programme().country());
        dimensions.forEach((name, dimension) -> row.add(at.containsKey(name) ? words.category(release, dimension, at.get(name)) : null));
        String area = at.getOrDefault("area", release.tables().scope().area());
        row.add(area.equals(Dimension.ALL) || area.equals(Catalogue.AREA_UNKNOWN) ? null : area);
        row.add(cell instanceof Cell.Shown shown ? shown.count() : null);
        row.add(cell instanceof Cell.Shown shown
                ? words.text(shown.down() ? "release.rounded.down" : "release.rounded.nearest", shown.base())
                : null);
        row.add(switch (cell) {
            case Cell.Shown shown -> null;
            case Cell.Small small -> words.text("release.suppressed.small", small.k());
            case Cell.Withheld withheld -> words.text("release.suppressed.withheld");
        });
        return row;
    }
}
