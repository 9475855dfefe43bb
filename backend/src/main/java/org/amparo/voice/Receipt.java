package org.amparo.voice;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.privacy.KeyedHash;

/** The number by which somebody without an account reads the answer: sixteen signs that nobody takes for one another, 80 bits. */
final class Receipt {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern NUMBER = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final String PURPOSE = "numbers given out for feedback";

    private Receipt() {
    }

    /** The same number for the same key of a page, so that a page sent twice gives it again; in four groups. */
    static String of(UUID key, KeyedHash keyed) {
        BigInteger number = new BigInteger(1, HexFormat.of().parseHex(keyed.of(PURPOSE, key.toString())));
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            text.append(place > 0 && place % 4 == 0 ? "-" : "").append(ALPHABET.charAt(number.mod(base).intValue()));
            number = number.divide(base);
        }
        return text.toString();
    }

    /** What was typed, as it was given out without its dashes; empty when it cannot be one. Forgives O for 0, I and L for 1. */
    static Optional<String> tidy(String typed) {
        if (typed == null || typed.length() > 64) {
            return Optional.empty();
        }
        String number = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }
}
