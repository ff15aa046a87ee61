package org.heed.platform.web;

import org.heed.platform.settings.HeedSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started Heed where to go; the demo has a greeting of its own. */
@Component
class Welcome {

  private static final Logger log = LoggerFactory.getLogger(Welcome.class);

  private final HeedSettings settings;

  Welcome(HeedSettings settings) {
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    if (settings.demo() || settings.rehearsal()) {
      return;
    }
    log.info("Heed is ready: {}", settings.linkBase());
    if (settings.smtpUrl() == null) {
      log.info("Mails wait until HEED_SMTP_URL is set; see docs/mail.md");
    }
  }
}
