package org.heed.followup.mail.reply;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Recognises mails that no person wrote: out-of-office notes, delivery reports, lists. */
final class Machine {

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(auto(matic)?[ -]?(reply|response)|automatische antwort|out of (the )?office"
              + "|abwesenheits.*|abwesend.*|réponse automatique|respuesta automática"
              + "|risposta automatica|automatisch antwoord|autosvar|undeliver.*|delivery status.*)"
              + "\\b.*");
  private static final Pattern SENDER =
      Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+-].*)?@.*");

  private Machine() {}

  static boolean wrote(MimeMessage mail, String sender) throws MessagingException {
    String submitted = first(mail, "Auto-Submitted");
    String precedence = first(mail, "Precedence");
    return (!submitted.isEmpty() && !submitted.startsWith("no"))
        || Pattern.matches("auto_reply|bulk|junk|list", precedence)
        || !first(mail, "X-Autoreply").isEmpty()
        || !first(mail, "X-Autorespond").isEmpty()
        || first(mail, "Return-Path").equals("<>")
        || mail.isMimeType("multipart/report")
        || SENDER.matcher(sender.toLowerCase(Locale.ROOT)).matches()
        || isAnswer(mail);
  }

  private static boolean isAnswer(MimeMessage mail) throws MessagingException {
    String subject = Objects.requireNonNullElse(mail.getSubject(), "");
    return SUBJECT.matcher(subject.strip().toLowerCase(Locale.ROOT)).matches();
  }

  private static String first(MimeMessage mail, String name) throws MessagingException {
    return Objects.requireNonNullElse(mail.getHeader(name, null), "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
