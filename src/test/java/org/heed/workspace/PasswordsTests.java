package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.Test;

class PasswordsTests {

  private static final String PASSWORD = "correct horse battery";

  private final Passwords passwords = new Passwords();

  @Test
  void hashIsArgon2idAndTellsTheRightPasswordFromOthers() {
    String hash = passwords.hash(PASSWORD);

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    assertThat(passwords.matches(PASSWORD, hash)).isTrue();
    assertThat(passwords.matches(PASSWORD + " ", hash)).isFalse();
  }

  @Test
  void samePasswordHasAnotherHashEachTime() {
    assertThat(passwords.hash(PASSWORD)).isNotEqualTo(passwords.hash(PASSWORD));
  }

  @Test
  void withoutAHashNothingMatches() {
    assertThat(passwords.matches("a password that nobody has", null)).isFalse();
  }

  @Test
  void nobodysHashIsAsMuchWorkAsEveryOther() {
    String[] nobodys = Passwords.NOBODYS_HASH.split("\\$");
    String[] other = passwords.hash(PASSWORD).split("\\$");

    assertThat(nobodys).hasSameSizeAs(other).startsWith("", "argon2id", "v=19", other[3]);
    for (int part : new int[] {4, 5}) {
      assertThat(Base64.getDecoder().decode(nobodys[part]))
          .hasSameSizeAs(Base64.getDecoder().decode(other[part]));
    }
  }

  @Test
  void shortAndAbsurdlyLongPasswordsAreRefused() {
    assertThatThrownBy(() -> passwords.hash("elevenchars")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> passwords.hash("x".repeat(201))).isInstanceOf(InvalidInput.class);
    assertThat(passwords.matches("x".repeat(1_000_000), null)).isFalse();
  }
}
