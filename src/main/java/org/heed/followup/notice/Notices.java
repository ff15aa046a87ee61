package org.heed.followup.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heed.platform.mail.StaffMail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people what they should hear about, as each of them chose, in the transaction that found
 * out. Nobody hears of a thing twice.
 */
@Component
public class Notices {

  private final NoticeChoices choices;
  private final NoticeLog log;
  private final SharedInboxes inboxes;
  private final StaffMail mail;
  private final Clock clock;

  Notices(
      NoticeChoices choices, NoticeLog log, SharedInboxes inboxes, StaffMail mail, Clock clock) {
    this.choices = choices;
    this.log = log;
    this.inboxes = inboxes;
    this.mail = mail;
    this.clock = clock;
  }

  /**
   * A notice and when to tell it.
   *
   * @param due null for never
   */
  record Planned(Notice notice, @Nullable Instant due, boolean atOnce) {

    NoticeLog.Key key() {
      return new NoticeLog.Key(notice.to().id(), notice.mail().dedupKey());
    }
  }

  /** Tells all of these. */
  public void tell(List<Notice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Map<Long, NoticeChoice> chosen =
        choices.of(notices.stream().map(notice -> notice.to().id()).distinct().toList());
    List<Planned> planned =
        notices.stream()
            .map(notice -> plan(notice, Objects.requireNonNull(chosen.get(notice.to().id())), now))
            .toList();
    Set<NoticeLog.Key> fresh = log.add(planned, now);
    List<StaffMail.Draft> letters = new ArrayList<>();
    planned.stream()
        .filter(one -> one.atOnce() && fresh.contains(one.key()))
        .forEach(one -> letters.add(one.notice().mail()));
    letters.addAll(inboxes.copies(notices));
    mail.queueAll(letters);
  }

  private static Planned plan(Notice notice, NoticeChoice choice, Instant now) {
    Instant due = choice.moment(notice.kind(), notice.deadline(), now);
    return new Planned(notice, due, now.equals(due));
  }
}
