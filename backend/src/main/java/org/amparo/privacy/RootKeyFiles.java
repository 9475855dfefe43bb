package org.amparo.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Root keys as files that only their owner can read, one for each epoch. A backup of this directory must not lie with one of the vault. */
final class RootKeyFiles implements KeyEncryption {

    private static final int KEY_BYTES = 32;

    private final Path directory;

    RootKeyFiles(Path directory) {
        this.directory = OwnerOnly.directory(directory);
    }

    @Override
    public byte[] wrap(int epoch, byte[] epochKey) {
        try {
            Path file = file(epoch);
            if (!Files.exists(file)) {
                OwnerOnly.write(file, Random.randBytes(KEY_BYTES));
            }
            return new AesGcmJce(Files.readAllBytes(file)).encrypt(epochKey, context(epoch));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new VaultUnavailable(unusable);
        }
    }

    @Override
    public byte[] unwrap(int epoch, byte[] wrapped) {
        try {
            return new AesGcmJce(Files.readAllBytes(file(epoch))).decrypt(wrapped, context(epoch));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new VaultUnavailable(unusable);
        }
    }

    @Override
    public void destroy(int epoch) {
        try {
            Path file = file(epoch);
            if (Files.exists(file)) {
                Files.write(file, Random.randBytes(KEY_BYTES));
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("The root key of epoch " + epoch + " could not be destroyed", undeletable);
        }
    }

    private Path file(int epoch) {
        return directory.resolve("epoch-" + epoch + ".key");
    }

    private static byte[] context(int epoch) {
        return ("epoch|" + epoch).getBytes(StandardCharsets.UTF_8);
    }
}
