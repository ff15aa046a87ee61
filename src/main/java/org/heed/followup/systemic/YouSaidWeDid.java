package org.heed.followup.systemic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heed.followup.notice.Notice;
import org.heed.followup.notice.NoticeKind;
import org.heed.followup.notice.Notices;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.PlainText;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;

/** Tells the owners of affected customers that a cause is fixed, with words to pass on. */
@Component
class YouSaidWeDid {

  private static final int LINE = 160;

  private final Notices notices;
  private final Users users;
  private final HeedSettings settings;

  YouSaidWeDid(Notices notices, Users users, HeedSettings settings) {
    this.notices = notices;
    this.users = users;
    this.settings = settings;
  }

  /** Words for a customer. */
  static String message(SystemicIssue issue) {
    return """
    You told us about this: %s.
    This is what we did: %s
    Thank you for telling us.\
    """
        .formatted(issue.title(), issue.weDid());
  }

  void send(SystemicIssue issue, List<AffectedCustomer> customers) {
    Map<Long, List<AffectedCustomer>> byOwner =
        customers.stream()
            .collect(
                Collectors.groupingBy(
                    AffectedCustomer::ownerId, TreeMap::new, Collectors.toList()));
    Map<Long, User> active =
        users.all().stream().filter(User::active).collect(Collectors.toMap(User::id, user -> user));
    List<Notice> news = new ArrayList<>();
    byOwner.forEach(
        (ownerId, theirs) -> {
          User owner = active.get(ownerId);
          if (owner != null) {
            news.add(
                new Notice(
                    NoticeKind.ISSUE,
                    owner,
                    null,
                    settings.linkBase() + "/issues/" + issue.id(),
                    draft(issue, owner, theirs)));
          }
        });
    notices.tell(news);
  }

  private StaffMail.Draft draft(SystemicIssue issue, User owner, List<AffectedCustomer> theirs) {
    String names =
        theirs.stream()
            .map(one -> "- " + PlainText.cleanLine(one.who(), LINE) + address(one))
            .distinct()
            .collect(Collectors.joining("\n"));
    return new StaffMail.Draft(
        "issue-closed:%d:%d:%d".formatted(issue.id(), issue.revision(), owner.id()),
        owner.email(),
        "Fixed: " + PlainText.cleanLine(issue.title(), LINE),
        """
        The cause of these customers' complaints is fixed. They would like to hear it from you:
        %s

        Words that you may use:

        %s

        %s/issues/%d
        """
            .formatted(names, message(issue), settings.linkBase(), issue.id()),
        null);
  }

  private static String address(AffectedCustomer one) {
    String email = one.customer().email();
    return email == null ? "" : " <" + email + ">";
  }
}
