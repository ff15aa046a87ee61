package org.heed.program.web;

import java.util.ArrayList;
import java.util.List;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.check.Contradiction;
import org.heed.program.planning.AudienceCount;
import org.heed.program.report.Progress;

/**
 * What of a touchpoint needs somebody's attention; nothing when it does well.
 *
 * @param grave whether it fails at what it is for
 * @param troubles in a few words each, the gravest first
 */
record Health(boolean grave, List<String> troubles) {

  private static final long ENOUGH_SENT = 50;
  private static final long FEW_ANSWERS = 5;
  private static final long MANY_BOUNCES = 5;

  static Health of(
      Touchpoint touchpoint,
      AudienceCount audience,
      Progress progress,
      List<Contradiction> contradictions) {
    List<String> grave = new ArrayList<>();
    List<String> light = new ArrayList<>();
    if (invites(touchpoint)) {
      boolean runs = touchpoint.state() == TouchpointState.RUNNING;
      if (audience.matching() == 0) {
        (runs ? grave : light).add("Nobody is in the audience");
      } else if (runs && audience.askable() == 0) {
        light.add("Nobody can be asked today");
      }
    }
    sending(progress, grave, light);
    if (!contradictions.isEmpty()) {
      int count = contradictions.size();
      light.add(count == 1 ? "One setting does not fit" : count + " settings do not fit");
    }
    boolean anyGrave = !grave.isEmpty();
    grave.addAll(light);
    return new Health(anyGrave, List.copyOf(grave));
  }

  private static boolean invites(Touchpoint touchpoint) {
    return touchpoint.settings().reach().channel().invites()
        && !(touchpoint.settings().pace() instanceof Pace.AlwaysOn);
  }

  private static void sending(Progress progress, List<String> grave, List<String> light) {
    if (progress.stuck() > 0) {
      grave.add("%,d could not be sent".formatted(progress.stuck()));
    }
    long tried = progress.sent() + progress.bounced();
    if (tried >= ENOUGH_SENT && 100 * progress.bounced() > MANY_BOUNCES * tried) {
      grave.add("%d %% come back".formatted(100 * progress.bounced() / tried));
    }
    if (progress.sent() >= ENOUGH_SENT && progress.responseRate() < FEW_ANSWERS) {
      light.add("Few answer");
    }
  }

  /** Whether nothing needs attention. */
  public boolean well() {
    return troubles.isEmpty();
  }
}
