package org.heed.score.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;

/** Tells the owners, once for each incident. */
@Component
class IncidentMails {

  private static final int LISTED = 5;

  private final StaffMail mail;
  private final Users users;
  private final HeedSettings settings;

  IncidentMails(StaffMail mail, Users users, HeedSettings settings) {
    this.mail = mail;
    this.users = users;
    this.settings = settings;
  }

  void tell(long incidentId, RollUp rollUp, List<Difference> differences) {
    String text = text(rollUp, differences);
    mail.queueAll(
        users.all().stream()
            .filter(user -> user.active() && user.role() == Role.OWNER)
            .map(owner -> draft(owner, incidentId, rollUp, text))
            .toList());
  }

  private static StaffMail.Draft draft(User owner, long incidentId, RollUp rollUp, String text) {
    return new StaffMail.Draft(
        "score-incident:%d:%d".formatted(incidentId, owner.id()),
        owner.email(),
        "A stored score does not agree with the answers: " + rollUp.label(),
        text,
        null);
  }

  private String text(RollUp rollUp, List<Difference> differences) {
    return """
    Counting the raw answers anew gave other numbers than those stored under "%s". %s

    %s

    Raw answers are untouched. Look at it, and have the stored numbers rebuilt:
    %s/executive/trust/audits

    You get this mail once for each such incident, because you own this workspace.
    """
        .formatted(
            rollUp.label(),
            rollUp.use(),
            differences.stream()
                .limit(LISTED)
                .map(one -> "- " + one.words())
                .collect(Collectors.joining("\n")),
            settings.linkBase());
  }
}
