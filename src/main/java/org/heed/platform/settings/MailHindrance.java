package org.heed.platform.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the mails of this instance from doing their work, for whoever is about to send some.
 *
 * @param what in two or three words, a whole sentence
 * @param why what it leads to
 * @param setting the variable that mends it
 */
public record MailHindrance(String what, String why, String setting) {

  private static final String LOOPBACK = "localhost|.*\\.localhost|127\\..*|\\[::1]|0\\.0\\.0\\.0";

  /** All of them, the worst first; none in the demo, whose mails stay inside. */
  public static List<MailHindrance> of(HeedSettings settings) {
    List<MailHindrance> all = new ArrayList<>();
    if (!settings.sendsMail()) {
      all.add(
          new MailHindrance(
              "Mails wait.",
              "This server has no mail server yet: nobody is asked by mail, and nobody is told of"
                  + " a case.",
              "HEED_SMTP_URL"));
    }
    if (!settings.demo() && isHereOnly(host(settings.linkBase()))) {
      all.add(
          new MailHindrance(
              "Links in mails lead nowhere.",
              "They begin with %s, which opens on this machine only: no customer could answer."
                  .formatted(settings.linkBase()),
              "HEED_PUBLIC_URL"));
    }
    if (!settings.demo() && isHereOnly(settings.mailDomain())) {
      all.add(
          new MailHindrance(
              "Mails have no real sender.",
              "They come from %s, which mail providers refuse or take for junk."
                  .formatted(settings.mailFrom().replaceAll(".*<|>", "")),
              "HEED_MAIL_FROM"));
    }
    return List.copyOf(all);
  }

  private static @Nullable String host(String address) {
    return URI.create(address).getHost();
  }

  private static boolean isHereOnly(@Nullable String host) {
    return host == null || host.matches(LOOPBACK);
  }
}
