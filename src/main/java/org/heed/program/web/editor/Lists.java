package org.heed.program.web.editor;

import java.util.List;
import org.heed.customer.AccountRole;
import org.heed.program.Pace;
import org.heed.program.matrix.Stages;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Sampling;

/** What the editor offers to choose from, the same for everybody. */
record Lists(
    List<Channel> channels,
    List<Protection> protections,
    List<Pace.OnDate.Anchor> anchors,
    List<AskingClock.Scope> scopes,
    List<AccountRole> roles,
    List<Sampling.Stratum> strata,
    List<String> stages) {

  static final Lists ALL =
      new Lists(
          List.of(Channel.values()),
          List.of(Protection.values()),
          List.of(Pace.OnDate.Anchor.values()),
          List.of(AskingClock.Scope.values()),
          List.of(AccountRole.values()),
          List.of(Sampling.Stratum.values()),
          Stages.USUAL);
}
