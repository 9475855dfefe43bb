package org.amparo.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    private final PasswordEncoder product = new Passwords().passwordEncoder();

    @Test
    void a_password_costs_whoever_guesses_it_nineteen_mebibytes_and_two_passes() {
        assertThat(product.encode("seven pale herons wait")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_hash_that_was_cheaper_is_made_anew_when_its_owner_signs_in() {
        String cheaper = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode("seven pale herons wait");

        assertThat(product.upgradeEncoding(cheaper)).isTrue();
        assertThat(product.upgradeEncoding(product.encode("seven pale herons wait"))).isFalse();
    }
}
