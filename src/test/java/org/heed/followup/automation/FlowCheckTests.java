package org.heed.followup.automation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleField;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.Test;

class FlowCheckTests {

  private static final RuleCondition LOW =
      RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "6");

  @Test
  void aLoopIsRefusedWithTheStepThatCloses() {
    assertThatThrownBy(() -> check(new FlowStep.Wait(1, 2), new FlowStep.Wait(1, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("round again for ever");
    assertThatThrownBy(() -> check(new FlowStep.Wait(1, 1))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> check(new FlowStep.Wait(1, 2), new FlowStep.Check(LOW, 0, 1)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void twoWaysMayMeetAgain() {
    assertThatCode(
            () ->
                check(
                    new FlowStep.Check(LOW, 2, 3),
                    new FlowStep.Wait(1, 3),
                    new FlowStep.Wait(2, 0)))
        .doesNotThrowAnyException();
  }

  private static void check(FlowStep... steps) {
    FlowCheck.requireNoLoop(new Flow(List.of(), List.of(steps)));
  }
}
