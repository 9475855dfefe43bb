package org.amparo.donor;

import java.util.List;
import java.util.regex.Pattern;

import org.amparo.platform.RuleBroken;

/**
 * What must not stand in the words of a release, as far as its form tells: numbers of files, and how to reach somebody. That words tell of nobody
 * in particular only people can see.
 */
final class NarrativeForm {

    /** As on the card of a person, with or without its hyphens; words have no digit. */
    private static final Pattern FILE_NUMBER = pattern(
            "\\bAM[- ]?(?=[0-9A-Z -]{0,8}\\d)[0-9A-Z]{3}[- ]?[0-9A-Z]{4}\\b|\\bAM-[0-9A-Z]{3}-[0-9A-Z]{4}\\b");
    private static final Pattern EMAIL = pattern("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    /** Seven digits or more with at most two signs between them. */
    private static final Pattern PHONE = pattern("\\d(?:[ ()/.-]{0,2}\\d){6,}");
    /** Numbers that are as long and tell nobody's: days, years from and to, and counts with their thousands apart. */
    private static final List<Pattern> PLAIN = List.of(pattern("\\b(19|20)\\d\\d-\\d\\d-\\d\\d\\b"),
            pattern("\\b\\d{1,2}[./-]\\d{1,2}[./-](19|20)\\d\\d\\b"),
            pattern("\\b(19|20)\\d\\d ?[/-] ?(19|20)\\d\\d\\b"),
            pattern("(?<![\\d+][ .]?)\\b[1-9]\\d{0,2}(([ .])\\d{3})(\\2\\d{3})*\\b(?![ .-]?\\d)"));

    private NarrativeForm() {
    }

    /** @throws org.amparo.platform.RuleBroken release.words.file, release.words.contact */
    static void check(String text, String field) {
        String words = text;
        RuleBroken.require(!FILE_NUMBER.matcher(words).find(), "release.words.file", field);
        RuleBroken.require(!EMAIL.matcher(words).find(), "release.words.contact", field);
        for (Pattern plain : PLAIN) {
            words = plain.matcher(words).replaceAll("…");
        }
        RuleBroken.require(!PHONE.matcher(words).find(), "release.words.contact", field);
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
