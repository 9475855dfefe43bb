package org.amparo.privacy;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A signing key in a file that only its owner can read, made at the first start. */
final class SigningKeyFile implements SigningKey {

    private final Ed25519Sign.KeyPair pair;

    SigningKeyFile(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, Ed25519Sign.KeyPair.newKeyPair().getPrivateKey());
            }
            pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(Files.readAllBytes(file));
        } catch (IOException unusable) {
            throw new UncheckedIOException("The signing key cannot be used: " + file, unusable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The signing key is broken: " + file, broken);
        }
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            return new Ed25519Sign(pair.getPrivateKey()).sign(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing could be signed", e);
        }
    }

    @Override
    public boolean verifies(byte[] signature, byte[] message) {
        try {
            new Ed25519Verify(pair.getPublicKey()).verify(signature, message);
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    @Override
    public byte[] publicKey() {
        return pair.getPublicKey().clone();
    }
}
