package org.heed.followup.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heed.followup.notice.NoticeLog.Waiting;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.RecurringJob;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells each person in one mail what waited for the hour of their digest or the quiet's end. */
@Component
class Digests {

  private final NoticeLog log;
  private final Users users;
  private final StaffMail mail;
  private final HeedSettings settings;
  private final TransactionTemplate transactions;

  Digests(
      NoticeLog log,
      Users users,
      StaffMail mail,
      HeedSettings settings,
      TransactionTemplate transactions) {
    this.log = log;
    this.users = users;
    this.mail = mail;
    this.settings = settings;
    this.transactions = transactions;
  }

  @Bean
  static RecurringJob sendDigests(Digests digests) {
    return new RecurringJob("followup.digests", Duration.ofSeconds(30), digests::sendEverywhere);
  }

  @Bean
  static RecurringJob forgetPersonalNotices(NoticeLog log) {
    return new RecurringJob("followup.forget-notices", Duration.ofHours(12), log::forgetOld);
  }

  void sendEverywhere() {
    log.dueWorkspaces().forEach(id -> WorkspaceScope.run(id, this::send));
  }

  /** Sends what is due in the workspace in scope. */
  void send() {
    transactions.executeWithoutResult(transaction -> claimAndSend());
  }

  private void claimAndSend() {
    Map<Long, List<Waiting>> byUser =
        log.claim().stream()
            .sorted(Comparator.comparing(Waiting::id))
            .collect(Collectors.groupingBy(Waiting::userId, TreeMap::new, Collectors.toList()));
    Map<Long, User> active =
        users.all().stream().filter(User::active).collect(Collectors.toMap(User::id, user -> user));
    List<StaffMail.Draft> letters = new ArrayList<>();
    byUser.forEach(
        (userId, waiting) -> {
          User reader = active.get(userId);
          if (reader != null) {
            StaffMail.Draft letter = DigestLetter.of(reader, waiting, settings.linkBase());
            log.toldBy(letter.dedupKey(), waiting);
            letters.add(letter);
          }
        });
    mail.queueAll(letters);
  }
}
