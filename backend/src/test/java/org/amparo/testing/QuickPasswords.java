package org.amparo.testing;

import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Tests make hundreds of accounts; their passwords are hashed in the product's way, with the least effort that it allows. */
@Component
@Primary
final class QuickPasswords implements PasswordEncoder {

    private final PasswordEncoder quick = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

    @Override
    public String encode(CharSequence password) {
        return quick.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return quick.matches(password, hash);
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return quick.upgradeEncoding(hash);
    }
}
