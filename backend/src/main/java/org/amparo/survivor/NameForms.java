package org.amparo.survivor;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a name when script, diacritics and ways of spelling are taken away. Two forms: the words in plain Latin letters, and
 * for each word the sounds that survive between scripts and spellings, so that Mohammed and محمد, or Jiménez and Ximenes, meet.
 */
final class NameForms {

    /** ICU knows no Khmer; consonants and vowels as the geographic names of the country are written in Latin letters. */
    private static final String KHMER = """
            ក>k; ខ>k; គ>k; ឃ>k; ង>ng; ច>ch; ឆ>ch; ជ>ch; ឈ>ch; ញ>nh; ដ>d; ឋ>th; ឌ>d; ឍ>th; ណ>n; ត>t; ថ>th; ទ>t; ធ>th; ន>n; ប>b; ផ>ph;
            ព>p; ភ>ph; ម>m; យ>y; រ>r; ល>l; វ>v; ស>s; ហ>h; ឡ>l; អ>; ា>a; ិ>e; ី>i; ឹ>eu; ឺ>eu; ុ>o; ូ>u; ួ>uo; ើ>oe; ឿ>oea; ៀ>ie; េ>e;
            ែ>ae; ៃ>ai; ោ>o; ៅ>au; ំ>m; ះ>h; [\\u17C7-\\u17D3]>;
            """;
    private static final Transliterator KHMER_TO_LATIN = Transliterator.createFromRules("Khmer-Latin", KHMER, Transliterator.FORWARD);
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern KHMER_LETTER = Pattern.compile("\\p{IsKhmer}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern INSIDE_WORDS = Pattern.compile("['`’ʹʼʾʿ]");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("(?<!\\p{IsArabic})\u0627\u0644(?=\\p{IsArabic}{3})");
    private static final Set<String> ARTICLES = Set.of("al", "el");
    private static final int LONGEST = 200;

    private NameForms() {
    }

    /** The words of a name in plain Latin letters, lower case. */
    static List<String> words(String name) {
        String latin = latin(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(INSIDE_WORDS.matcher(latin).replaceAll(""))).filter(word -> !word.isEmpty())
                .toList();
        List<String> withoutArticles = words.stream().filter(word -> !ARTICLES.contains(word)).toList();
        return withoutArticles.isEmpty() ? words : withoutArticles;
    }

    private static String latin(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        if (ASCII.matcher(bare).matches()) {
            return bare.toLowerCase(Locale.ROOT);
        }
        // Marks carry vowels in Khmer and Indic scripts, so transliterate what was written, not what is bare.
        String written = KHMER_LETTER.matcher(name).find()
                ? KHMER_TO_LATIN.transliterate(name)
                : ARABIC_ARTICLE.matcher(name).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(TO_LATIN.transliterate(written), Normalizer.Form.NFD)).replaceAll("");
    }

    /** The consonants of a word, those that spellings and scripts confuse made one; vowels and aspirations left out. */
    static String sounds(String word) {
        String told = word.replace("ph", "f").replace("ck", "k").replace("kh", "h").replace("gh", "g").replace("bh", "b")
                .replace("sch", "s")
                .replace("tch", "s").replace("ch", "s").replace("sh", "s").replace("zh", "s").replace("ts", "s").replace("th", "t")
                .replace("dh", "d").replace("qu", "k").replace("ce", "se").replace("ci", "si").replace("x", "s");
        StringBuilder sounds = new StringBuilder();
        for (char letter : told.toCharArray()) {
            char sound = switch (letter) {
                case 'b', 'v', 'p' -> 'b';
                case 'w' -> sounds.isEmpty() ? 'b' : 0;
                case 'g', 'h', 'j' -> 'h';
                case 'c', 'k', 'q' -> 'k';
                case 'd', 't' -> 't';
                case 'f' -> 'f';
                case 's', 'z' -> 's';
                case 'l' -> 'l';
                case 'm' -> 'm';
                case 'n' -> 'n';
                case 'r' -> 'r';
                default -> Character.isDigit(letter) ? letter : 0;
            };
            if (sound != 0 && (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound)) {
                sounds.append(sound);
            }
        }
        return sounds.toString();
    }
}
