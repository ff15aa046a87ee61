package org.heed.followup.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heed.HeedTest;
import org.heed.followup.FollowupScene;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeedTest
class AutomationTrialTests {

  @Autowired private ApplicationContext context;
  @Autowired private FlowTrial trial;

  @Test
  void aTrialCountsWhoWouldHaveComeToEachStepAndDoesNothing() {
    FollowupScene scene = new FollowupScene(context);
    for (int score : new int[] {1, 2, 5, 9}) {
      scene.answer(scene.ask(), score);
    }
    int mails = scene.mails().size();
    Flow flow =
        new Flow(
            List.of(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "6")),
            List.of(
                new FlowStep.Wait(24, 2),
                new FlowStep.Check(
                    RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "3"), 3, 0),
                new FlowStep.Act(new RuleAction.Tag("apologised"), 0)));

    assertThat(scene.in(() -> trial.run(flow)))
        .containsEntry(0, "3 of 4")
        .containsEntry(1, "3")
        .containsEntry(2, "3")
        .containsEntry(3, "2");
    assertThat(scene.mails()).hasSize(mails);
  }
}
