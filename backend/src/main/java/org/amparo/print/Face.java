package org.amparo.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Typefaces that the product brings along, so that a document looks the same on every machine (SIL Open Font License, see the folder). */
public enum Face {
    LATIN("NotoSans"), ARABIC("NotoNaskhArabic"), KHMER("NotoSansKhmer");

    /** Size in which letters are shaped: positions are then thousandths of the size in which they are written. */
    public static final float UNITS = 1_000f;

    private static final Map<Face, Font[]> LOADED = new EnumMap<>(Face.class);

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /** The typeface in which most of a text in this language is set. */
    public static Face of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar" -> ARABIC;
            case "km" -> KHMER;
            default -> LATIN;
        };
    }

    /** For the layout engine. */
    Font font(boolean bold) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(this, face -> new Font[]{face.load(false), face.load(true)})[bold ? 1 : 0];
        }
    }

    /** The bytes of the font, for embedding. */
    InputStream open(boolean bold) {
        String path = "/owncopy/fonts/" + file + (bold ? "-Bold" : "-Regular") + ".ttf";
        InputStream font = Face.class.getResourceAsStream(path);
        if (font == null) {
            throw new IllegalStateException("The font " + path + " is missing");
        }
        return font;
    }

    private Font load(boolean bold) {
        try (InputStream font = open(bold)) {
            return Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(UNITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("The font of " + this + " is broken", broken);
        }
    }

    boolean has(int codePoint) {
        return font(false).canDisplay(codePoint);
    }
}
