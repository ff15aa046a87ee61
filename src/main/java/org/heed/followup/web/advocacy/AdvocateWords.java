package org.heed.followup.web.advocacy;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.heed.followup.advocacy.Advocate;
import org.heed.followup.advocacy.Favour;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages say about a promoter. */
@Component
class AdvocateWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final Workspaces workspaces;

  AdvocateWords(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** A day in the workspace's zone; a dash for none. */
  public String day(@Nullable Instant at) {
    return at == null ? "—" : DAY.format(at.atZone(workspaces.current().timeZone()));
  }

  /** One line about how far it is, such as {@code Reference, asked by Mia Kim on 3 Nov 2026}. */
  public String line(Advocate one) {
    Favour kind = one.kind();
    String favour = kind == null ? "" : kind.label();
    String asked =
        "%s, asked by %s on %s"
            .formatted(
                favour, one.askedBy().isEmpty() ? "Heed" : one.askedBy(), day(one.askedAt()));
    return switch (one.state()) {
      case IDENTIFIED ->
          one.blocked() == null
              ? one.lastAskedAt() == null
                  ? "Never asked for anything"
                  : "Last asked on " + day(one.lastAskedAt())
              : Objects.requireNonNull(one.blocked());
      case ASKED, AGREED, DECLINED -> asked;
      case DONE -> one.reward().isEmpty() ? asked : asked + ", reward: " + one.reward();
    };
  }
}
