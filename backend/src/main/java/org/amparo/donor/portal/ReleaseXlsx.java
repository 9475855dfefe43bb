package org.amparo.donor.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PublishedTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A release as a workbook: what it is, results against targets, and a sheet for each table with HXL tags under its heads. Texts are written
 * as texts, so that none is taken for a formula; nothing is hidden in it.
 */
final class ReleaseXlsx {

    private static final int WIDE = 90;
    private static final int WIDTH = 22;
    private static final int LONGEST_NAME = 31;
    private static final String SHADE = "E7EDF3";

    private final ShelvedRelease shelved;
    private final PublishedRelease release;
    private final ReleaseWords words;

    ReleaseXlsx(ShelvedRelease shelved, ReleaseWords words) {
        this.shelved = shelved;
        this.release = shelved.release();
        this.words = words;
    }

    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Amparo", "1.0")) {
            about(book.newWorksheet(words.text("release.sheet.about")));
            if (!release.logframe().isEmpty()) {
                results(book.newWorksheet(words.text("release.sheet.results")));
            }
            List<PublishedTable> tables = release.tables().tables();
            for (int i = 0; i < tables.size(); i++) {
                table(book.newWorksheet(name(i + 1, tables.get(i))), tables.get(i));
            }
        }
    }

    /** Spreadsheets take no more letters for the name of a sheet, and not all of them. */
    private String name(int number, PublishedTable table) {
        String name = number + " " + words.table(table.design()).replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    private void about(Worksheet sheet) throws IOException {
        List<String> lines = new ArrayList<>(List.of(words.title(release)));
        lines.addAll(ReleaseFiles.head(shelved, words));
        lines.add(ReleaseFiles.checksum(shelved, words));
        for (PublishedRelease.Narrative part : release.narrative()) {
            lines.add(words.section(part.section()));
            part.text().lines().forEach(lines::add);
        }
        lines.add(words.text("release.method"));
        lines.addAll(ReleaseMethod.sentences(release, words));
        sheet.width(0, WIDE);
        for (int i = 0; i < lines.size(); i++) {
            sheet.inlineString(i, 0, lines.get(i));
            sheet.style(i, 0).wrapText(true).set();
        }
        sheet.style(0, 0).bold().set();
        sheet.finish();
    }

    private void results(Worksheet sheet) throws IOException {
        ReleaseGrid grid = ReleaseGrid.results(release, words);
        List<String> heads = new ArrayList<>(grid.labels());
        heads.addAll(grid.columns());
        heads(sheet, heads, List.of("#indicator+level", "#indicator+name", "#indicator+baseline", "#indicator+target",
                "#indicator+actual", "#status+target"));
        int row = 2;
        for (ReleaseGrid.Line line : grid.lines()) {
            List<Object> values = new ArrayList<>(line.names());
            values.addAll(line.cells());
            row(sheet, row++, values);
        }
        sheet.finish();
    }

    private void table(Worksheet sheet, PublishedTable table) throws IOException {
        ReleaseCells cells = new ReleaseCells(release, words);
        Map<String, Dimension> dimensions = ReleaseCells.dimensions(List.of(table));
        List<ReleaseCells.Column> columns = cells.columns(dimensions);
        heads(sheet, columns.stream().map(ReleaseCells.Column::header).toList(), columns.stream().map(ReleaseCells.Column::tag).toList());
        int row = 2;
        for (List<Object> values : cells.rows(table, dimensions)) {
            row(sheet, row++, values);
        }
        sheet.finish();
    }

    private static void heads(Worksheet sheet, List<String> heads, List<String> tags) {
        sheet.freezePane(0, 2);
        for (int i = 0; i < heads.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.inlineString(0, i, heads.get(i));
            sheet.inlineString(1, i, tags.get(i));
            sheet.style(0, i).bold().fillColor(SHADE).set();
        }
    }

    private static void row(Worksheet sheet, int row, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case null -> {
                }
                case Number number -> sheet.value(row, i, number);
                case LocalDate day -> {
                    sheet.value(row, i, day);
                    sheet.style(row, i).format("yyyy-mm-dd").set();
                }
                case Object text -> sheet.inlineString(row, i, text.toString());
            }
        }
    }
}
