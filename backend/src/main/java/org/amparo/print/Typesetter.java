package org.amparo.print;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.Set;
import java.util.HashSet;
import java.util.stream.IntStream;

/**
 * Makes lines of glyphs of a text: breaks it where its language may be broken (Khmer has no spaces), puts runs of both directions in the
 * order in which they are seen, takes each letter from a typeface that has it, and lets the JDK's layout engine join Arabic letters and
 * build Khmer clusters.
 */
public final class Typesetter {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    /** Marks of direction steer the order and are not printed. */
    private static final String MARKS = "[\\u200e\\u200f\\u2066-\\u2069]";
    private static final int NOT_SHOWN = 0xFFFD;

    /**
     * A letter as it is drawn.
     *
     * @param x thousandths of the size, from the beginning of the run
     * @param y upwards
     * @param letters what it stands for; of several glyphs that are drawn for one cluster, the first stands for all of it
     */
    public record Glyph(int id, float x, float y, String letters) {
    }

    /** Glyphs of one typeface. @param width thousandths of the size */
    public record Run(Face face, List<Glyph> glyphs, float width) {
    }

    /** @param text in the order in which it is read @param runs in the order in which they are seen, from the left */
    public record Line(String text, List<Run> runs) {

        public float width() {
            return (float) runs.stream().mapToDouble(Run::width).sum();
        }
    }

    private final Locale locale;
    private final boolean rightToLeft;

    public Typesetter(Locale locale) {
        this.locale = locale;
        this.rightToLeft = ULocale.forLocale(locale).isRightToLeft();
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** @param width of a line in thousandths of the size */
    public List<Line> lines(String text, boolean bold, float width) {
        return broken(text, bold, width).stream().map(line -> whole(line, bold)).toList();
    }

    /** The same as text, with its marks of direction. */
    public List<String> broken(String text, boolean bold, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R")) {
            StringBuilder line = new StringBuilder();
            for (String piece : pieces(paragraph, bold, width)) {
                if (!line.isEmpty() && line(line + piece.stripTrailing(), bold).width() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(piece);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** One line that is no wider than this: cut between clusters, with an ellipsis, where it would be. */
    public Line cut(String text, boolean bold, float width) {
        Line whole = line(text, bold);
        if (whole.width() <= width) {
            return whole;
        }
        List<String> letters = split(text, BreakIterator.getCharacterInstance(locale));
        int least = 0;
        int most = letters.size();
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (line(first(letters, middle), bold).width() <= width) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return line(first(letters, least), bold);
    }

    private static String first(List<String> letters, int some) {
        return String.join("", letters.subList(0, some)).stripTrailing() + "…";
    }

    /** Its outlines, for a drawing. @param x of its left end @param y of its base line, downwards */
    public static Shape outline(Line line, float size, boolean bold, float x, float y) {
        Path2D outline = new Path2D.Float();
        float along = 0;
        for (Run run : line.runs()) {
            GlyphVector glyphs = run.face().font(bold).createGlyphVector(EXACT, run.glyphs().stream().mapToInt(Glyph::id).toArray());
            for (int i = 0; i < run.glyphs().size(); i++) {
                glyphs.setGlyphPosition(i, new Point2D.Float(run.glyphs().get(i).x(), -run.glyphs().get(i).y()));
            }
            outline.append(glyphs.getOutline(along, 0), false);
            along += run.width();
        }
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size / Face.UNITS, size / Face.UNITS);
        return outline.createTransformedShape(place);
    }

    /** A line that says the space at its end, if there is one, and does not show it. */
    private Line whole(String text, boolean bold) {
        return new Line(text.replaceAll(MARKS, ""), line(text.strip(), bold).runs());
    }

    /** Where a line may end; what alone is wider than a line is broken between clusters. */
    private List<String> pieces(String text, boolean bold, float width) {
        return split(text, BreakIterator.getLineInstance(locale)).stream()
                .flatMap(piece -> line(piece.stripTrailing(), bold).width() <= width
                        ? java.util.stream.Stream.of(piece)
                        : split(piece, BreakIterator.getCharacterInstance(locale)).stream())
                .toList();
    }

    private static List<String> split(String text, BreakIterator at) {
        at.setText(text);
        List<String> pieces = new ArrayList<>();
        for (int from = at.first(), to = at.next(); to != BreakIterator.DONE; from = to, to = at.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }

    public Line line(String text, boolean bold) {
        List<Run> runs = new ArrayList<>();
        if (!text.isEmpty()) {
            Bidi bidi = new Bidi();
            bidi.setPara(text, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
            for (int i = 0; i < bidi.countRuns(); i++) {
                BidiRun run = bidi.getVisualRun(i);
                boolean backwards = run.isOddRun();
                List<Run> some = new ArrayList<>();
                faces(text.substring(run.getStart(), run.getLimit()).replaceAll(MARKS, ""))
                        .forEach(part -> some.add(shape(part, bold, backwards)));
                if (backwards) {
                    Collections.reverse(some);
                }
                runs.addAll(some);
            }
        }
        return new Line(text.replaceAll(MARKS, ""), runs);
    }

    private record Part(Face face, String text) {
    }

    private List<Part> faces(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder some = new StringBuilder();
        Face present = null;
        for (int codePoint : text.codePoints().toArray()) {
            boolean stays = present != null && !Character.isLetterOrDigit(codePoint) && present.has(codePoint);
            Face face = stays ? present : face(codePoint);
            if (face != present && !some.isEmpty()) {
                parts.add(new Part(present, some.toString()));
                some.setLength(0);
            }
            present = face;
            some.appendCodePoint(face.has(codePoint) ? codePoint : NOT_SHOWN);
        }
        if (!some.isEmpty()) {
            parts.add(new Part(present, some.toString()));
        }
        return parts;
    }

    /** The language's own typeface first, for a letter that none has the one with the sign for "cannot be shown". */
    private Face face(int codePoint) {
        return Face.of(locale).has(codePoint)
                ? Face.of(locale)
                : Arrays.stream(Face.values()).filter(face -> face.has(codePoint)).findFirst().orElse(Face.LATIN);
    }

    private static Run shape(Part part, boolean bold, boolean backwards) {
        char[] letters = part.text().toCharArray();
        GlyphVector shaped = part.face().font(bold).layoutGlyphVector(EXACT, letters, 0, letters.length,
                backwards ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        TreeSet<Integer> clusters = new TreeSet<>();
        IntStream.range(0, shaped.getNumGlyphs()).forEach(i -> clusters.add(shaped.getGlyphCharIndex(i)));
        Set<Integer> told = new HashSet<>();
        List<Glyph> glyphs = IntStream.range(0, shaped.getNumGlyphs())
                .filter(i -> shaped.getGlyphCode(i) < 0xFFFE)
                .mapToObj(i -> {
                    int from = shaped.getGlyphCharIndex(i);
                    Integer next = clusters.higher(from);
                    String stands = told.add(from)
                            ? part.text().substring(from, next == null ? letters.length : next)
                            : Character.toString(part.text().codePointAt(from));
                    return new Glyph(shaped.getGlyphCode(i), (float) shaped.getGlyphPosition(i).getX(),
                            (float) -shaped.getGlyphPosition(i).getY(), stands);
                }).toList();
        return new Run(part.face(), glyphs, (float) shaped.getGlyphPosition(shaped.getNumGlyphs()).getX());
    }
}
