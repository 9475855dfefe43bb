package org.amparo.access.accounts;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password made by the product, shown once, and to be changed at the first sign-in: 100 random bits, easy to read out. */
final class OneTimePassword {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LETTERS_IN_A_GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {
    }

    static String fresh() {
        return RANDOM.ints(GROUPS * (long) LETTERS_IN_A_GROUP, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + LETTERS_IN_A_GROUP + "})(?!$)", "$1-");
    }
}
