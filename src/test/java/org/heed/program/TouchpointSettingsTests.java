package org.heed.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.AccountRole;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Confirmations;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Rules;
import org.heed.program.settings.Sampling;
import org.heed.program.settings.Setting;
import org.heed.survey.SurveyTemplates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people decided comes back as they decided it. */
@HeedTest
class TouchpointSettingsTests {

  @Autowired Touchpoints touchpoints;
  @Autowired TestWorkspaces workspaces;

  @ParameterizedTest
  @MethodSource("paces")
  void everySettingIsKept(Pace pace) {
    Rules rules =
        new Rules(
            List.of(new AskingClock(AskingClock.Scope.ACCOUNT, 3, 30)),
            new Exclusions(true, 30, true, 60),
            List.of(new RoleShare(AccountRole.SPONSOR, 1, 2)),
            new Sampling(5, 30, Sampling.Stratum.REGION, 7));
    TouchpointSettings settings =
        ProgramFixture.settings(pace)
            .at(new Placement("Support", null, 2))
            .over(new Reach(Channel.SMS, Protection.STRICT, true))
            .under(rules)
            .confirmed(
                Confirmations.NONE.with(
                    Setting.WHEN,
                    new Confirmations.Mark("Ada", Instant.parse("2051-01-02T03:04:05Z"))));

    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          long id = touchpoints.create(settings, SurveyTemplates.relationship("Acme")).id();

          assertThat(touchpoints.find(id).settings()).isEqualTo(settings);
        });
  }

  static Stream<Pace> paces() {
    return Stream.of(
        new Pace.Drip(5),
        new Pace.OnEvent("ticket.resolved", 24, 7, 50, 30),
        new Pace.OnDate(Pace.OnDate.Anchor.RENEWAL, null, -90, false),
        new Pace.AlwaysOn());
  }
}
