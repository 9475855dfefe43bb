package org.amparo.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.print.Typesetter.Glyph;
import org.amparo.print.Typesetter.Line;
import org.amparo.print.Typesetter.Run;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes lines of glyphs into the pages of one PDF; each typeface is embedded once, with what its glyphs stand for. */
public final class PdfLettering {

    /** Entries that one block of a character map may have. */
    private static final int MOST_IN_A_BLOCK = 100;
    /** Thousandths of the size by which a glyph may stand beside its place. */
    private static final float NEAR = 2;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final PDDocument document;
    private final PDResources resources;
    private final Map<String, Embedded> fonts = new HashMap<>();

    /** A font in this document. @param used glyphs that are written with it, with what they stand for */
    private record Embedded(PDType0Font font, COSName name, Map<Integer, String> used) {
        /** A glyph that is drawn for a letter alone and as part of a cluster stands for the letter. */
        void use(Glyph glyph) {
            used.merge(glyph.id(), glyph.letters(), (one, other) -> one.length() <= other.length() ? one : other);
        }
    }

    /** @param resources of all pages it writes on */
    public PdfLettering(PDDocument document, PDResources resources) {
        this.document = document;
        this.resources = resources;
    }

    /** @param content of the page @param left end of the line @param base its base line, upwards */
    public void write(StringBuilder content, Line line, float size, boolean bold, float left, float base) {
        float x = left;
        for (Run run : line.runs()) {
            write(content, run, font(run.face(), bold), size, x, base);
            x += run.width() * size / Face.UNITS;
        }
    }

    /** Glyphs that follow each other by their own width are one string. */
    private static void write(StringBuilder content, Run run, Embedded font, float size, float left, float base) {
        content.append("BT /").append(font.name().getName()).append(' ').append(number(size)).append(" Tf\n");
        float pen = Float.NaN;
        boolean begun = false;
        for (Glyph glyph : run.glyphs()) {
            font.use(glyph);
            boolean follows = glyph.y() == 0 && Math.abs(glyph.x() - pen) < NEAR;
            if (!follows) {
                content.append(begun ? "> Tj\n" : "").append("1 0 0 1 ").append(number(left + glyph.x() * size / Face.UNITS))
                        .append(' ')
                        .append(number(base + glyph.y() * size / Face.UNITS)).append(" Tm <");
                pen = glyph.x();
                begun = true;
            }
            content.append(HEX.toHexDigits((char) glyph.id()));
            pen = glyph.y() == 0 ? pen + width(font, glyph) : Float.NaN;
        }
        content.append(begun ? "> Tj\nET\n" : "ET\n");
    }

    private static float width(Embedded font, Glyph glyph) {
        try {
            return font.font().getWidthFromFont(glyph.id());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As it stands in the content of a page. */
    public static String number(float value) {
        return String.valueOf(Math.round(value * 100) / 100.0);
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

    /** Embeds what was used, once everything is written. */
    public void finish() throws IOException {
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

    /** Letters as they stand in a PDF. */
    public static String hex(String text) {
        return HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
