package org.amparo.export;

import com.ibm.icu.text.BreakIterator;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as outlines, in the typefaces that the product brings along: the JDK's layout engine joins Arabic letters, builds Khmer clusters
 * and orders both directions, and each letter is taken from a typeface that has it.
 */
final class Lettering {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final List<String> FILES = List.of("NotoSans", "NotoNaskhArabic", "NotoSansKhmer");
    private static final List<Font> REGULAR = FILES.stream().map(file -> load(file + "-Regular")).toList();
    private static final List<Font> BOLD = FILES.stream().map(file -> load(file + "-Bold")).toList();
    private static final char NOT_SHOWN = '\uFFFD';

    private final Locale locale;
    private final boolean rightToLeft;

    Lettering(Locale locale, boolean rightToLeft) {
        this.locale = locale;
        this.rightToLeft = rightToLeft;
    }

    private static Font load(String name) {
        try (InputStream font = Lettering.class.getResourceAsStream("/owncopy/fonts/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("The font " + name + " is broken", broken);
        }
    }

    /** @return its width */
    float width(String text, float size, boolean bold) {
        return text.isEmpty() ? 0 : layout(text, size, bold).getAdvance();
    }

    /** @param x of its left end @param y of its base line */
    Shape outline(String text, float size, boolean bold, float x, float y) {
        return text.isEmpty() ? new Path2D.Float() : layout(text, size, bold).getOutline(AffineTransform.getTranslateInstance(x, y));
    }

    private TextLayout layout(String text, float size, boolean bold) {
        List<Font> faces = bold ? BOLD : REGULAR;
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(
                letter -> shown.appendCodePoint(faces.stream().anyMatch(face -> face.canDisplay(letter)) ? letter : NOT_SHOWN));
        AttributedString words = new AttributedString(shown.toString());
        words.addAttribute(TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        Font present = null;
        for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
            int letter = shown.codePointAt(i);
            boolean stays = present != null && !Character.isLetterOrDigit(letter) && present.canDisplay(letter);
            present = stays ? present : faces.stream().filter(face -> face.canDisplay(letter)).findFirst().orElse(faces.getFirst());
            words.addAttribute(TextAttribute.FONT, present.deriveFont(size), i, i + Character.charCount(letter));
        }
        return new TextLayout(words.getIterator(), EXACT);
    }

    /** Lines that are no wider than this: broken where the language allows it, and within what alone is wider. */
    List<String> lines(String text, float size, boolean bold, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, size, bold, width)) {
            if (!line.isEmpty() && width((line + piece).strip(), size, bold) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private List<String> pieces(String text, float size, boolean bold, float width) {
        return split(text, BreakIterator.getLineInstance(locale)).stream()
                .flatMap(piece -> (width(piece.strip(), size, bold) <= width
                        ? List.of(piece)
                        : split(piece, BreakIterator.getCharacterInstance(locale))).stream())
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
}
