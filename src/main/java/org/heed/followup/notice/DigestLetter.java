package org.heed.followup.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.followup.notice.NoticeLog.Waiting;
import org.heed.platform.mail.StaffMail;
import org.heed.workspace.User;

/** One mail about everything that waited for a person. */
final class DigestLetter {

  private static final int LISTED = 100;

  private DigestLetter() {}

  static StaffMail.Draft of(User reader, List<Waiting> waiting, String linkBase) {
    long last = waiting.getLast().id();
    return new StaffMail.Draft(
        "digest:%d:%d".formatted(reader.id(), last),
        reader.email(),
        waiting.size() == 1
            ? waiting.getFirst().subject()
            : "Heed: %,d things since we last wrote".formatted(waiting.size()),
        text(waiting, linkBase),
        null);
  }

  private static String text(List<Waiting> waiting, String linkBase) {
    Map<String, List<Waiting>> byKind =
        waiting.stream()
            .limit(LISTED)
            .collect(
                Collectors.groupingBy(
                    one -> NoticeKind.find(one.kind()).map(NoticeKind::label).orElse("News"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    String lists =
        byKind.entrySet().stream()
            .map(entry -> entry.getKey() + "\n\n" + lines(entry.getValue()))
            .collect(Collectors.joining("\n\n"));
    String more =
        waiting.size() > LISTED
            ? "\n\nand %,d more: %s/today".formatted(waiting.size() - LISTED, linkBase)
            : "";
    return lists
        + more
        + "\n\nYou chose when to get this. Change it: "
        + linkBase
        + "/profile/notices\n";
  }

  private static String lines(List<Waiting> waiting) {
    return waiting.stream()
        .map(one -> "- " + one.subject() + "\n  " + one.link())
        .collect(Collectors.joining("\n"));
  }
}
