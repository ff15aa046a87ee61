package org.heed.workspace;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as Argon2id hashes: 19 MiB and two passes each, at most four at a time, so that a
 * burst of sign-ins cannot exhaust a machine with 1 GB.
 */
@Component
public class Passwords {

  /** The fewest characters a password may have. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 200;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;

  /**
   * Of a password that nobody knows, with the sizes above. Written down, because working it out
   * took a tenth of the start.
   */
  static final String NOBODYS_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$cGcAF5/+ZZheUHHzvDinbA$"
          + "WO+mj5mxO4MoZZRaC3YyT5QwXB5EHowuEioqdcFZSGk";

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore memory = new Semaphore(4);

  /**
   * The hash to store for a new password.
   *
   * @throws InvalidInput for field {@code password} when it is too short or absurdly long
   */
  public String hash(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new InvalidInput(
          "password", "Choose a password with %d to %d characters.".formatted(SHORTEST, LONGEST));
    }
    return withMemory(() -> String.valueOf(encoder.encode(password)));
  }

  /**
   * Whether the password belongs to the stored hash. Takes as long when there is no hash, so that
   * the time does not tell whether an address is known.
   */
  public boolean matches(String password, @Nullable String storedHash) {
    if (password.length() > LONGEST) {
      return false;
    }
    boolean same =
        withMemory(() -> encoder.matches(password, storedHash == null ? NOBODYS_HASH : storedHash));
    return same && storedHash != null;
  }

  private <T> T withMemory(Supplier<T> work) {
    memory.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      memory.release();
    }
  }
}
