package org.heed.platform.mail.dkim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.heed.platform.settings.HeedSettings;

/**
 * The key that signs this instance's mails.
 *
 * @param selector the name of the key in DNS
 * @param domain the sender's domain
 */
public record DkimKey(String selector, String domain, RSAPrivateCrtKey key) {

  private static final String USUAL_SELECTOR = "heed";
  private static final int BITS = 2048;
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  /**
   * The key of the settings; empty when none was made.
   *
   * @throws IllegalStateException with a sentence for people when the file holds no RSA key
   */
  public static Optional<DkimKey> find(HeedSettings settings) {
    Path file = settings.dkimKeyFile();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(settings, read(Files.readString(file))));
    } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
      throw new IllegalStateException(
          "The DKIM key " + file + " is not a readable RSA key in PKCS #8 (PEM).", unreadable);
    }
  }

  /** The key of the settings, made and stored for its owner's eyes only when there is none. */
  public static DkimKey findOrMake(HeedSettings settings) {
    return find(settings).orElseGet(() -> make(settings));
  }

  private static DkimKey make(HeedSettings settings) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      PrivateKey fresh = generator.generateKeyPair().getPrivate();
      store(settings.dkimKeyFile(), fresh);
      return of(settings, fresh);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void store(Path file, PrivateKey key) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    Files.writeString(file, BEGIN + "\n" + lines + "\n" + END + "\n", StandardOpenOption.WRITE);
  }

  private static PrivateKey read(String pem) throws GeneralSecurityException {
    String body = pem.substring(pem.indexOf(BEGIN) + BEGIN.length(), pem.indexOf(END));
    byte[] bytes = Base64.getMimeDecoder().decode(body.getBytes(StandardCharsets.US_ASCII));
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
  }

  private static DkimKey of(HeedSettings settings, PrivateKey key) {
    String selector =
        settings.dkimSelector().isBlank() ? USUAL_SELECTOR : settings.dkimSelector().strip();
    return new DkimKey(selector, settings.mailDomain(), (RSAPrivateCrtKey) key);
  }

  /** Where the public key has to be published, as a TXT record. */
  public String recordName() {
    return selector + "._domainkey." + domain;
  }

  /** The TXT record to publish. */
  public String record() {
    return "v=DKIM1; k=rsa; p=" + publicKey();
  }

  /** Whether a published record is the one of this key. */
  public boolean isPublishedBy(String record) {
    return record.replaceAll("\\s", "").contains("p=" + publicKey());
  }

  private String publicKey() {
    try {
      byte[] bytes =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
              .getEncoded();
      return Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
