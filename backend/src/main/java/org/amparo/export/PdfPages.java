package org.amparo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.amparo.print.Face;
import org.amparo.print.PdfLettering;
import org.amparo.print.Typesetter;
import org.amparo.print.Typesetter.Line;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * The pages of a PDF that is written from its beginning to its end, in the direction in which its language is read: what begins at one edge
 * begins at the right one in Arabic.
 */
final class PdfPages {

    private final PDDocument document = new PDDocument();
    private final PDResources resources = new PDResources();
    private final PdfLettering letters = new PdfLettering(document, resources);
    private final Typesetter typesetter;
    private final PDRectangle size;
    private PDPage page;
    private StringBuilder content;
    private int pages;

    PdfPages(PDRectangle size, String title, Locale locale) {
        this.size = size;
        this.typesetter = new Typesetter(locale);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
        if (typesetter.isRightToLeft()) {
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
            document.getDocumentCatalog().setViewerPreferences(preferences);
        }
    }

    Typesetter typesetter() {
        return typesetter;
    }

    PDDocument document() {
        return document;
    }

    /** Begins the next page. @return its number */
    int turn() throws IOException {
        end();
        page = new PDPage(size);
        page.setResources(resources);
        document.addPage(page);
        content = new StringBuilder();
        return ++pages;
    }

    private void end() throws IOException {
        if (page == null) {
            return;
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
    }

    /** @param from distance of the line's beginning from the edge at which lines begin @param base its base line, upwards */
    void write(Line line, float size, boolean bold, float from, float base) {
        float left = typesetter.isRightToLeft() ? this.size.getWidth() - from - line.width() * size / Face.UNITS : from;
        letters.write(content, line, size, bold, left, base);
    }

    /** A line across. */
    void rule(float from, float to, float y, float width) {
        content.append(PdfLettering.number(width)).append(" w ").append(PdfLettering.number(from)).append(' ')
                .append(PdfLettering.number(y)).append(" m ").append(PdfLettering.number(to)).append(' ').append(PdfLettering.number(y))
                .append(" l S\n");
    }

    /** A drawing. @param x of its left end @param y of its lower end */
    void draw(PDFormXObject drawing, float scale, float x, float y) {
        content.append("q ").append(String.format(Locale.ROOT, "%.5f 0 0 %.5f %.2f %.2f", scale, scale, x, y)).append(" cm /")
                .append(resources.add(drawing).getName()).append(" Do Q\n");
    }

    /** Ends the last page and gives it all away. */
    void save(OutputStream out) throws IOException {
        try (document) {
            end();
            letters.finish();
            document.save(out);
        }
    }
}
