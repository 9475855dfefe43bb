package org.amparo.export;

import static org.amparo.platform.RuleBroken.require;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * A printed table on A4 across, with its chart above it if it has one, and the headers on every page. For what is read on paper: at most 20,000 rows. Letters that the typeface
 * does not have are shown as a question mark, and texts that are too wide for their column are cut with an ellipsis; the other formats
 * hold them whole. What stands above the table is never cut.
 */
final class PdfFile implements TableWriter {

    static final int MOST_ROWS = 20_000;
    private static final float MARGIN = 40;
    private static final float SIZE = 9;
    private static final float TITLE = 14;
    private static final float LEADING = 13;
    private static final int BARS_AT_ONCE = 8;
    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    private final Head head;
    private final OutputStream out;
    private final PDDocument document;
    private final PDType0Font regular;
    private final PDType0Font bold;
    private final float width;
    private PDPageContentStream page;
    private float y;
    private int pages;

    PdfFile(Head head, OutputStream out) throws IOException {
        require(head.rows() <= MOST_ROWS, "export.too-long", "format", MOST_ROWS);
        this.head = head;
        this.out = out;
        this.document = new PDDocument();
        this.regular = font("Regular");
        this.bold = font("Bold");
        this.width = (PAGE.getWidth() - 2 * MARGIN) / head.table().columns().size();
        document.getDocumentInformation().setTitle(head.table().title());
        document.getDocumentCatalog().setLanguage(head.words().locale().toLanguageTag());
        turn();
        List<String> lines = head.lines();
        line(lines.getFirst(), bold, TITLE);
        for (String line : lines.subList(1, lines.size())) {
            line(line, regular, SIZE);
        }
        chart();
        y -= LEADING;
        if (y - 4 * LEADING < MARGIN) {
            turn();
        }
        headers();
    }

    /** The same numbers as bars or as a course, on as many pages as they need. */
    private void chart() throws IOException {
        if (head.table().chart() == null) {
            return;
        }
        y -= LEADING;
        for (ChartPicture piece : ChartPicture.pieces(head.table().chart().form(), head.words(), BARS_AT_ONCE)) {
            float most = PAGE.getHeight() - 2 * MARGIN - LEADING;
            float scale = Math.min((PAGE.getWidth() - 2 * MARGIN) / ChartPicture.WIDTH, most / piece.height());
            if (y - scale * piece.height() < MARGIN) {
                turn();
            }
            y -= scale * piece.height();
            page.saveGraphicsState();
            page.transform(new Matrix(scale, 0, 0, scale, MARGIN, y));
            page.drawForm(ChartPaint.drawing(piece, document));
            page.restoreGraphicsState();
        }
    }

    private PDType0Font font(String weight) throws IOException {
        try (InputStream bytes = PdfFile.class.getResourceAsStream("/owncopy/fonts/NotoSans-" + weight + ".ttf")) {
            return PDType0Font.load(document, bytes, true);
        }
    }

    private void turn() throws IOException {
        end();
        PDPage sheet = new PDPage(PAGE);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        pages++;
        y = PAGE.getHeight() - MARGIN;
        write(head.words().page(pages), regular, SIZE, MARGIN, MARGIN / 2, PAGE.getWidth());
    }

    private void end() throws IOException {
        if (page != null) {
            page.close();
        }
    }

    /** A line above the table, on as many lines as it needs: a stamp that is cut would be none. */
    private void line(String text, PDType0Font font, float size) throws IOException {
        String rest = shown(text, font).strip();
        while (!rest.isEmpty()) {
            int end = fitting(rest, font, size, PAGE.getWidth() - 2 * MARGIN);
            y -= size + LEADING - SIZE;
            if (y < MARGIN) {
                turn();
                y -= LEADING;
            }
            write(rest.substring(0, end).strip(), font, size, MARGIN, y, PAGE.getWidth());
            rest = rest.substring(end).strip();
        }
    }

    /** How much of a text fits into a width: up to a space where there is one, and at least one letter. */
    private static int fitting(String text, PDType0Font font, float size, float most) throws IOException {
        int end = text.length();
        while (end > 1 && font.getStringWidth(text.substring(0, end)) * size / 1_000 > most) {
            int space = text.lastIndexOf(' ', end - 1);
            end = space > 0 ? space : text.offsetByCodePoints(end, -1);
        }
        return end;
    }

    private void headers() throws IOException {
        cells(head.table().columns().stream().map(ExportTable.Column::header).toList(), bold);
        page.moveTo(MARGIN, y - 3);
        page.lineTo(PAGE.getWidth() - MARGIN, y - 3);
        page.stroke();
        y -= 4;
    }

    @Override
    public void row(List<?> values) throws IOException {
        if (y - LEADING < MARGIN) {
            turn();
            headers();
        }
        cells(values, regular);
    }

    private void cells(List<?> values, PDType0Font font) throws IOException {
        y -= LEADING;
        for (int i = 0; i < values.size(); i++) {
            write(ExportTable.word(values.get(i)), font, SIZE, MARGIN + i * width, y, width - 4);
        }
    }

    private void write(String text, PDType0Font font, float size, float x, float base, float most) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, base);
        page.showText(fitted(shown(text, font), font, size, most));
        page.endText();
    }

    private static String shown(String text, PDType0Font font) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .forEach(letter -> shown.appendCodePoint(hasGlyph(font, letter) ? letter : '?'));
        return shown.toString();
    }

    private static boolean hasGlyph(PDType0Font font, int letter) {
        try {
            return font.hasGlyph(letter) || letter == ' ';
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String fitted(String text, PDType0Font font, float size, float most) throws IOException {
        if (font.getStringWidth(text) * size / 1_000 <= most) {
            return text;
        }
        int end = text.length();
        while (end > 0 && font.getStringWidth(text.substring(0, end) + "…") * size / 1_000 > most) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    @Override
    public void close() throws IOException {
        end();
        document.save(out);
        document.close();
    }
}
