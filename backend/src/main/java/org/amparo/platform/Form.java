package org.amparo.platform;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Refusals about the form of a command: something is missing, too long, or not a code. Rules of the field have numbers; these do not. */
public final class Form {

    /** What may stand in clear: codes, never words of a person. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._:/ -]{0,79}");

    /** No fact of the product is older than people live. */
    private static final int LONGEST_LIFE_YEARS = 120;

    private Form() {
    }

    /** Refuses a value that is not given. */
    public static <T> T required(T value, String field) {
        RuleBroken.require(value != null, "form.required", field);
        return value;
    }

    /** Refuses a text that is given and blank or longer than {@code most} characters, or holds control characters other than line ends and tabs. */
    public static void text(String text, int most, String field) {
        if (text != null) {
            RuleBroken.require(!text.isBlank(), "form.required", field);
            RuleBroken.require(text.length() <= most, "form.length", field, most);
            RuleBroken.require(text.chars().noneMatch(Form::isControl), "form.characters", field);
        }
    }

    /** Refuses a code or a name of a register that is given and is longer than 80 characters or holds other signs than codes have. */
    public static void code(String code, String field) {
        RuleBroken.require(code == null || CODE.matcher(code).matches(), "form.code", field);
    }

    /** Refuses a number outside a range. */
    public static void number(Integer number, int least, int most, String field) {
        RuleBroken.require(number == null || number >= least && number <= most, "form.number", field, least, most);
    }

    /** Refuses a day that is not given, has not come yet, or lies more than 120 years back (R7). */
    public static LocalDate past(LocalDate day, LocalDate today, String field) {
        required(day, field);
        RuleBroken.require(!day.isAfter(today), "R7.future", field, day);
        RuleBroken.require(!day.isBefore(today.minusYears(LONGEST_LIFE_YEARS)), "R7.tooLongAgo", field, LONGEST_LIFE_YEARS);
        return day;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
