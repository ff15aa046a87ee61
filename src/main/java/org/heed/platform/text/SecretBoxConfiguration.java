package org.heed.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.settings.SecretSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecretBoxConfiguration {

  private static final int KEY_BYTES = 32;

  /** The instance's box: its key is HEED_SECRET_KEY, else a file drawn once in the data folder. */
  @Bean
  SecretBox secretBox(HeedSettings settings, SecretSettings secrets) {
    String phrase = secrets.secretKey();
    if (phrase.isBlank()) {
      return new SecretBox(digest(fromFile(settings.data().resolve("secret.key"))));
    }
    return new SecretBox(digest(phrase.strip()));
  }

  private static String fromFile(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        write(file);
      }
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Path file) throws IOException {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new");
    try {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      Files.writeString(draft, HexFormat.of().formatHex(fresh), StandardOpenOption.WRITE);
      // A link never replaces what another start has written meanwhile.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException othersFirst) {
      // Theirs is the key then.
    } finally {
      Files.delete(draft);
    }
  }

  private static byte[] digest(String phrase) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(phrase.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
