package org.heed.platform.postgres.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The password of the database role {@code heed}: generated, and readable by the user that runs
 * Heed only.
 */
public final class PasswordFile {

  private static final String ONLY_US = "rw-------";
  private static final int BYTES = 32;

  private PasswordFile() {}

  public static Optional<String> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      // A restored backup may have opened it to others.
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(ONLY_US));
      return Optional.of(Files.readString(file).strip()).filter(password -> !password.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String generate() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  public static void write(Path file, String password) {
    Folders.write(file, password + "\n", ONLY_US);
  }
}
