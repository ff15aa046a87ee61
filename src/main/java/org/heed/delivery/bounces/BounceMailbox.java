package org.heed.delivery.bounces;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.heed.delivery.rendering.BounceAddress;
import org.heed.delivery.rendering.BounceAddress.Returned;
import org.heed.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetches bounces from the mailbox that they are returned to. */
@Configuration(proxyBeanMethods = false)
class BounceMailbox {

  private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);
  private static final Duration EVERY = Duration.ofMinutes(2);
  private static final int MOST_AT_ONCE = 500;
  private static final String PATIENCE_MS = "20000";

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
    boolean pop = address.getScheme().startsWith("pop3");
    String folderName = address.getPath().length() > 1 ? address.getPath().substring(1) : "INBOX";
    try (Store store = connect(address);
        Folder folder = store.getFolder(folderName)) {
      folder.open(Folder.READ_WRITE);
      Message[] found =
          pop
              ? folder.getMessages()
              : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
      Message[] fresh = Arrays.copyOf(found, Math.min(found.length, MOST_AT_ONCE));
      for (Message message : fresh) {
        accept(message);
        message.setFlag(pop ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
      }
      return fresh.length;
    } catch (MessagingException unreachable) {
      throw new IllegalStateException(
          "The bounce mailbox at "
              + address.getHost()
              + " cannot be read: "
              + unreachable.getMessage(),
          unreachable);
    }
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

  private static Store connect(URI address) throws MessagingException {
    String protocol = address.getScheme();
    Properties properties = new Properties();
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail." + protocol + "." + limit, PATIENCE_MS);
    }
    properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
    Store store = Session.getInstance(properties).getStore(protocol);
    String[] user = address.getRawUserInfo().split(":", 2);
    store.connect(
        address.getHost(), address.getPort(), decoded(user[0]), decoded(user[user.length - 1]));
    return store;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** A mail that cannot be read is skipped: it must not stop the others. */
  private void accept(Message message) {
    try {
      MimeMessage mail = (MimeMessage) message;
      Optional<Returned> returned = returned(mail);
      DsnReader.read(mail)
          .ifPresent(
              report ->
                  returned.ifPresentOrElse(
                      mailed -> bounces.accept(report, mailed), () -> bounces.accept(report)));
    } catch (MessagingException | IOException | ClassCastException unreadable) {
      log.info("A mail in the bounce mailbox cannot be read: {}", unreadable.getMessage());
    }
  }
}
