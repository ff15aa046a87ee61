package org.heed.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the mail server takes mail, as those who send on this node last found it. */
@Component
public class MailServerWatch {

  private static final Logger log = LoggerFactory.getLogger(MailServerWatch.class);

  private final Clock clock;
  private volatile @Nullable Away away;

  MailServerWatch(Clock clock) {
    this.clock = clock;
  }

  /**
   * A mail server that cannot be used.
   *
   * @param since when this was first noticed
   * @param reason what it, or the connection to it, said last
   */
  public record Away(Instant since, String reason) {}

  /** Empty while it takes mail, or nobody has tried. */
  public Optional<Away> away() {
    return Optional.ofNullable(away);
  }

  synchronized void isAway(String reason) {
    Away known = away;
    if (known == null) {
      log.warn("The mail server takes no mail: {}", reason);
    }
    away = new Away(known == null ? clock.instant() : known.since(), reason);
  }

  /** Called after every mail, so it looks before it locks. */
  void isThere() {
    if (away != null) {
      isBack();
    }
  }

  private synchronized void isBack() {
    Away before = away;
    if (before != null) {
      log.info("The mail server takes mail again; it was away since {}", before.since());
      away = null;
    }
  }
}
