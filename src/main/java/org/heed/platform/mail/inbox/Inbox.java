package org.heed.platform.mail.inbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Consumer;

/** A mailbox that is read by Heed alone. */
public final class Inbox {

  private static final int MOST_AT_ONCE = 500;
  private static final String PATIENCE_MS = "20000";

  /** A megabyte: files take few round trips. */
  private static final String FETCH_BYTES = "1048576";

  private final URI address;
  private final String purpose;

  /**
   * Names the mailbox.
   *
   * @param address {@code imaps://user:password@host/folder}, also {@code imap}, {@code pop3s} and
   *     {@code pop3}
   * @param purpose for messages, such as {@code bounce}
   */
  public Inbox(URI address, String purpose) {
    this.address = address;
    this.purpose = purpose;
  }

  /**
   * Reads what is new, at most 500 mails; an IMAP mailbox keeps each as seen, a POP mailbox is
   * emptied. A mail is marked after it was taken: when Heed dies in between, it comes again.
   *
   * @param each takes one mail; when it throws, that mail and those behind it stay as they are
   * @return how many
   * @throws IllegalStateException when the mailbox cannot be read
   */
  public int read(Consumer<MimeMessage> each) {
    boolean pop = address.getScheme().startsWith("pop3");
    String folderName = address.getPath().length() > 1 ? address.getPath().substring(1) : "INBOX";
    try (Store store = connect();
        Folder folder = store.getFolder(folderName)) {
      folder.open(Folder.READ_WRITE);
      Message[] found =
          pop
              ? folder.getMessages()
              : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
      Message[] fresh = Arrays.copyOf(found, Math.min(found.length, MOST_AT_ONCE));
      for (Message message : fresh) {
        if (message instanceof MimeMessage mail) {
          each.accept(mail);
        }
        message.setFlag(pop ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
      }
      return fresh.length;
    } catch (MessagingException unreachable) {
      throw new IllegalStateException(
          "The %s mailbox at %s cannot be read: %s"
              .formatted(purpose, address.getHost(), unreachable.getMessage()),
          unreachable);
    }
  }

  private Store connect() throws MessagingException {
    String protocol = address.getScheme();
    Properties properties = new Properties();
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail." + protocol + "." + limit, PATIENCE_MS);
    }
    properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
    properties.put("mail." + protocol + ".fetchsize", FETCH_BYTES);
    // What a mail is made of is read without marking it as seen: that is said once it was taken.
    properties.put("mail." + protocol + ".peek", "true");
    Store store = Session.getInstance(properties).getStore(protocol);
    String[] user = address.getRawUserInfo().split(":", 2);
    store.connect(
        address.getHost(), address.getPort(), decoded(user[0]), decoded(user[user.length - 1]));
    return store;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
