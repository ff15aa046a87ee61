package org.heed.platform.mail.smtp;

import java.time.Clock;
import java.util.List;
import org.heed.platform.doctor.Examination;
import org.heed.platform.doctor.Finding;
import org.heed.platform.mail.MailDeferred;
import org.heed.platform.settings.HeedSettings;
import org.springframework.core.annotation.Order;

/** Whether the mail server lets this instance in; sends nothing. */
@Order(5)
class MailServerExamination implements Examination {

  private static final String SUBJECT = "Mail";

  private final HeedSettings settings;
  private final Clock clock;

  MailServerExamination(HeedSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Finding> examine() {
    String url = settings.smtpUrl();
    return List.of(
        url == null || url.isBlank()
            ? Finding.worthALook(
                SUBJECT,
                "no server is set; nobody can be asked or told anything by mail.",
                "Set HEED_SMTP_URL to the address that your mail provider gives you.")
            : server(url));
  }

  private Finding server(String url) {
    try (SmtpTransport transport =
        new SmtpTransport(url, MailConfiguration.ownName(settings), clock)) {
      transport.open().close();
      return Finding.good(SUBJECT, transport.describe() + " lets Heed in.");
    } catch (MailDeferred | IllegalArgumentException failure) {
      return Finding.broken(
          SUBJECT,
          String.valueOf(failure.getMessage()),
          "Check HEED_SMTP_URL: host, port, user and password, and the firewall between.");
    }
  }
}
