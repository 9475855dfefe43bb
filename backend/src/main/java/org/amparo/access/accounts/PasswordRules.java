package org.amparo.access.accounts;

import static org.amparo.platform.RuleBroken.require;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * What a password must be, after NIST SP 800-63B-4 for a password that is the only factor: long enough, not commonly used, not made of
 * words that an attacker tries first here. No rules of composition and no expiry. Spaces and every script count; compared after NFKC.
 * The block list is the one of the nbvcxz library (100,000 leaked passwords, and words and names of several languages), offline.
 */
public final class PasswordRules {

    /** Shortest password, in Unicode code points. */
    public static final int SHORTEST = 15;

    /** Longest password, in Unicode code points. */
    public static final int LONGEST = 128;

    /** Below this many guesses (as a power of two) a long password is as good as a listed one: repeated, in sequence, or listed words. */
    private static final double FEWEST_BITS = 38;

    /** Guessability is judged on so many characters at most: the time it takes grows steeply, and more of them only make it stronger. */
    private static final int JUDGED = 40;

    private static final List<String> OWN_WORDS = List.of("amparo", "victim", "assistance", "victimassistance", "survivor", "landmine",
            "mineaction", "prosthesis", "caseworker", "supervisor", "administrator", "password", "passphrase");

    private PasswordRules() {
    }

    /** The form in which passwords are hashed and compared. */
    public static String normalised(CharSequence typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /**
     * Refuses a new password that is too short, too long or too easily guessed.
     *
     * @param field name of the field to point at
     * @param userName sign-in name, which must not make up the password
     */
    static void check(String field, String typed, String userName) {
        require(typed != null && !typed.isEmpty(), "form.required", field);
        String password = normalised(typed);
        int length = password.codePointCount(0, password.length());
        require(length >= SHORTEST, "password.short", field, SHORTEST);
        require(length <= LONGEST, "password.long", field, LONGEST);
        require(!isEasilyGuessed(password, userName), "password.guessed", field);
    }

    private static boolean isEasilyGuessed(String password, String userName) {
        String judged = password.length() <= JUDGED ? password : password.substring(0, JUDGED);
        return new Nbvcxz(tuned(userName)).estimate(judged).getEntropy() < FEWEST_BITS;
    }

    private static Configuration tuned(String userName) {
        List<String> words = new ArrayList<>(OWN_WORDS);
        words.add(userName);
        words.addAll(Arrays.stream(userName.split("[^\\p{L}\\p{N}]+")).filter(part -> part.length() > 2).toList());
        List<Dictionary> dictionaries = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        dictionaries.add(new DictionaryBuilder().setDictionaryName("here").setExclusion(true).addWords(words, 0).createDictionary());
        return new ConfigurationBuilder().setLocale(Locale.ENGLISH).setDictionaries(dictionaries).createConfiguration();
    }
}
