package org.amparo.print;

import com.ibm.icu.util.ULocale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.amparo.print.Typesetter.Line;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A tagged PDF on A4: headings, paragraphs, lists, tables and drawn bars stand in a structure that a screen reader follows, each line says
 * its text as it is read, the language and the title are told, and page numbers are marked as no part of the text.
 */
public final class TaggedPdf {

    private static final float MARGIN = 57;
    private static final float LEADING = 1.55f;
    private static final float INDENT = 22;
    private static final float AFTER_PARAGRAPH = 6;
    private static final float CELL_GAP = 6;
    private static final float NAME_PART = 0.4f;
    private static final float BAR_PART = 0.42f;
    private static final int LINE_OF_TABLE = 3;

    private final PDDocument document;
    private final Locale locale;
    private final boolean rightToLeft;
    private final float footerSize;
    private final Typesetter typesetter;
    private final PDResources resources = new PDResources();
    private final PdfLettering letters;
    private final List<Sheet> sheets = new ArrayList<>();
    private final COSDictionary tree = new COSDictionary();
    private final COSDictionary root;
    private float y;

    /** One page while it is written. @param parents the element of each piece of marked content */
    private record Sheet(PDPage page, StringBuilder content, COSArray parents) {
    }

    /** @param footerSize of the letters at the foot of each page, in points */
    public TaggedPdf(Locale locale, float footerSize) {
        this.document = new PDDocument();
        this.locale = locale;
        this.rightToLeft = ULocale.forLocale(locale).isRightToLeft();
        this.footerSize = footerSize;
        this.typesetter = new Typesetter(locale);
        this.letters = new PdfLettering(document, resources);
        tree.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        this.root = element("Document", tree);
        turn();
    }

    // --- what stands on a page

    /** A heading or a paragraph. @param tag {@code H1}, {@code H2}, {@code H3} or {@code P} @param size of its letters, in points */
    public void block(String tag, String text, float size, boolean bold) {
        block(tag, text, size, bold, locale);
    }

    /** The same in another language than the document. */
    public void block(String tag, String text, float size, boolean bold, Locale language) {
        COSDictionary element = element(tag, root);
        if (!language.equals(locale)) {
            element.setString(COSName.LANG, language.toLanguageTag());
        }
        typesetter.lines(text, bold, width(0) * Face.UNITS / size).forEach(line -> line(element, tag, line, size, bold, 0));
        y -= AFTER_PARAGRAPH;
    }

    /** A heading with some room above it, on one page with what follows. @param text size of the letters that follow */
    public void heading(String tag, String words, float size, float room, float text) {
        y -= room;
        keepTogether(size * LEADING + 2 * text * LEADING);
        block(tag, words, size, true);
    }

    /** A list; nothing when there is nothing in it. */
    public void list(List<String> items, float size) {
        if (!items.isEmpty()) {
            COSDictionary list = element("L", root);
            items.forEach(item -> item(list, item, size));
        }
    }

    private void item(COSDictionary list, String text, float size) {
        COSDictionary item = element("LI", list);
        List<Line> lines = typesetter.lines(text, false, width(INDENT) * Face.UNITS / size);
        keepTogether(size * LEADING);
        float top = y;
        line(element("Lbl", item), "Lbl", typesetter.line("•", false), size, false, 0);
        y = top;
        COSDictionary body = element("LBody", item);
        lines.forEach(line -> line(body, "LBody", line, size, false, INDENT));
        y -= AFTER_PARAGRAPH / 2;
    }

    /**
     * A table. Its first columns say what a row is about; headers stand on each page, and are heard once.
     *
     * @param named how many of the columns are heads of rows
     * @param rows as many texts in each as there are columns
     */
    public void table(List<String> columns, int named, List<List<String>> rows, float size) {
        COSDictionary table = element("Table", root);
        float[] widths = widths(columns.size(), named);
        keepTogether(4 * size * LEADING);
        row(element("TR", table), columns, columns.size(), widths, size, "Column");
        for (List<String> row : rows) {
            if (y - height(row, widths, size, named) < foot()) {
                turn();
                row(null, columns, columns.size(), widths, size, "Column");
            }
            row(element("TR", table), row, named, widths, size, "Row");
        }
        y -= AFTER_PARAGRAPH;
    }

    /** Columns that name a row are half as wide again as the others. */
    private static float[] widths(int columns, int named) {
        float parts = columns + named / 2f;
        float[] widths = new float[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = (PDRectangle.A4.getWidth() - 2 * MARGIN) * (i < named ? 1.5f : 1) / parts;
        }
        return widths;
    }

    private List<Line> cell(String text, float width, float size, boolean bold) {
        return typesetter.lines(text, bold, (width - CELL_GAP) * Face.UNITS / size);
    }

    private float height(List<String> row, float[] widths, float size, int named) {
        int most = 1;
        for (int i = 0; i < row.size(); i++) {
            most = Math.max(most, cell(row.get(i), widths[i], size, i < named).size());
        }
        return most * size * LEADING + LINE_OF_TABLE;
    }

    /** @param element null for heads that are shown once more and not heard again @param heads how many of its cells are heads */
    private void row(COSDictionary element, List<String> cells, int heads, float[] widths, float size, String scope) {
        float top = y;
        float bottom = top - height(cells, widths, size, heads);
        float left = 0;
        for (int i = 0; i < cells.size(); i++) {
            boolean head = i < heads;
            COSDictionary cell = element == null ? null : element(head ? "TH" : "TD", element);
            if (cell != null && head) {
                COSDictionary attributes = new COSDictionary();
                attributes.setName(COSName.O, "Table");
                attributes.setName(COSName.getPDFName("Scope"), scope);
                cell.setItem(COSName.A, attributes);
            }
            y = top;
            for (Line line : cell(cells.get(i), widths[i], size, head)) {
                y -= size * LEADING;
                place(cell, head ? "TH" : "TD", line, size, head, left, y);
            }
            left += widths[i];
        }
        y = bottom;
        artifact("%s w %s %s m %s %s l S\n".formatted(number(element == null || heads == cells.size() ? 0.8f : 0.25f), number(MARGIN),
                number(y), number(PDRectangle.A4.getWidth() - MARGIN), number(y)));
    }

    /** @param length 0 to 1, of the longest; null for one that is not told @param beside its number in words */
    public record Bar(String name, Double length, String beside) {
    }

    /** Bars from zero, one under the other, as one picture. @param alternative what is seen, in words */
    public void bars(List<Bar> bars, float size, String alternative) {
        float whole = width(0);
        List<List<Line>> names = bars.stream().map(bar -> cell(bar.name(), whole * NAME_PART, size, false)).toList();
        keepTogether((float) names.stream().mapToDouble(name -> name.size() * size * LEADING + CELL_GAP).sum());
        COSDictionary figure = element("Figure", root);
        figure.setString(COSName.getPDFName("Alt"), alternative);
        float top = y;
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < bars.size(); i++) {
            y -= CELL_GAP;
            bar(drawn, bars.get(i), y - size * LEADING, size);
            for (Line line : names.get(i)) {
                y -= size * LEADING;
                letters.write(drawn, line, size, false, from(0, line.width() * size / Face.UNITS), y);
            }
        }
        y -= AFTER_PARAGRAPH;
        COSDictionary layout = new COSDictionary();
        layout.setName(COSName.O, "Layout");
        COSArray box = new COSArray();
        box.setFloatArray(new float[]{MARGIN, y, PDRectangle.A4.getWidth() - MARGIN, top});
        layout.setItem(COSName.BBOX, box);
        figure.setItem(COSName.A, layout);
        sheets.getLast().content().append("/Figure <</MCID %d>> BDC\n".formatted(mark(figure))).append(drawn).append("EMC\n");
    }

    private void bar(StringBuilder drawn, Bar bar, float base, float size) {
        float whole = width(0);
        float length = bar.length() == null ? 0 : (float) (bar.length() * whole * BAR_PART);
        drawn.append("0.04 0.42 0.42 rg %s %s %s %s re f 0 g\n".formatted(number(from(whole * NAME_PART, length)), number(base - 1),
                number(length), number(size)));
        Line beside = typesetter.line(bar.beside(), true);
        letters.write(drawn, beside, size, true, from(whole * NAME_PART + length + CELL_GAP, beside.width() * size / Face.UNITS), base);
    }

    private float width(float indent) {
        return PDRectangle.A4.getWidth() - 2 * MARGIN - indent;
    }

    private void keepTogether(float height) {
        if (y - height < foot()) {
            turn();
        }
    }

    private float foot() {
        return MARGIN + footerSize * 2;
    }

    private void turn() {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        page.setStructParents(sheets.size());
        document.addPage(page);
        sheets.add(new Sheet(page, new StringBuilder(), new COSArray()));
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void line(COSDictionary element, String tag, Line line, float size, boolean bold, float indent) {
        keepTogether(size * LEADING);
        y -= size * LEADING;
        place(element, tag, line, size, bold, indent, y);
    }

    /** @param element null for what is seen and not heard */
    private void place(COSDictionary element, String tag, Line line, float size, boolean bold, float indent, float base) {
        StringBuilder content = sheets.getLast().content();
        float left = from(indent, line.width() * size / Face.UNITS);
        if (element == null) {
            content.append("/Artifact BMC\n");
            letters.write(content, line, size, bold, left, base);
            content.append("EMC\n");
            return;
        }
        content.append(
                "/%s <</MCID %d>> BDC\n/Span <</ActualText <FEFF%s>>> BDC\n".formatted(tag, mark(element), PdfLettering.hex(line.text())));
        letters.write(content, line, size, bold, left, base);
        content.append("EMC\nEMC\n");
    }

    /** The next piece of content on this page belongs to the element. */
    private int mark(COSDictionary element) {
        Sheet sheet = sheets.getLast();
        int mark = sheet.parents().size();
        sheet.parents().add(element);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.getPDFName("Pg"), sheet.page());
        reference.setInt(COSName.MCID, mark);
        kids(element).add(reference);
        return mark;
    }

    /** Where something begins that lies so far from the side from which one reads. */
    private float from(float indent, float width) {
        return rightToLeft ? PDRectangle.A4.getWidth() - MARGIN - indent - width : MARGIN + indent;
    }

    private void artifact(String drawing) {
        sheets.getLast().content().append("/Artifact BMC\n").append(drawing).append("EMC\n");
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    // --- what a screen reader follows

    private static COSDictionary element(String tag, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.getPDFName(tag));
        element.setItem(COSName.P, parent);
        kids(parent).add(element);
        return element;
    }

    private static COSArray kids(COSDictionary element) {
        COSArray kids = element.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            element.setItem(COSName.K, kids);
        }
        return kids;
    }

    /**
     * The document; nothing can be added to it afterwards.
     *
     * @param footer words at the foot of a page, of its number and the number of pages
     */
    public byte[] finish(String title, BiFunction<Integer, Integer, String> footer) {
        try (PDDocument closing = document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            put(title, footer);
            closing.setDocumentId((long) title.hashCode());
            closing.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void put(String title, BiFunction<Integer, Integer, String> footer) throws IOException {
        for (int i = 0; i < sheets.size(); i++) {
            footer(sheets.get(i), footer.apply(i + 1, sheets.size()));
        }
        COSArray numbers = new COSArray();
        for (Sheet sheet : sheets) {
            numbers.add(COSInteger.get(sheet.page().getStructParents()));
            numbers.add(sheet.parents());
            PDStream stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(sheet.content().toString().getBytes(StandardCharsets.US_ASCII));
            }
            sheet.page().setContents(stream);
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.getPDFName("Nums"), numbers);
        tree.setItem(COSName.getPDFName("ParentTree"), parents);
        tree.setInt(COSName.getPDFName("ParentTreeNextKey"), sheets.size());
        catalog(title);
        letters.finish();
    }

    /** Stands on every page; no part of the text for those who hear it. */
    private void footer(Sheet sheet, String words) {
        Line line = typesetter.line(words, false);
        float left = (PDRectangle.A4.getWidth() - line.width() * footerSize / Face.UNITS) / 2;
        sheet.content().append("/Artifact <</Type /Pagination>> BDC\n");
        letters.write(sheet.content(), line, footerSize, false, left, MARGIN / 2);
        sheet.content().append("EMC\n");
    }

    private void catalog(String title) throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.getCOSObject().setItem(COSName.getPDFName("StructTreeRoot"), tree);
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.getCOSObject().setItem(COSName.getPDFName("MarkInfo"), marked);
        catalog.setLanguage(locale.toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        if (rightToLeft) {
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(title);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    /** Title and the mark of PDF/UA; no name and no number of a file. */
    private String xmp(String title) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(title.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
