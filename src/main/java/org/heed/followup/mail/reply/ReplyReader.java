package org.heed.followup.mail.reply;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart: its words as text, its files as they are. */
final class ReplyReader {

  private static final int LARGEST_TEXT = 256 * 1024;
  private static final int LONGEST_WORDS = 20_000;
  private static final int DEEPEST = 8;
  private static final int MOST_PARTS = 100;
  private static final int LINE = 200;
  private static final int LONGEST_ID = 300;

  private final ReplyFiles files = new ReplyFiles();
  private @Nullable String plain;
  private @Nullable String html;
  private int parts;

  private ReplyReader() {}

  static Reply read(MimeMessage mail) throws MessagingException, IOException {
    return new ReplyReader().reply(mail);
  }

  private Reply reply(MimeMessage mail) throws MessagingException, IOException {
    part(mail, 0);
    String text = plain != null && !plain.isBlank() ? plain : html == null ? "" : HtmlText.of(html);
    Quotation whole = Quotation.of(PlainText.clean(text, LONGEST_WORDS));
    String sender = sender(mail);
    String subject = PlainText.cleanLine(Objects.requireNonNullElse(subject(mail), ""), LINE);
    return new Reply(
        sender,
        recipients(mail),
        subject.isEmpty() ? "(no subject)" : subject,
        whole,
        files.all(),
        messageId(mail, sender + subject + text),
        Machine.wrote(mail, sender));
  }

  private void part(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST || ++parts > MOST_PARTS) {
      return;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
      for (int index = 0; index < many.getCount(); index++) {
        part(many.getBodyPart(index), depth + 1);
      }
    } else if (ReplyFiles.isFile(part)) {
      files.add(part);
    } else if (part.isMimeType("text/plain")) {
      plain = plain == null ? text(part) : plain + "\n" + text(part);
    } else if (part.isMimeType("text/html")) {
      html = html == null ? text(part) : html + "<br>" + text(part);
    } else {
      files.add(part);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (InputStream bytes = part.getInputStream()) {
      return new String(bytes.readNBytes(LARGEST_TEXT), charset(part));
    }
  }

  private static Charset charset(Part part) throws MessagingException {
    try {
      String name = new ContentType(part.getContentType()).getParameter("charset");
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
    } catch (MessagingException | IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  private static @Nullable String subject(MimeMessage mail) throws MessagingException {
    String raw = mail.getHeader("Subject", null);
    try {
      return raw == null ? null : MimeUtility.decodeText(MimeUtility.unfold(raw));
    } catch (IOException unreadable) {
      return raw;
    }
  }

  private static String sender(MimeMessage mail) throws MessagingException {
    try {
      Address[] from = mail.getFrom();
      return from != null && from.length > 0 && from[0] instanceof InternetAddress address
          ? PlainText.cleanLine(Objects.requireNonNullElse(address.getAddress(), ""), LINE)
          : "";
    } catch (MessagingException malformed) {
      return PlainText.cleanLine(
          Objects.requireNonNullElse(mail.getHeader("From", null), ""), LINE);
    }
  }

  /** A forwarding server keeps the address it was really for in one of the others. */
  private static String recipients(MimeMessage mail) throws MessagingException {
    List<String> found = new ArrayList<>();
    for (String name : List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")) {
      String value = mail.getHeader(name, ",");
      if (value != null) {
        found.add(value);
      }
    }
    return PlainText.cleanLine(String.join(", ", found), 2000);
  }

  /** The same mail, delivered again, has the same one. */
  private static String messageId(MimeMessage mail, String said) throws MessagingException {
    String own = Objects.requireNonNullElse(mail.getHeader("Message-ID", null), "").strip();
    if (own.length() > 2 && own.length() <= LONGEST_ID && own.indexOf('\n') < 0) {
      return PlainText.cleanLine(own, LONGEST_ID);
    }
    String made =
        Stream.of("Date", "To").map(name -> header(mail, name)).collect(Collectors.joining("\n"));
    return "<%s@made-by-heed>"
        .formatted(UUID.nameUUIDFromBytes((made + said).getBytes(StandardCharsets.UTF_8)));
  }

  private static String header(MimeMessage mail, String name) {
    try {
      return Objects.requireNonNullElse(mail.getHeader(name, "\n"), "");
    } catch (MessagingException unreadable) {
      return "";
    }
  }
}
