package org.heed.platform.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mail ready to send.
 *
 * @param from sender, {@code Name <address>} or an address
 * @param to one recipient's address
 * @param replyTo where answers go, if elsewhere
 * @param subject one line; line breaks are refused
 * @param text the plain-text part
 * @param html the HTML part, if any
 * @param messageId fixed id in angle brackets, the same at every attempt
 * @param headers further headers such as List-Unsubscribe
 * @param bouncesTo where it returns to when it cannot be delivered; null for the sender
 * @param file what is attached, if anything
 */
public record Mail(
    String from,
    String to,
    @Nullable String replyTo,
    String subject,
    MailText text,
    @Nullable MailText html,
    String messageId,
    Map<String, String> headers,
    @Nullable String bouncesTo,
    @Nullable MailFile file) {

  /** A mail with words of its own. */
  public Mail(
      String from,
      String to,
      @Nullable String replyTo,
      String subject,
      String text,
      @Nullable String html,
      String messageId,
      Map<String, String> headers,
      @Nullable String bouncesTo,
      @Nullable MailFile file) {
    this(
        from,
        to,
        replyTo,
        subject,
        MailText.of(text),
        html == null ? null : MailText.of(html),
        messageId,
        headers,
        bouncesTo,
        file);
  }

  /** A mail of its own words that returns to its sender, with nothing attached. */
  public Mail(
      String from,
      String to,
      @Nullable String replyTo,
      String subject,
      String text,
      @Nullable String html,
      String messageId,
      Map<String, String> headers) {
    this(from, to, replyTo, subject, text, html, messageId, headers, null, null);
  }
}
