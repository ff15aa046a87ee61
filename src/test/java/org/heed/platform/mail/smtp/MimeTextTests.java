package org.heed.platform.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.heed.platform.mail.Mail;
import org.heed.platform.mail.MailFile;
import org.heed.platform.mail.MailPiece;
import org.heed.platform.mail.MailRejected;
import org.heed.platform.mail.MailText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeTextTests {

  private static final Instant NOW = Instant.parse("2026-11-05T09:30:00Z");

  @Test
  void anotherMailProgramReadsWhatWasWritten() throws Exception {
    String html = "<p style=\"a=b\">Zufrieden? – 非常に満足 😀</p>\n.\n" + "x=".repeat(600) + " \n";
    MimeMessage read =
        read(mail("Jörg & Söhne <post@söhne.test>", "Wie war’s? " + "ü".repeat(200), html));
    InternetAddress from = (InternetAddress) read.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("Jörg & Söhne");
    assertThat(from.getAddress()).isEqualTo("post@xn--shne-5qa.test");
    assertThat(read.getSubject()).isEqualTo("Wie war’s? " + "ü".repeat(200));
    assertThat(read.getSentDate().toInstant()).isEqualTo(NOW);
    assertThat(read.getHeader("List-Unsubscribe")).containsExactly("<https://x.test/u/1>");
    assertThat(part(read, 0)).isEqualTo("Plain – text");
    assertThat(part(read, 1)).isEqualTo(html);
  }

  @Test
  void everyTextSurvivesTheJourneyInShortLines() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String text = randomText(random);
      byte[] bytes = MimeText.compose(mail("heed@heed.test", "s", text), NOW);
      assertThat(new String(bytes, StandardCharsets.US_ASCII).lines())
          .allMatch(line -> line.length() <= 78);
      assertThat(part(parse(bytes), 1)).isEqualTo(text);
    }
  }

  @Test
  void textInPiecesArrivesAsOneTextHoweverItIsCut() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      String text = randomText(random);
      MailText pieces = cut(text, random);
      assertThat(pieces).hasToString(text);
      byte[] first = MimeText.compose(inPieces(pieces), NOW);
      assertThat(part(parse(first), 1)).isEqualTo(text);
      assertThat(new String(first, StandardCharsets.US_ASCII).lines())
          .allMatch(line -> line.length() <= 78);
      assertThat(MimeText.compose(inPieces(pieces), NOW)).isEqualTo(first);
    }
  }

  @Test
  void aSharedPieceMayEndOneTextAndGoOnInAnother() throws Exception {
    MailPiece shared = new MailPiece("the end");
    MailText last = new MailText(List.of(new MailPiece("this is "), shared));
    MailText first = new MailText(List.of(shared, new MailPiece(" is not yet")));
    assertThat(part(parse(MimeText.compose(inPieces(last), NOW)), 1)).isEqualTo("this is the end");
    assertThat(part(parse(MimeText.compose(inPieces(first), NOW)), 1))
        .isEqualTo("the end is not yet");
    assertThat(part(parse(MimeText.compose(inPieces(last), NOW)), 1)).isEqualTo("this is the end");
  }

  /** Between letters only: half of one is no text. */
  private static MailText cut(String text, Random random) {
    List<MailPiece> pieces = new ArrayList<>();
    int begin = 0;
    for (int index = 1; index < text.length(); index++) {
      if (random.nextInt(20) == 0 && !Character.isLowSurrogate(text.charAt(index))) {
        pieces.add(new MailPiece(text.substring(begin, index)));
        begin = index;
      }
    }
    pieces.add(new MailPiece(text.substring(begin)));
    return new MailText(pieces);
  }

  private static Mail inPieces(MailText html) {
    return new Mail(
        "heed@heed.test",
        "person@x.test",
        null,
        "s",
        MailText.of("Plain"),
        html,
        "<1@heed.test>",
        Map.of(),
        null,
        null);
  }

  @Test
  void aFileArrivesByteForByteBesideTheWords() throws Exception {
    byte[] content = new byte[10_000];
    new Random(3).nextBytes(content);
    MailFile file = new MailFile("heed-board.pdf", "application/pdf", content);
    Mail plain = mail("heed@heed.test", "Board", "<p>Hi</p>");
    byte[] bytes =
        MimeText.compose(
            new Mail(
                plain.from(),
                plain.to(),
                null,
                plain.subject(),
                plain.text(),
                plain.html(),
                plain.messageId(),
                plain.headers(),
                null,
                file),
            NOW);
    MimeMultipart parts = (MimeMultipart) parse(bytes).getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("heed-board.pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(content);
    assertThat(new String(bytes, StandardCharsets.US_ASCII).lines())
        .allMatch(line -> line.length() <= 78);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\"b.pdf", "a\r\nBcc.pdf", "../a.pdf", "ü.pdf"})
  void aFileNameThatWouldNeedQuotingIsRefused(String name) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new MailFile(name, "application/pdf", new byte[1]));
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int[] interesting = {'=', '.', ' ', '\t', '\n', '-', 'a', 'é', 0x1F600, 0x5D0, '<', '_'};
    for (int index = random.nextInt(400); index > 0; index--) {
      text.appendCodePoint(interesting[random.nextInt(interesting.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nBcc: evil@heed.test",
        "a\nBcc: evil@heed.test",
        "a\rBcc: x",
        "a\u0000b",
        "a\u2028Bcc: x",
        "a\u0085Bcc: x"
      })
  void aSubjectThatWouldForgeAHeaderIsRefused(String subject) {
    assertThatExceptionOfType(MailRejected.class)
        .isThrownBy(() -> MimeText.compose(mail("heed@heed.test", subject, "x"), NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b.test, c@d.test",
        "a@b.test\r\nRCPT TO:<c@d.test>",
        "<a@b.test>",
        "a b@c.test",
        "a@b.test>",
        "\"a\"@b.test"
      })
  void anAddressThatIsNotExactlyOneMailboxIsRefused(String to) {
    assertThatExceptionOfType(MailRejected.class)
        .isThrownBy(() -> MailAddress.require(to))
        .matches(MailRejected::recipientUnknown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X\r\nBcc: a@b.test <a@b.test>", "Evil <a@b.test> <c@d.test\n>"})
  void aSenderThatWouldForgeAHeaderIsRefused(String from) {
    assertThatExceptionOfType(MailRejected.class)
        .isThrownBy(() -> MimeText.compose(mail(from, "s", "x"), NOW));
  }

  private static Mail mail(String from, String subject, String html) {
    return new Mail(
        from,
        "ann@heed.test",
        null,
        subject,
        "Plain – text",
        html,
        "<1@heed.test>",
        Map.of("List-Unsubscribe", "<https://x.test/u/1>"));
  }

  private static MimeMessage read(Mail mail) throws Exception {
    return parse(MimeText.compose(mail, NOW));
  }

  private static MimeMessage parse(byte[] bytes) throws Exception {
    MimeMessage message =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
    return message;
  }

  private static String part(MimeMessage message, int index) throws Exception {
    BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
    return part.getContent().toString().replace("\r\n", "\n");
  }
}
