package org.amparo.owncopy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.owncopy.Typesetter.Glyph;
import org.amparo.owncopy.Typesetter.Line;
import org.amparo.owncopy.Typesetter.Run;
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
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A copy as a tagged PDF in large print: headings, paragraphs and lists stand in a structure that a screen reader follows, each line says
 * its text as it is read, the language and the title are told, and page numbers are marked as no part of the text.
 */
final class CopyPdf {

    private static final float MARGIN = 57;
    private static final float TEXT = 16;
    private static final float HEADING = 20;
    private static final float TITLE = 26;
    private static final float FOOTER = 12;
    private static final float LEADING = 1.55f;
    private static final float INDENT = 22;
    private static final float AFTER_PARAGRAPH = 6;
    private static final float BEFORE_HEADING = 14;
    /** Entries that one block of a character map may have. */
    private static final int MOST_IN_A_BLOCK = 100;

    private final PDDocument document;
    private final CopyLanguage language;
    private final Typesetter typesetter;
    private final PDResources resources = new PDResources();
    private final Map<String, Embedded> fonts = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final COSDictionary tree = new COSDictionary();
    private final COSDictionary root;
    private float y;

    /** A font in this document. @param used glyphs that are written with it, with what they stand for */
    private record Embedded(PDType0Font font, COSName name, Map<Integer, String> used) {
        /** A glyph that is drawn for a letter alone and as part of a cluster stands for the letter. */
        void use(Glyph glyph) {
            used.merge(glyph.id(), glyph.letters(), (one, other) -> one.length() <= other.length() ? one : other);
        }
    }

    /** One page while it is written. @param parents the element of each piece of marked content */
    private record Sheet(PDPage page, StringBuilder content, COSArray parents) {
    }

    private CopyPdf(PDDocument document, CopyLanguage language) {
        this.document = document;
        this.language = language;
        this.typesetter = new Typesetter(language);
        tree.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        this.root = element("Document", tree);
    }

    static byte[] of(CopyContents contents, CopyLanguage language, String pageWords) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CopyPdf pdf = new CopyPdf(document, language);
            pdf.write(contents);
            pdf.finish(contents, pageWords);
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(CopyContents contents) {
        turn();
        block("H1", contents.title(), TITLE * language.scale(), true);
        contents.opening().forEach(text -> block("P", text, text(), false));
        for (CopyContents.Section section : contents.sections()) {
            y -= BEFORE_HEADING;
            float heading = HEADING * language.scale();
            keepTogether(heading * LEADING + 2 * text() * LEADING);
            block("H2", section.heading(), heading, true);
            if (!section.items().isEmpty()) {
                COSDictionary list = element("L", root);
                section.items().forEach(item -> item(list, item));
            }
            section.closing().forEach(text -> block("P", text, text(), false));
        }
    }

    private float text() {
        return TEXT * language.scale();
    }

    // --- what stands on a page

    private void block(String tag, String text, float size, boolean bold) {
        COSDictionary element = element(tag, root);
        typesetter.lines(text, bold, width(0) * Face.UNITS / size).forEach(line -> line(element, tag, line, size, bold, 0));
        y -= AFTER_PARAGRAPH;
    }

    private void item(COSDictionary list, String text) {
        COSDictionary item = element("LI", list);
        List<Line> lines = typesetter.lines(text, false, width(INDENT) * Face.UNITS / text());
        keepTogether(text() * LEADING);
        float top = y;
        line(element("Lbl", item), "Lbl", typesetter.line("•", false), text(), false, 0);
        y = top;
        COSDictionary body = element("LBody", item);
        lines.forEach(line -> line(body, "LBody", line, text(), false, INDENT));
        y -= AFTER_PARAGRAPH / 2;
    }

    private float width(float indent) {
        return PDRectangle.A4.getWidth() - 2 * MARGIN - indent;
    }

    private void keepTogether(float height) {
        if (y - height < MARGIN + FOOTER * 2) {
            turn();
        }
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
        Sheet sheet = sheets.getLast();
        int mark = sheet.parents().size();
        sheet.parents().add(element);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.getPDFName("Pg"), sheet.page());
        reference.setInt(COSName.MCID, mark);
        kids(element).add(reference);
        sheet.content().append("/%s <</MCID %d>> BDC\n/Span <</ActualText <FEFF%s>>> BDC\n".formatted(tag, mark,
                hex(line.text())));
        float left = language.isRightToLeft()
                ? PDRectangle.A4.getWidth() - MARGIN - indent - line.width() * size / Face.UNITS
                : MARGIN + indent;
        glyphs(sheet.content(), line, size, bold, left, y);
        sheet.content().append("EMC\nEMC\n");
    }

    private void glyphs(StringBuilder content, Line line, float size, boolean bold, float left, float base) {
        float x = left;
        for (Run run : line.runs()) {
            Embedded font = font(run.face(), bold);
            content.append("BT /%s %s Tf\n".formatted(font.name().getName(), number(size)));
            for (Glyph glyph : run.glyphs()) {
                font.use(glyph);
                content.append("1 0 0 1 %s %s Tm <%04X> Tj\n".formatted(number(x + glyph.x() * size / Face.UNITS),
                        number(base + glyph.y() * size / Face.UNITS), glyph.id()));
            }
            content.append("ET\n");
            x += run.width() * size / Face.UNITS;
        }
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private Embedded font(Face face, boolean bold) {
        return fonts.computeIfAbsent(face + " " + bold, key -> {
            try (InputStream bytes = face.open(bold)) {
                PDType0Font font = PDType0Font.load(document, bytes, true);
                return new Embedded(font, resources.add(font), new TreeMap<>());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
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

    private void finish(CopyContents contents, String pageWords) throws IOException {
        for (int i = 0; i < sheets.size(); i++) {
            footer(sheets.get(i), contents.footer() + " · " + CopyWords.fill(pageWords, i + 1, sheets.size()));
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
        catalog(contents);
        for (Embedded embedded : fonts.values()) {
            embedded.font().addGlyphsToSubset(embedded.used().keySet());
            embedded.font().subset();
            embedded.font().getCOSObject().setItem(COSName.TO_UNICODE, letters(embedded.used()));
        }
    }

    /** What each glyph stands for, also those that the layout engine alone knows (PDF/UA-1, 7.21.7). */
    private PDStream letters(Map<Integer, String> used) throws IOException {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        List<Map.Entry<Integer, String>> all = List.copyOf(used.entrySet());
        for (int from = 0; from < all.size(); from += MOST_IN_A_BLOCK) {
            List<Map.Entry<Integer, String>> block = all.subList(from, Math.min(all.size(), from + MOST_IN_A_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(one -> map.append("<%04X> <%s>\n".formatted(one.getKey(), hex(one.getValue()))));
            map.append("endbfchar\n");
        }
        map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n");
        PDStream stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** Says on every page whose copy it is by number, and which page; no part of the text for those who hear it. */
    private void footer(Sheet sheet, String words) {
        Line line = typesetter.line(words, false);
        float left = (PDRectangle.A4.getWidth() - line.width() * FOOTER / Face.UNITS) / 2;
        sheet.content().append("/Artifact <</Type /Pagination>> BDC\n");
        glyphs(sheet.content(), line, FOOTER, false, left, MARGIN / 2);
        sheet.content().append("EMC\n");
    }

    private void catalog(CopyContents contents) throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.getCOSObject().setItem(COSName.getPDFName("StructTreeRoot"), tree);
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.getCOSObject().setItem(COSName.getPDFName("MarkInfo"), marked);
        catalog.setLanguage(language.locale().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        if (language.isRightToLeft()) {
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(contents.title());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(contents.title()).getBytes(StandardCharsets.UTF_8));
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
