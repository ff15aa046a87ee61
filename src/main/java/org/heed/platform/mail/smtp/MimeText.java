package org.heed.platform.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.heed.platform.mail.Mail;
import org.heed.platform.mail.MailFile;
import org.heed.platform.mail.MailPiece;
import org.heed.platform.mail.MailRejected;
import org.heed.platform.mail.MailText;

/** Composes a mail into the bytes that go over the wire. */
final class MimeText {

  /** Cannot occur in quoted-printable text, so no part can end the mail early. */
  private static final String BOUNDARY = "=_heed_alternative_=";

  private static final String FILE_BOUNDARY = "=_heed_mixed_=";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,70}");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(24 * 1024);

  private MimeText() {}

  /**
   * The whole mail.
   *
   * @throws MailRejected when a header would break out of its line
   */
  static byte[] compose(Mail mail, Instant now) throws MailRejected {
    MimeText text = new MimeText();
    text.headers(mail, now);
    text.body(mail);
    return text.out.toByteArray();
  }

  private void headers(Mail mail, Instant now) throws MailRejected {
    raw("Date: " + DATE.format(now));
    raw("From: " + MailAddress.parse(mail.from()));
    raw("To: " + MailAddress.require(mail.to()));
    if (mail.replyTo() != null) {
      raw("Reply-To: " + MailAddress.parse(mail.replyTo()));
    }
    raw("Subject: " + HeaderText.encode("Subject", mail.subject()));
    HeaderText.requireOneLine("Message-ID", mail.messageId());
    raw("Message-ID: " + mail.messageId());
    for (Map.Entry<String, String> header : mail.headers().entrySet()) {
      header(header.getKey(), header.getValue());
    }
    raw("MIME-Version: 1.0");
  }

  private void header(String name, String value) throws MailRejected {
    if (!HEADER_NAME.matcher(name).matches()) {
      throw new MailRejected("501 A mail has a header whose name is not allowed", false);
    }
    HeaderText.requireOneLine(name, value);
    // Links must not be folded or encoded: mail programs read them as they are.
    raw(name + ": " + (value.startsWith("<") ? value : HeaderText.encode(name, value)));
  }

  private void body(Mail mail) {
    MailFile file = mail.file();
    if (file == null) {
      words(mail);
      return;
    }
    raw("Content-Type: multipart/mixed; boundary=\"" + FILE_BOUNDARY + "\"");
    raw("");
    raw("--" + FILE_BOUNDARY);
    words(mail);
    raw("--" + FILE_BOUNDARY);
    attachment(file);
    raw("--" + FILE_BOUNDARY + "--");
  }

  private void attachment(MailFile file) {
    raw("Content-Type: " + file.type() + "; name=\"" + file.name() + "\"");
    raw("Content-Transfer-Encoding: base64");
    raw("Content-Disposition: attachment; filename=\"" + file.name() + "\"");
    raw("");
    out.writeBytes(Base64.getMimeEncoder().encode(file.content()));
    raw("");
  }

  private void words(Mail mail) {
    if (mail.html() == null) {
      part("text/plain", mail.text());
      return;
    }
    raw("Content-Type: multipart/alternative; boundary=\"" + BOUNDARY + "\"");
    raw("");
    raw("--" + BOUNDARY);
    part("text/plain", mail.text());
    raw("--" + BOUNDARY);
    part("text/html", mail.html());
    raw("--" + BOUNDARY + "--");
  }

  private void part(String type, MailText content) {
    raw("Content-Type: " + type + "; charset=UTF-8");
    raw("Content-Transfer-Encoding: quoted-printable");
    raw("");
    List<MailPiece> pieces = content.pieces();
    for (int place = 0; place < pieces.size(); place++) {
      boolean goesOn = place + 1 < pieces.size();
      out.writeBytes(pieces.get(place).printed(goesOn, QuotedPrintable::print));
    }
  }

  private void raw(String line) {
    out.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
    out.write('\r');
    out.write('\n');
  }
}
