package org.heed.followup.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.followup.notice.Notice;
import org.heed.followup.notice.NoticeKind;
import org.heed.followup.notice.Notices;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/**
 * Mails owners about unhappy and delighted customers, in the transaction that found out. News older
 * than a week, such as imported answers of last year, alarm nobody.
 */
@Component
public class OwnerAlerts {

  private static final Duration STILL_NEWS = Duration.ofDays(7);

  private final Notices notices;
  private final StaffMail mail;
  private final Users users;
  private final HeedSettings settings;
  private final Workspaces workspaces;
  private final Clock clock;

  OwnerAlerts(
      Notices notices,
      StaffMail mail,
      Users users,
      HeedSettings settings,
      Workspaces workspaces,
      Clock clock) {
    this.notices = notices;
    this.mail = mail;
    this.users = users;
    this.settings = settings;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** Tells each owner of each case once. */
  public void tellOfCases(List<CaseAlert> alerts) {
    AlertMails mails = mails();
    notices.tell(
        alerts.stream()
            .filter(alert -> isNews(alert.openedAt(), alert.owner()))
            .map(alert -> notice(NoticeKind.NEW_CASE, alert, mails.ofCase(alert)))
            .toList());
  }

  /** Tells each owner of each delighted customer once. */
  public void tellOfPromoters(List<PromoterAlert> alerts) {
    AlertMails mails = mails();
    notices.tell(
        alerts.stream()
            .filter(alert -> isNews(alert.at(), alert.owner()))
            .map(
                alert ->
                    new Notice(
                        NoticeKind.PROMOTER,
                        alert.owner(),
                        null,
                        answer(alert.responseId()),
                        mails.ofPromoter(alert)))
            .toList());
  }

  /** Tells each address of each answer that a rule wants it to hear about, once. */
  public void tellOfRules(List<RuleAlert> alerts) {
    AlertMails mails = mails();
    Map<String, User> byAddress =
        users.all().stream()
            .filter(User::active)
            .collect(Collectors.toMap(OwnerAlerts::address, user -> user, (one, other) -> one));
    List<Notice> toPeople = new ArrayList<>();
    List<StaffMail.Draft> toOthers = new ArrayList<>();
    for (RuleAlert alert : alerts.stream().filter(one -> isRecent(one.at())).toList()) {
      User reader = byAddress.get(alert.to().toLowerCase(Locale.ROOT));
      StaffMail.Draft draft = mails.ofRule(alert);
      if (reader == null) {
        toOthers.add(draft);
      } else {
        toPeople.add(new Notice(NoticeKind.RULE, reader, null, answer(alert.responseId()), draft));
      }
    }
    notices.tell(toPeople);
    mail.queueAll(toOthers);
  }

  /** Tells new owners of cases that were handed to them, once for each hand-over. */
  void tellOfHandOvers(List<HandOverAlert> alerts) {
    AlertMails mails = mails();
    notices.tell(
        alerts.stream()
            .filter(alert -> alert.handed().owner().active())
            .map(alert -> notice(NoticeKind.ASSIGNED, alert.handed(), mails.ofHandOver(alert)))
            .toList());
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

  private Notice notice(NoticeKind kind, CaseAlert alert, StaffMail.Draft draft) {
    String link = settings.linkBase() + "/cases/" + alert.caseId();
    return new Notice(kind, alert.owner(), alert.dueAt(), link, draft);
  }

  private String answer(long responseId) {
    return settings.linkBase() + "/responses/" + responseId;
  }

  private static String address(User user) {
    return user.email().toLowerCase(Locale.ROOT);
  }
}
