package org.heed.program.web.editor;

import org.heed.customer.AccountRole;
import org.heed.program.Pace;
import org.heed.program.matrix.Stages;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Sampling;

/** What the editor offers to choose from, the same for everybody. */
record Lists(
    Channel[] channels,
    Protection[] protections,
    Pace.OnDate.Anchor[] anchors,
    AskingClock.Scope[] scopes,
    AccountRole[] roles,
    Sampling.Stratum[] strata,
    java.util.List<String> stages) {

  static final Lists ALL =
      new Lists(
          Channel.values(),
          Protection.values(),
          Pace.OnDate.Anchor.values(),
          AskingClock.Scope.values(),
          AccountRole.values(),
          Sampling.Stratum.values(),
          Stages.USUAL);
}
