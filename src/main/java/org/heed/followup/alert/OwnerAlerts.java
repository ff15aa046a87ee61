package org.heed.followup.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.User;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/**
 * Mails owners about unhappy and delighted customers, in the transaction that found out. News older
 * than a week, such as imported answers of last year, alarm nobody.
 */
@Component
public class OwnerAlerts {

  private static final Duration STILL_NEWS = Duration.ofDays(7);

  private final StaffMail mail;
  private final HeedSettings settings;
  private final Workspaces workspaces;
  private final Clock clock;

  OwnerAlerts(StaffMail mail, HeedSettings settings, Workspaces workspaces, Clock clock) {
    this.mail = mail;
    this.settings = settings;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** Tells each owner of each case once. */
  public void tellOfCases(List<CaseAlert> alerts) {
    AlertMails mails = mails();
    send(
        alerts.stream()
            .filter(alert -> isNews(alert.openedAt(), alert.owner()))
            .map(mails::ofCase));
  }

  /** Tells each owner of each delighted customer once. */
  public void tellOfPromoters(List<PromoterAlert> alerts) {
    AlertMails mails = mails();
    send(alerts.stream().filter(alert -> isNews(alert.at(), alert.owner())).map(mails::ofPromoter));
  }

  /** Tells each address of each answer that a rule wants it to hear about, once. */
  public void tellOfRules(List<RuleAlert> alerts) {
    AlertMails mails = mails();
    send(alerts.stream().filter(alert -> isRecent(alert.at())).map(mails::ofRule));
  }

  /** Tells a new owner of a case that was handed to them, once for each hand-over. */
  void tellOfHandOver(long stepId, String byName, CaseAlert alert) {
    if (alert.owner().active()) {
      send(Stream.of(mails().ofHandOver(stepId, byName, alert)));
    }
  }

  private AlertMails mails() {
    return new AlertMails(settings.linkBase(), workspaces.current().timeZone(), clock.instant());
  }

  private boolean isNews(Instant at, User owner) {
    return owner.active() && isRecent(at);
  }

  private boolean isRecent(Instant at) {
    return at.isAfter(clock.instant().minus(STILL_NEWS));
  }

  private void send(Stream<StaffMail.Draft> drafts) {
    mail.queueAll(drafts.toList());
  }
}
