package org.amparo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.amparo.print.Face;
import org.amparo.print.Typesetter.Line;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A document as PDF on A4: lines are broken, rows of tables grow with their words, and the headers of a table stand on each of its pages.
 * Arabic is joined and read from the right, Khmer is broken between its words.
 */
final class DocumentPdf {

    private static final float MARGIN = 56;
    private static final float TITLE = 18;
    private static final float TEXT = 11;
    private static final float SMALL = 9;
    private static final float LEADING = 1.4f;
    private static final float GAP = 6;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PdfPages pages;
    private final ExportWords words;
    private float y;

    private DocumentPdf(PdfPages pages, ExportWords words) {
        this.pages = pages;
        this.words = words;
    }

    static void write(ExportDocument content, ExportWords words, OutputStream out) throws IOException {
        DocumentPdf pdf = new DocumentPdf(new PdfPages(PDRectangle.A4, content.title(), words.locale()), words);
        pdf.turn();
        pdf.text(content.title(), true, TITLE);
        for (String line : content.lines()) {
            pdf.text(line, false, TEXT);
        }
        for (ExportDocument.Part part : content.parts()) {
            pdf.part(part);
        }
        pdf.y -= GAP;
        pdf.text(words.stamp(content.stamp()), false, SMALL);
        pdf.text(words.internal(), false, SMALL);
        pdf.pages.save(out);
    }

    private void part(ExportDocument.Part part) throws IOException {
        switch (part) {
            case ExportDocument.Heading heading -> {
                y -= 2 * GAP;
                room(4 * TEXT * LEADING);
                text(heading.text(), true, TITLE - 3 * heading.level());
            }
            case ExportDocument.Words text -> {
                text(text.text(), false, TEXT);
                y -= GAP;
            }
            case ExportDocument.Grid grid -> grid(grid);
        }
    }

    private void text(String text, boolean bold, float size) throws IOException {
        for (Line line : lines(text, bold, size, WIDTH)) {
            room(size * LEADING);
            y -= size * LEADING;
            pages.write(line, size, bold, MARGIN, y);
        }
    }

    private List<Line> lines(String text, boolean bold, float size, float width) {
        return pages.typesetter().lines(text.replace('\t', ' '), bold, width * Face.UNITS / size);
    }

    private void grid(ExportDocument.Grid grid) throws IOException {
        room(6 * TEXT * LEADING);
        text(grid.name(), true, TEXT);
        row(grid.columns(), grid.columns().size(), true, null);
        for (List<String> row : grid.rows()) {
            row(row, grid.columns().size(), false, grid.columns());
        }
        y -= GAP;
    }

    /** @param heads written again where the row begins a new page; null for the heads themselves */
    private void row(List<String> cells, int columns, boolean bold, List<String> heads) throws IOException {
        float width = WIDTH / columns;
        List<List<Line>> broken = cells.stream().map(cell -> lines(cell, bold, SMALL, width - GAP)).toList();
        int most = broken.stream().mapToInt(List::size).max().orElse(1);
        if (y - most * SMALL * LEADING < MARGIN) {
            turn();
            if (heads != null) {
                row(heads, columns, true, null);
            }
        }
        for (int column = 0; column < broken.size(); column++) {
            for (int line = 0; line < broken.get(column).size(); line++) {
                pages.write(broken.get(column).get(line), SMALL, bold, MARGIN + column * width, y - (line + 1) * SMALL * LEADING);
            }
        }
        y -= most * SMALL * LEADING;
        pages.rule(MARGIN, MARGIN + WIDTH, y - 3, heads == null ? 1 : 0.25f);
        y -= 3;
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    private void turn() throws IOException {
        int number = pages.turn();
        y = PDRectangle.A4.getHeight() - MARGIN;
        pages.write(pages.typesetter().line(words.page(number), false), SMALL, false, MARGIN, MARGIN / 2);
    }
}
