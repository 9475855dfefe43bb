package org.amparo.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.amparo.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a password must be: long, and not what an attacker tries first. Nothing about capitals, digits or signs. */
class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"seven pale herons wait", "k7mq2-xd9fp-3hbnz-ywe4r", "la cometa azul cruza el rio",
            "ຂ້ອຍມັກກິນເຂົ້າໜຽວຕອນເຊົ້າ",
            "ខ្ញុំចូលចិត្តបាយនិងត្រី", "أحب المشي عند الفجر مع أخي"})
    void a_long_phrase_in_any_script_is_taken(String password) {
        assertThatCode(() -> PasswordRules.check("newPassword", password, "m.okafor")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordpassword", "aaaaaaaaaaaaaaaa", "123456789012345678", "qwertyuiopasdfgh", "abcdefghijklmnopqrst",
            "amparo amparo amparo", "m.okafor m.okafor", "passwordamparo2026", "okaforokaforokafor", "iloveyouiloveyou"})
    void a_long_password_that_is_tried_first_is_refused(String password) {
        assertRefused(password, "password.guessed");
    }

    @ParameterizedTest
    @CsvSource({"fourteen chars,password.short", "'',form.required", "short,password.short"})
    void a_short_password_is_refused(String password, String rule) {
        assertRefused(password, rule);
    }

    @Test
    void from_15_to_128_characters_count_whatever_bytes_they_take() {
        assertRefused("x9!q".repeat(33), "password.long");
        assertThatCode(() -> PasswordRules.check("newPassword", "𐍈𐌹𐌳𐍅𐌰𐍂𐌳𐌹𐌽𐍃𐌼𐌰𐌽𐌽𐌰", "x")).doesNotThrowAnyException();
        assertThat(PasswordRules.normalised("ﬁne")).isEqualTo("fine");
    }

    @Test
    void the_longest_password_is_judged_within_a_second() {
        String longest = "old blue kettle 1999 qwerty amparo zzzz ".repeat(4).substring(0, 128);
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(3),
                () -> PasswordRules.check("newPassword", longest, "admin"));
    }

    @Test
    void a_one_time_password_keeps_the_rules_and_is_never_the_same() {
        String first = OneTimePassword.fresh();
        assertThat(first).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}").isNotEqualTo(OneTimePassword.fresh());
        assertThatCode(() -> PasswordRules.check("newPassword", first, "admin")).doesNotThrowAnyException();
    }

    private static void assertRefused(String password, String rule) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> PasswordRules.check("newPassword", password, "m.okafor"))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
