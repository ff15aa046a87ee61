package org.heed.program;

import org.heed.program.settings.Confirmations;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Reach;
import org.heed.program.settings.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What people decide about a touchpoint, apart from its survey.
 *
 * @param reminderAfterDays days after which an unanswered mail is followed by one reminder, 1 to
 *     60; null for none
 * @param openDays days for which an invitation accepts answers after it was sent, 1 to 365
 * @param quietDays at most one invitation per contact in this many days, across all touchpoints, 0
 *     to 730; 0 for no limit
 */
public record TouchpointSettings(
    String name,
    Audience audience,
    Pace pace,
    SendingWindow window,
    @Nullable Integer reminderAfterDays,
    int openDays,
    int quietDays,
    Placement placement,
    Reach reach,
    Rules rules,
    Confirmations confirmed) {

  /** By mail, with no rule beyond the quiet days; everything assumed. */
  public TouchpointSettings(
      String name,
      Audience audience,
      Pace pace,
      SendingWindow window,
      @Nullable Integer reminderAfterDays,
      int openDays,
      int quietDays) {
    this(
        name,
        audience,
        pace,
        window,
        reminderAfterDays,
        openDays,
        quietDays,
        Placement.ANYWHERE,
        Reach.BY_MAIL,
        Rules.NONE,
        Confirmations.NONE);
  }

  /** These settings at another place in the program. */
  public TouchpointSettings at(Placement placement) {
    return with(placement, reach, rules, confirmed);
  }

  /** These settings over another channel. */
  public TouchpointSettings over(Reach reach) {
    return with(placement, reach, rules, confirmed);
  }

  /** These settings with other rules. */
  public TouchpointSettings under(Rules rules) {
    return with(placement, reach, rules, confirmed);
  }

  /** These settings with other marks. */
  public TouchpointSettings confirmed(Confirmations confirmed) {
    return with(placement, reach, rules, confirmed);
  }

  private TouchpointSettings with(
      Placement placement, Reach reach, Rules rules, Confirmations confirmed) {
    return new TouchpointSettings(
        name,
        audience,
        pace,
        window,
        reminderAfterDays,
        openDays,
        quietDays,
        placement,
        reach,
        rules,
        confirmed);
  }
}
