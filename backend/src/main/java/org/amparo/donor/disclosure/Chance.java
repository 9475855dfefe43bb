package org.amparo.donor.disclosure;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets cells tell less by chance, also where nothing would be told. Which cells are widened against a conclusion follows from the counts, so that
 * somebody who knows the method could conclude from a widened cell that there was something to hide. By chance each cell can be widened as far as a
 * repair would, so that whatever a release looks like, all counts that agree with its text can look so: knowing the method tells no more for certain
 * than reading the text, and that is what the check looks at.
 */
@FunctionalInterface
public interface Chance {

    /** Of counts in one line with one below the threshold, where repairs mostly happen: how many are widened by chance. Own choice. */
    double NEAR = 0.05;
    /** The same of all others, and of those below the threshold. Own choice. */
    double FAR = 0.005;
    /** Of cells by themselves, without the other tables in which the same count stands. Own choice. */
    double ALONE = 0.002;
    /** Of those, how many by two steps. Own choice. */
    double TWICE = 0.02;

    /** For trying out what a repair does by itself. */
    Chance NONE = (about, place) -> 1;

    /** Evenly between 0 and less than 1, and for the same always the same. @param about of which place, in a release, a table or all tables */
    double of(String about, List<String> place);

    /** How many steps a cell is widened. @param likely how often it is widened at all */
    default int steps(String about, List<String> place, double likely) {
        double drawn = of(about, place);
        return drawn >= likely ? 0 : drawn >= TWICE * likely ? 1 : 2;
    }

    /** Drawn by a secret, so that a check that is carried out again says the same. @param secret known to no reader */
    static Chance of(String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        return (about, place) -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update(about.getBytes(StandardCharsets.UTF_8));
                for (String code : place) {
                    mac.update((byte) 0);
                    mac.update(code.getBytes(StandardCharsets.UTF_8));
                }
                return new BigInteger(1, mac.doFinal()).shiftRight(256 - 53).longValueExact() * 0x1p-53;
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("Every Java has HmacSHA256", missing);
            }
        };
    }
}
