package org.heed.dashboard.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Permission;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;

/** Tells those who want it: one mail for all that is news. */
@Component
class AlertMails {

  private static final int LISTED = 20;

  private final StaffMail mail;
  private final Users users;
  private final HeedSettings settings;

  AlertMails(StaffMail mail, Users users, HeedSettings settings) {
    this.mail = mail;
    this.users = users;
    this.settings = settings;
  }

  void tell(List<Alert> raised, List<Long> readers) {
    if (raised.isEmpty()) {
      return;
    }
    mail.queueAll(
        users.all().stream()
            .filter(user -> user.active() && readers.contains(user.id()))
            .filter(user -> user.role().permissions().contains(Permission.SEE_SCORES))
            .map(user -> draft(user, raised))
            .toList());
  }

  private StaffMail.Draft draft(User reader, List<Alert> raised) {
    Alert first = raised.getFirst();
    String subject =
        raised.size() == 1 ? first.headline() : "%d scores really changed".formatted(raised.size());
    return new StaffMail.Draft(
        "change-alert:%d:%d".formatted(first.id(), reader.id()),
        reader.email(),
        PlainText.cleanLine(subject, 160),
        text(raised),
        null);
  }

  private String text(List<Alert> raised) {
    String more =
        raised.size() > LISTED
            ? "\n\nand %d more: %s/executive/alerts"
                .formatted(raised.size() - LISTED, settings.linkBase())
            : "";
    return raised.stream().limit(LISTED).map(this::paragraph).collect(Collectors.joining("\n\n"))
        + more
        + "\n\nYou get this mail because you asked to be told when a score really changes. To stop"
        + " it: "
        + settings.linkBase()
        + "/executive/alerts\n";
  }

  private String paragraph(Alert alert) {
    List<String> lines = new ArrayList<>();
    lines.add(alert.headline());
    lines.add(evidence(alert));
    lines.add(alert.definition());
    lines.addAll(alert.explanation());
    lines.add(settings.linkBase() + "/executive/alerts/" + alert.id());
    return String.join("\n", lines);
  }

  /** "+42 before, +30 since 2 Nov 2026 (95 % interval of the change −18 to −6, 120 answers)". */
  static String evidence(Alert alert) {
    return String.format(
        Locale.ENGLISH,
        "%s before, %s since %te %<tb %<tY (95 %% interval of the change %s, %,d answers).",
        alert.was().display(),
        alert.became().display(),
        alert.since(),
        alert.change().displayInterval(),
        alert.became().total());
  }
}
