package org.amparo.survivor;

import static org.amparo.platform.RuleBroken.require;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number on a person's card, e.g. {@code AM-7K2-Q9M4}: counts on, but does not look so; without letters that are mistaken for digits;
 * the last sign checks the others, so that one mistyped sign never finds another person's file.
 */
final class FileNumber {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private static final int BASE = SIGNS.length();
    private static final int LENGTH = 6;
    private static final long ALL = 887_503_681L;
    private static final long STEP = 548_513_219L;
    private static final long START = 303_125_117L;
    private static final Pattern FORM = Pattern.compile("AM([" + SIGNS + "]{7})");

    private FileNumber() {
    }

    /** @param n 1 or more; each gives another number */
    static String of(long n) {
        require(n > 0 && n < ALL, "form.number", "fileNumber", 1, ALL);
        long left = Math.floorMod(n * STEP + START, ALL);
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt((int) (left % BASE)));
            left /= BASE;
        }
        signs.append(check(signs));
        return "AM-" + signs.substring(0, 3) + "-" + signs.substring(3);
    }

    /** What was typed, as it would be printed; null when it cannot be one of our numbers. */
    static String typed(String words) {
        String plain = words.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        var matcher = FORM.matcher(plain);
        if (!matcher.matches() || check(matcher.group(1).substring(0, LENGTH)) != plain.charAt(plain.length() - 1)) {
            return null;
        }
        return "AM-" + plain.substring(2, 5) + "-" + plain.substring(5);
    }

    private static char check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += (i + 1) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(sum % BASE);
    }
}
