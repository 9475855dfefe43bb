package org.amparo.owncopy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.amparo.print.Face;

/** Languages in which a copy can be made. */
public enum CopyLanguage {
    EN(false), FR(false), ES(false), AR(true), UK(false), KM(false);

    private static final float NASKH = 1.15f;

    private final boolean rightToLeft;

    CopyLanguage(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }

    public Locale locale() {
        return Locale.of(name().toLowerCase(Locale.ROOT));
    }

    /** How much larger its letters are set: those of Naskh look smaller than others of the same size. */
    float scale() {
        return Face.of(locale()) == Face.ARABIC ? NASKH : 1;
    }

    /** The language of a code such as {@code ar}; empty when no copy can be made in it. @param code null for not told */
    public static Optional<CopyLanguage> of(String code) {
        return Arrays.stream(values()).filter(language -> language.name().equalsIgnoreCase(code)).findFirst();
    }
}
