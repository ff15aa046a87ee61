package org.heed.delivery.bounces;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.delivery.bounces.BounceReport.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads delivery reports (RFC 3464) and complaints (RFC 5965). Everything else in the mailbox, such
 * as out-of-office notes, says nothing about the address and is no report.
 */
final class DsnReader {

  private static final int LARGEST_PART = 64 * 1024;
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^message-id:\\s*(<[^>\\s]{1,250}>)");

  private DsnReader() {}

  static Optional<BounceReport> read(MimeMessage message) throws MessagingException, IOException {
    if (!message.isMimeType("multipart/report")
        || !(message.getContent() instanceof Multipart parts)) {
      return Optional.empty();
    }
    String type = new ContentType(message.getContentType()).getParameter("report-type");
    return "feedback-report".equalsIgnoreCase(type) ? complaint(parts) : bounce(parts);
  }

  private static Optional<BounceReport> bounce(Multipart parts)
      throws MessagingException, IOException {
    String status = text(parts, "message/delivery-status");
    // The first block is about the whole message; each further one about a recipient.
    for (String block : status.replace("\r\n", "\n").split("\n\\s*\n", -1)) {
      InternetHeaders fields = headers(block);
      String recipient = address(fields.getHeader("Final-Recipient", null));
      String action = first(fields, "Action").toLowerCase(Locale.ROOT);
      if (!recipient.isEmpty() && (action.equals("failed") || action.equals("delayed"))) {
        String code = first(fields, "Status");
        Kind kind = action.equals("failed") && isHard(code) ? Kind.HARD : Kind.SOFT;
        String detail = (code + " " + first(fields, "Diagnostic-Code")).strip();
        return Optional.of(new BounceReport(kind, recipient, original(parts), detail));
      }
    }
    return Optional.empty();
  }

  /** A full mailbox and a refusal of the content are not the address's fault. */
  private static boolean isHard(String status) {
    return status.startsWith("5.1.") || status.startsWith("5.2.1") || status.equals("5.0.0");
  }

  private static Optional<BounceReport> complaint(Multipart parts)
      throws MessagingException, IOException {
    InternetHeaders fields = headers(text(parts, "message/feedback-report"));
    String recipient = address(fields.getHeader("Original-Rcpt-To", null));
    String original = originalText(parts);
    if (recipient.isEmpty()) {
      recipient = address(headers(original).getHeader("To", null));
    }
    return recipient.isEmpty() || first(fields, "Feedback-Type").equals("not-spam")
        ? Optional.empty()
        : Optional.of(
            new BounceReport(Kind.COMPLAINT, recipient, original(parts), "reported as spam"));
  }

  private static String original(Multipart parts) throws MessagingException, IOException {
    Matcher found = MESSAGE_ID.matcher(originalText(parts));
    return found.find() ? found.group(1) : "";
  }

  private static String originalText(Multipart parts) throws MessagingException, IOException {
    String whole = text(parts, "message/rfc822");
    return whole.isEmpty() ? text(parts, "text/rfc822-headers") : whole;
  }

  private static String text(Multipart parts, String type) throws MessagingException, IOException {
    for (int index = 0; index < parts.getCount(); index++) {
      BodyPart part = parts.getBodyPart(index);
      if (part.isMimeType(type)) {
        return text(part);
      }
    }
    return "";
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (InputStream bytes = part.getInputStream()) {
      return new String(bytes.readNBytes(LARGEST_PART), StandardCharsets.UTF_8);
    }
  }

  private static InternetHeaders headers(String text) throws MessagingException {
    byte[] bytes = (text.stripLeading() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    return new InternetHeaders(new ByteArrayInputStream(bytes), true);
  }

  private static String first(InternetHeaders fields, String name) {
    return Objects.requireNonNullElse(fields.getHeader(name, null), "").strip();
  }

  /** The bare address in {@code rfc822; ada@example.com} or {@code Ada <ada@example.com>}. */
  private static String address(@Nullable String field) {
    return field == null
        ? ""
        : Arrays.stream(field.split("[;<>,\\s]", -1))
            .filter(word -> word.contains("@"))
            .findFirst()
            .orElse("");
  }
}
