package org.heed.followup.team.web;

import java.util.List;
import org.heed.followup.team.PersonLoad;
import org.jspecify.annotations.Nullable;

/**
 * A person on the team page.
 *
 * @param away when and who stands in, in words; null when there is no plan
 * @param awayNow whether the person is away today
 * @param cover who should take the cases over now; null for nobody
 * @param cases the first of them to be called
 */
record TeamMember(
    PersonLoad load,
    @Nullable String away,
    boolean awayNow,
    @Nullable Long cover,
    @Nullable String coverName,
    List<TeamCase> cases) {

  /** The filled part of the bar, 0 to 100. */
  public int filled() {
    return Math.min(100, load.percent());
  }

  /** {@code over}, {@code near} or empty. */
  public String tone() {
    return load.isOverloaded() ? "over" : load.warning() != null ? "near" : "";
  }

  /** Open cases that are not shown. */
  public int more() {
    return load.open() - cases.size();
  }
}
