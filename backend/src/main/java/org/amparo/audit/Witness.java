package org.amparo.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.amparo.privacy.SigningKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A file outside the database to which every signed checkpoint is appended, with the public key beside it. It is worth what its place is
 * worth: best on storage of another owner, who sees when a checkpoint contradicts an earlier one.
 */
@Component
class Witness {

    private final Path checkpoints;

    Witness(@Value("${amparo.witness.directory}") Path directory, SigningKey key) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("public-key.txt"), Base64.getEncoder().encodeToString(key.publicKey()) + "\n");
        } catch (IOException unusable) {
            throw new UncheckedIOException("The witness directory cannot be used: " + directory, unusable);
        }
        this.checkpoints = directory.resolve("checkpoints.txt");
    }

    /** All signed notes, oldest first. */
    List<String> notes() {
        try {
            return Files.exists(checkpoints)
                    ? Arrays.stream(Files.readString(checkpoints).split("\n\n\n")).filter(note -> !note.isBlank()).map(note -> note + "\n")
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The witness file cannot be read: " + checkpoints, unreadable);
        }
    }

    /** Appends a note, on disk when this returns. */
    void add(String note) {
        try {
            Files.writeString(checkpoints, note + "\n\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The witness file cannot be written: " + checkpoints, unwritable);
        }
    }
}
