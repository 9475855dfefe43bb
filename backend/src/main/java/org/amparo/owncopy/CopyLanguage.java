package org.amparo.owncopy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Languages in which a copy can be made. */
public enum CopyLanguage {
    EN(false, Face.LATIN), FR(false, Face.LATIN), ES(false, Face.LATIN), AR(true, Face.ARABIC), UK(false, Face.LATIN), KM(false,
            Face.KHMER);

    private static final float NASKH = 1.15f;

    private final boolean rightToLeft;
    private final Face face;

    CopyLanguage(boolean rightToLeft, Face face) {
        this.rightToLeft = rightToLeft;
        this.face = face;
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }

    public Locale locale() {
        return Locale.of(name().toLowerCase(Locale.ROOT));
    }

    /** The typeface in which most of its text is set. */
    Face face() {
        return face;
    }

    /** How much larger its letters are set: those of Naskh look smaller than others of the same size. */
    float scale() {
        return face == Face.ARABIC ? NASKH : 1;
    }

    /** The language of a code such as {@code ar}; empty when no copy can be made in it. @param code null for not told */
    public static Optional<CopyLanguage> of(String code) {
        return Arrays.stream(values()).filter(language -> language.name().equalsIgnoreCase(code)).findFirst();
    }
}
