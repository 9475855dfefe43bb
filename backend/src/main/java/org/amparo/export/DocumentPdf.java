package org.amparo.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A document as PDF on A4: lines are broken, rows of tables grow with their words, and the headers of a table stand on each of its pages.
 * Letters that the typeface does not have are shown as a question mark; the DOCX holds them.
 */
final class DocumentPdf {

    private static final float MARGIN = 56;
    private static final float TITLE = 18;
    private static final float TEXT = 11;
    private static final float SMALL = 9;
    private static final float LEADING = 1.4f;
    private static final float GAP = 6;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float UNITS = 1_000;

    private final PDDocument document;
    private final ExportWords words;
    private final PDType0Font regular;
    private final PDType0Font bold;
    private PDPageContentStream page;
    private float y;
    private int pages;

    private DocumentPdf(PDDocument document, ExportWords words) throws IOException {
        this.document = document;
        this.words = words;
        this.regular = font("Regular");
        this.bold = font("Bold");
    }

    static void write(ExportDocument content, ExportWords words, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(content.title());
            document.getDocumentCatalog().setLanguage(words.locale().toLanguageTag());
            DocumentPdf pdf = new DocumentPdf(document, words);
            pdf.turn();
            pdf.text(content.title(), pdf.bold, TITLE);
            for (String line : content.lines()) {
                pdf.text(line, pdf.regular, TEXT);
            }
            for (ExportDocument.Part part : content.parts()) {
                pdf.part(part);
            }
            pdf.y -= GAP;
            pdf.text(words.stamp(content.stamp()), pdf.regular, SMALL);
            pdf.text(words.internal(), pdf.regular, SMALL);
            pdf.page.close();
            document.save(out);
        }
    }

    private PDType0Font font(String weight) throws IOException {
        try (InputStream bytes = DocumentPdf.class.getResourceAsStream("/owncopy/fonts/NotoSans-" + weight + ".ttf")) {
            return PDType0Font.load(document, bytes, true);
        }
    }

    private void part(ExportDocument.Part part) throws IOException {
        switch (part) {
            case ExportDocument.Heading heading -> {
                y -= 2 * GAP;
                room(4 * TEXT * LEADING);
                text(heading.text(), bold, TITLE - 3 * heading.level());
            }
            case ExportDocument.Words text -> {
                for (String line : text.text().lines().toList()) {
                    text(line, regular, TEXT);
                }
                y -= GAP;
            }
            case ExportDocument.Grid grid -> grid(grid);
        }
    }

    private void text(String text, PDType0Font font, float size) throws IOException {
        for (String line : lines(text, font, size, WIDTH)) {
            room(size * LEADING);
            y -= size * LEADING;
            write(line, font, size, MARGIN, y);
        }
    }

    private void grid(ExportDocument.Grid grid) throws IOException {
        room(6 * TEXT * LEADING);
        text(grid.name(), bold, TEXT);
        row(grid.columns(), grid.columns().size(), bold, null);
        for (List<String> row : grid.rows()) {
            row(row, grid.columns().size(), regular, grid.columns());
        }
        y -= GAP;
    }

    /** @param heads written again where the row begins a new page; null for the heads themselves */
    private void row(List<String> cells, int columns, PDType0Font font, List<String> heads) throws IOException {
        float width = WIDTH / columns;
        List<List<String>> broken = new ArrayList<>();
        for (String cell : cells) {
            broken.add(lines(cell, font, SMALL, width - GAP));
        }
        int most = broken.stream().mapToInt(List::size).max().orElse(1);
        if (y - most * SMALL * LEADING < MARGIN) {
            turn();
            if (heads != null) {
                row(heads, columns, bold, null);
            }
        }
        for (int column = 0; column < broken.size(); column++) {
            for (int line = 0; line < broken.get(column).size(); line++) {
                write(broken.get(column).get(line), font, SMALL, MARGIN + column * width, y - (line + 1) * SMALL * LEADING);
            }
        }
        y -= most * SMALL * LEADING;
        page.moveTo(MARGIN, y - 3);
        page.lineTo(MARGIN + WIDTH, y - 3);
        page.setLineWidth(heads == null ? 1 : 0.25f);
        page.stroke();
        y -= 3;
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        pages++;
        y = PDRectangle.A4.getHeight() - MARGIN;
        write(words.page(pages), regular, SMALL, MARGIN, MARGIN / 2);
    }

    private void write(String text, PDType0Font font, float size, float x, float base) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, base);
        page.showText(text);
        page.endText();
    }

    /** Broken between words, and within a word that alone is wider than a line. */
    private List<String> lines(String text, PDType0Font font, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : shown(text, font).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, font, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (width(rest, font, size) > width) {
                int end = rest.length() - 1;
                while (end > 1 && width(rest.substring(0, end), font, size) > width) {
                    end--;
                }
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static float width(String text, PDType0Font font, float size) throws IOException {
        return font.getStringWidth(text) * size / UNITS;
    }

    private static String shown(String text, PDType0Font font) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .forEach(letter -> shown.appendCodePoint(hasGlyph(font, letter) ? letter : '?'));
        return shown.toString();
    }

    private static boolean hasGlyph(PDType0Font font, int letter) {
        try {
            return letter == ' ' || font.hasGlyph(letter);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
