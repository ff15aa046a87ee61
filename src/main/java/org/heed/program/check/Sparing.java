package org.heed.program.check;

import java.util.List;
import java.util.Locale;
import org.heed.program.Pace;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Sampling;

/** Whether sample and roles leave anybody to ask. */
final class Sparing {

  private Sparing() {}

  static void check(TouchpointSettings settings, Reachable reachable, List<Contradiction> found) {
    Sampling sampling = settings.rules().sampling();
    if (sampling != null && reachable.segmentKnown()) {
      boolean drip = settings.pace() instanceof Pace.Drip;
      sample(settings, sampling, drip ? reachable.all() : reachable.askable(), found);
    }
    for (RoleShare share : settings.rules().coverage()) {
      role(settings, share, found);
    }
    accountClock(settings, found);
  }

  private static void sample(
      TouchpointSettings settings, Sampling sampling, long askable, List<Contradiction> found) {
    if (!(settings.pace() instanceof Pace.Wave || settings.pace() instanceof Pace.Drip)) {
      found.add(
          new Contradiction(
              "Samples are drawn for waves and drips; here the sample changes nothing.",
              switch (settings.pace()) {
                case Pace.OnEvent event ->
                    "Turn the sample off and ask a share of the events instead.";
                default -> "Turn the sample off.";
              }));
    } else if (askable == 0) {
      found.add(
          new Contradiction(
              "Nobody can be asked today, so the sample is of zero people.",
              "Widen the audience, or see on the left why people are left out."));
    } else if (sampling.invitations(askable) >= askable) {
      found.add(
          new Contradiction(
              "To be exact to ± %d points when %d %% answer, all %,d people have to be asked: the sample spares nobody."
                  .formatted(sampling.marginOfError(), sampling.responseRate(), askable),
              "Allow a wider margin, or turn the sample off."));
    }
  }

  private static void role(
      TouchpointSettings settings, RoleShare share, List<Contradiction> found) {
    String role = share.role().label().toLowerCase(Locale.ROOT);
    List<String> asked = settings.audience().roles();
    if (share.least() > 0 && !asked.isEmpty() && !asked.contains(share.role().key())) {
      found.add(
          new Contradiction(
              "At least %d of the role “%s” are wanted per account, but the audience does not include that role."
                  .formatted(share.least(), role),
              "Tick the role in the audience, or empty its row."));
    }
  }

  private static void accountClock(TouchpointSettings settings, List<Contradiction> found) {
    int wanted = settings.rules().coverage().stream().mapToInt(RoleShare::least).sum();
    for (AskingClock clock : settings.rules().clocks()) {
      if (clock.scope() == Scope.ACCOUNT && clock.most() < wanted) {
        found.add(
            new Contradiction(
                "An account may be asked %d times in %d days, but the roles want at least %d of its people."
                    .formatted(clock.most(), clock.days(), wanted),
                "Allow %d per account, or want fewer people.".formatted(wanted)));
      }
    }
  }
}
