package org.heed.program.rehearsal;

import java.util.List;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;

/**
 * How far the program is.
 *
 * @param touchpoints all there are
 * @param waiting those that a launch would start
 * @param running those that ask already
 */
public record Readiness(int touchpoints, int waiting, int running) {

  static Readiness of(List<Touchpoint> all) {
    return new Readiness(
        all.size(),
        (int) all.stream().filter(Readiness::isWaiting).count(),
        (int) all.stream().filter(one -> one.state() == TouchpointState.RUNNING).count());
  }

  private static boolean isWaiting(Touchpoint one) {
    return one.state() == TouchpointState.PAUSED
        || (one.state() == TouchpointState.DRAFT && one.surveyVersionId() != null);
  }

  /** Whether there is anything that could ask somebody. */
  public boolean any() {
    return waiting + running > 0;
  }
}
