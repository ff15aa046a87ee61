package org.heed.platform.mail.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.heed.platform.settings.HeedSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DkimTests {

  private static final String MAIL =
      """
      Date: Sun, 22 Nov 2026 08:00:00 +0000
      From: Acme <surveys@example.com>
      To: ada@customer.test
      Subject: =?UTF-8?Q?Z=C3=BCrich?=
      Message-ID: <heed-1-2@example.com>
      List-Unsubscribe: <https://feedback.example.com/u/abc>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click
      MIME-Version: 1.0
      Content-Type: text/plain; charset=UTF-8
      Content-Transfer-Encoding: quoted-printable

      How likely are you to recommend Acme?
      .a line with a dot
      """
          .replace("\n", "\r\n");

  @TempDir private Path folder;

  @Test
  void receiversCanCheckTheSignatureByThePublishedKey() throws Exception {
    DkimKey key = DkimKey.findOrMake(settings());
    String signed = sign(key, MAIL);
    assertThat(signed).endsWith(MAIL).contains("d=example.com", "s=heed", "list-unsubscribe-post");
    assertThat(signed.lines()).allMatch(line -> line.length() < 998);
    verify(key, signed);
    verify(key, signed.replace("recommend Acme?\r\n", "recommend   Acme?  \r\n"));
  }

  @Test
  void whatWasChangedOnTheWayNoLongerFits() {
    DkimKey key = DkimKey.findOrMake(settings());
    String signed = sign(key, MAIL);
    for (String forged :
        List.of(
            signed.replace("recommend Acme", "recommend Evil"),
            signed.replace("ada@customer", "eve@customer"),
            signed.replace("/u/abc", "/u/abd"),
            signed.replace("\r\nFrom:", "\r\nReply-To: eve@evil.test\r\nFrom:"))) {
      assertThatThrownBy(() -> verify(key, forged)).isInstanceOf(FailException.class);
    }
  }

  @Test
  void theKeyIsMadeOnceAndForItsOwnerOnly() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    DkimCommand.tell(settings(), new PrintStream(said, true, StandardCharsets.UTF_8));
    DkimKey key = DkimKey.find(settings()).orElseThrow();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("heed._domainkey.example.com", key.record());
    Path file = folder.resolve("dkim.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(DkimKey.findOrMake(settings()).record()).isEqualTo(key.record());
    Files.writeString(file, "nonsense");
    assertThatThrownBy(() -> DkimKey.find(settings())).hasMessageContaining("dkim.pem");
  }

  private static String sign(DkimKey key, String mail) {
    byte[] signed = new DkimSeal(key).apply(mail.getBytes(StandardCharsets.US_ASCII));
    return new String(signed, StandardCharsets.US_ASCII);
  }

  private static void verify(DkimKey key, String mail) throws Exception {
    DKIMVerifier verifier = new DKIMVerifier((method, selector, domain) -> List.of(key.record()));
    verifier.verify(new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
  }

  private HeedSettings settings() {
    Map<String, String> values =
        Map.of("heed.mail-from", "Acme <surveys@Example.com>", "heed.data", folder.toString());
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("heed", HeedSettings.class);
  }
}
