package org.heed.followup.mail.reply;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.heed.followup.mail.ReplySettings;
import org.heed.platform.jobs.RecurringJob;
import org.heed.platform.mail.inbox.Inbox;
import org.heed.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Fetches replies from the mailbox that they go to. */
@Component
public class ReplyMailbox {

  private static final Logger log = LoggerFactory.getLogger(ReplyMailbox.class);
  private static final Duration EVERY = Duration.ofSeconds(20);

  private final Replies replies;
  private final Clock clock;
  private final String url;
  private volatile @Nullable Instant readAt;
  private volatile @Nullable String obstacle;

  ReplyMailbox(Replies replies, Clock clock, ReplySettings settings) {
    this.replies = replies;
    this.clock = clock;
    this.url = settings.replyUrl().strip();
  }

  @Bean
  static RecurringJob readReplies(ReplyMailbox mailbox) {
    return new RecurringJob("reply-mailbox", EVERY, mailbox::fetch);
  }

  /** Whether the settings name a mailbox to read. */
  public boolean isSet() {
    return !url.isEmpty();
  }

  /** When this server last read it; null when it has not yet. */
  public @Nullable Instant readAt() {
    return readAt;
  }

  /** Why it cannot be read now; null while it can. */
  public @Nullable String obstacle() {
    return obstacle;
  }

  private void fetch() {
    if (!isSet()) {
      return;
    }
    try {
      fetch(URI.create(url));
      readAt = clock.instant();
      obstacle = null;
    } catch (IllegalStateException away) {
      String why = String.valueOf(away.getMessage());
      if (!why.equals(obstacle)) {
        log.warn("Replies of customers wait: {}", why);
      }
      obstacle = why;
    }
  }

  /** Reads what is new; returns how many mails. */
  int fetch(URI address) {
    return new Inbox(address, "reply").read(this::accept);
  }

  /** A mail that cannot be taken apart is kept for a person: it must not stop the others. */
  private void accept(MimeMessage mail) {
    Reply reply;
    try {
      reply = ReplyReader.read(mail);
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      if (!mail.getFolder().isOpen()) {
        throw new IllegalStateException("The connection to the reply mailbox ended.", unreadable);
      }
      log.info("A reply cannot be read: {}", unreadable.getMessage());
      reply = unreadable(mail);
    }
    replies.accept(reply);
  }

  private static Reply unreadable(MimeMessage mail) {
    String to = header(mail, "To");
    String id = header(mail, "Message-ID");
    String key = id.isEmpty() ? "<%s@made-by-heed>".formatted(UUID.randomUUID()) : id;
    return new Reply(
        header(mail, "From"),
        to,
        header(mail, "Subject"),
        new Quotation("This mail cannot be read here. Look at it in the mailbox.", ""),
        List.of(),
        key,
        false);
  }

  private static String header(MimeMessage mail, String name) {
    try {
      return PlainText.cleanLine(Objects.requireNonNullElse(mail.getHeader(name, ","), ""), 300);
    } catch (MessagingException unreadable) {
      return "";
    }
  }
}
