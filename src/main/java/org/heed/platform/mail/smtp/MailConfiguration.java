package org.heed.platform.mail.smtp;

import java.net.URI;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.heed.platform.mail.MailTransport;
import org.heed.platform.mail.dkim.DkimKey;
import org.heed.platform.mail.dkim.DkimSeal;
import org.heed.platform.settings.HeedSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  /** The mail server of the settings; in a demo, mail goes to the demo's own mailbox instead. */
  @Bean
  @ConditionalOnProperty(name = "heed.demo", havingValue = "false", matchIfMissing = true)
  MailTransport mailTransport(HeedSettings settings, Clock clock) {
    String url = settings.smtpUrl();
    return url == null || url.isBlank()
        ? new NoMailServer()
        : new SmtpTransport(url, ownName(settings), seal(settings), clock);
  }

  private static UnaryOperator<byte[]> seal(HeedSettings settings) {
    return DkimKey.find(settings)
        .<UnaryOperator<byte[]>>map(DkimSeal::new)
        .orElseGet(UnaryOperator::identity);
  }

  static String ownName(HeedSettings settings) {
    String host = URI.create(settings.linkBase()).getHost();
    return host == null ? "localhost" : host;
  }
}
