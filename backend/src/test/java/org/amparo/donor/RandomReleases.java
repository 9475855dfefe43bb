package org.amparo.donor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

import org.amparo.platform.DomainEvent;

/** Random events of releases that can be read back: a period has its days in order, and what is published is a release. All lie far ahead. */
public final class RandomReleases {

    private static final LocalDate FIRST = LocalDate.of(2226, 1, 1);
    private static final int YEARS = 4_000;

    private RandomReleases() {
    }

    /** @return null for other events, which may say anything */
    public static DomainEvent of(Class<?> type, UUID aggregate, Random random) {
        if (type == ReleaseEvent.Drafted.class) {
            LocalDate from = FIRST.plusYears(random.nextInt(YEARS));
            return new ReleaseEvent.Drafted(aggregate, new UUID(8, random.nextInt(3)), "G" + random.nextInt(), null, from,
                    from.plusMonths(3).minusDays(1), random.nextInt(100));
        }
        if (type == ReleaseEvent.Released.class) {
            int number = 1 + random.nextInt(1_000_000);
            String text = ReleaseJson
                    .write(MadeUpRelease.of(number, new UUID(8, random.nextInt(3)), "G-" + random.nextInt(1000), 800 + number % 4000));
            return new ReleaseEvent.Released(aggregate, number, FIRST, text, hash(text), "c2lnbg==");
        }
        return null;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
