package org.heed.delivery.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.heed.delivery.rendering.BounceAddress;
import org.heed.delivery.rendering.BounceAddress.Returned;
import org.heed.platform.jobs.RecurringJob;
import org.heed.platform.mail.inbox.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetches bounces from the mailbox that they are returned to. */
@Configuration(proxyBeanMethods = false)
class BounceMailbox {

  private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);
  private static final Duration EVERY = Duration.ofMinutes(2);

  private final Bounces bounces;
  private final BounceAddress addresses;
  private final String url;

  BounceMailbox(Bounces bounces, BounceAddress addresses, BounceSettings settings) {
    this.bounces = bounces;
    this.addresses = addresses;
    this.url = settings.bounceUrl().strip();
  }

  @Bean
  RecurringJob bounceMailboxJob() {
    return new RecurringJob("bounce-mailbox", EVERY, this::fetch);
  }

  private void fetch() {
    if (!url.isEmpty()) {
      fetch(URI.create(url));
    }
  }

  /** Reads what is new; an IMAP mailbox keeps it as seen, a POP mailbox is emptied. */
  int fetch(URI address) {
    return new Inbox(address, "bounce").read(this::accept);
  }

  private Optional<Returned> returned(MimeMessage message) throws MessagingException {
    for (String name : List.of("Delivered-To", "X-Original-To", "Envelope-To", "To")) {
      Optional<Returned> found =
          addresses.read(Objects.requireNonNullElse(message.getHeader(name, ","), ""));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A mail that cannot be read is skipped: it must not stop the others. */
  private void accept(MimeMessage mail) {
    try {
      Optional<Returned> returned = returned(mail);
      DsnReader.read(mail)
          .ifPresent(
              report ->
                  returned.ifPresentOrElse(
                      mailed -> bounces.accept(report, mailed), () -> bounces.accept(report)));
    } catch (MessagingException | IOException unreadable) {
      log.info("A mail in the bounce mailbox cannot be read: {}", unreadable.getMessage());
    }
  }
}
