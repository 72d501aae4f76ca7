package vn.nghitruong.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BcryptPasswordsTest {

    private final BcryptPasswords passwords = new BcryptPasswords(4);

    @Test
    void the_end_of_a_long_password_counts() {
        var salted = "dài".repeat(40) + "salt";

        var kept = passwords.encrypt(salted);

        assertThat(kept).startsWith("$2a$04$");
        assertThat(passwords.check(salted, kept)).isTrue();
        assertThat(passwords.check(salted.substring(0, salted.length() - 1), kept))
                .isFalse();
    }
}
