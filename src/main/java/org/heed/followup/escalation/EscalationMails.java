package org.heed.followup.escalation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.followup.wording.Deadline;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.text.PlainText;
import org.heed.workspace.User;

/** Writes the mails: one to each reader for all cases that are news to them. */
record EscalationMails(String linkBase, ZoneId zone, Instant now, Map<Long, String> owners) {

  private static final int LISTED = 50;
  private static final int LINE = 160;

  StaffMail.Draft of(User reader, int level, List<LateCase> cases) {
    String text =
        sentence(level, cases.size())
            + "\n\n"
            + cases.stream().limit(LISTED).map(this::line).collect(Collectors.joining("\n\n"))
            + (cases.size() > LISTED
                ? "\n\nand %,d more: %s/today".formatted(cases.size() - LISTED, linkBase)
                : "")
            + "\n\n"
            + why(level)
            + "\n";
    LateCase first = cases.getFirst();
    return new StaffMail.Draft(
        "escalation:%d:%d:%d:%d"
            .formatted(reader.id(), level, first.caseId(), first.dueAt().getEpochSecond()),
        reader.email(),
        subject(level, cases),
        text,
        null);
  }

  private static String subject(int level, List<LateCase> cases) {
    if (cases.size() == 1) {
      String who = PlainText.cleanLine(cases.getFirst().who(), LINE);
      return level == 0 ? "Please call soon: " + who : "Nobody has called yet: " + who;
    }
    return level == 0
        ? "Please call soon: %,d customers".formatted(cases.size())
        : "Nobody has called yet: %,d customers".formatted(cases.size());
  }

  private static String sentence(int level, int cases) {
    String customers = cases == 1 ? "One customer waits" : "%,d customers wait".formatted(cases);
    return level == 0
        ? customers + " for your call, and the promised time is nearly over."
        : customers + " longer than promised and nobody has been in touch.";
  }

  private String line(LateCase one) {
    String revenue = one.customer().revenue();
    return "%s: score %s, %s%s\n%s\n%s/cases/%d"
        .formatted(
            PlainText.cleanLine(one.who(), LINE),
            one.kind().spoken(one.score()),
            new Deadline(one.dueAt(), now, zone).relative(),
            revenue == null ? "" : ", " + revenue + " a year",
            "Owner: " + owners.getOrDefault(one.ownerId(), ""),
            linkBase,
            one.caseId());
  }

  private static String why(int level) {
    return switch (level) {
      case 0 -> "You get this mail because these cases are yours.";
      case 1 -> "You get this mail because you lead their owners or answer for the touchpoint.";
      default ->
          "You get this mail because it went on after those below you had been told (level %d)."
              .formatted(level);
    };
  }
}
