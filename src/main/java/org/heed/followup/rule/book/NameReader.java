package org.heed.followup.rule.book;

import java.util.Map;
import java.util.stream.Collectors;
import org.heed.customer.segment.Segment;
import org.heed.customer.segment.Segments;
import org.heed.followup.rule.Names;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;

/** Reads what ids in rules are called. */
@Component
public class NameReader {

  private final Touchpoints touchpoints;
  private final Segments segments;
  private final Users users;

  NameReader(Touchpoints touchpoints, Segments segments, Users users) {
    this.touchpoints = touchpoints;
    this.segments = segments;
    this.users = users;
  }

  /** The names in the workspace in scope as they are now. */
  public Names read() {
    return new Names(
        touchpoints.all().stream()
            .collect(Collectors.toMap(Touchpoint::id, one -> one.settings().name())),
        segments.all().stream().collect(Collectors.toMap(Segment::id, Segment::name)),
        users.all().stream().collect(Collectors.toMap(User::id, User::name)),
        Map.of());
  }
}
