package org.amparo.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.amparo.privacy.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * The two secrets by which a provider outside answers: a link's, of 192 random bits, and a printed code of 60, short enough to type.
 * Neither is kept. The code's hash is keyed by the vault, so that a stolen table does not let anybody try codes.
 */
@Component
class Secrets {

    private static final int SECRET_BYTES = 24;
    private static final int CODE_LENGTH = 12;
    /** Digits and letters that nobody takes for one another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + CODE_LENGTH + "}");
    private static final String PURPOSE = "printed codes of referrals";

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash keyed;

    Secrets(KeyedHash keyed) {
        this.keyed = keyed;
    }

    String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As it is printed: three groups of four. */
    String newCode() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < CODE_LENGTH; place++) {
            code.append(place > 0 && place % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    static boolean isSecret(String typed) {
        return typed != null && SECRET.matcher(typed).matches();
    }

    /** What was typed as a code, the way it was printed without its dashes; null when it cannot be a code. Forgives O for 0, I and L for 1. */
    static String code(String typed) {
        if (typed == null || typed.length() > 64) {
            return null;
        }
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return CODE.matcher(code).matches() ? code : null;
    }

    String hashOfSecret(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** @param code as {@link #code} gives it */
    String hashOfCode(String code) {
        return keyed.of(PURPOSE, code);
    }
}
