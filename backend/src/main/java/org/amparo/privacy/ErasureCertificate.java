package org.amparo.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Proof that keys were destroyed: what the erasure ledger keeps and the person may be given. Holds ids only.
 *
 * @param erasureId id of the erasure, the same as that of the event that ordered it
 * @param at when the keys were destroyed, to the second
 * @param persons whose keys
 * @param keys how many keys were destroyed
 * @param ground legal ground, as a code
 * @param requestedBy who asked
 * @param approvedBy who agreed; never the same
 */
public record ErasureCertificate(UUID erasureId, Instant at, SortedSet<UUID> persons, int keys, String ground, UUID requestedBy,
        UUID approvedBy) {

    private static final String HEADING = "Amparo erasure 1";
    private static final int LINES = 8;

    public ErasureCertificate {
        persons = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(persons));
    }

    /** The certificate in eight lines, the last one the signature over the seven before. */
    public String signedBy(SigningKey key) {
        String text = text();
        return text + Base64.getEncoder().encodeToString(key.sign(text.getBytes(StandardCharsets.UTF_8))) + "\n";
    }

    /**
     * Reads a signed certificate.
     *
     * @throws IllegalArgumentException when it is not one, or not signed by this key
     */
    public static ErasureCertificate read(String entry, SigningKey key) {
        List<String> lines = entry.lines().toList();
        if (lines.size() != LINES || !lines.getFirst().equals(HEADING)) {
            throw new IllegalArgumentException("Not an erasure entry");
        }
        ErasureCertificate read = new ErasureCertificate(UUID.fromString(lines.get(1)), Instant.parse(lines.get(2)), ids(lines.get(3)),
                Integer.parseInt(lines.get(4)), lines.get(5), id(lines.get(6).split(" ")[0]), id(lines.get(6).split(" ")[1]));
        if (!key.verifies(Base64.getDecoder().decode(lines.getLast()), read.text().getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("The erasure entry " + read.erasureId() + " is not signed by this installation");
        }
        return read;
    }

    private String text() {
        return String.join("\n", HEADING, erasureId.toString(), at.toString(),
                persons.stream().map(UUID::toString).collect(Collectors.joining(",")), Integer.toString(keys), ground,
                requestedBy + " " + approvedBy, "");
    }

    private static SortedSet<UUID> ids(String line) {
        return Arrays.stream(line.split(",")).map(UUID::fromString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static UUID id(String text) {
        return text.equals("null") ? null : UUID.fromString(text);
    }
}
