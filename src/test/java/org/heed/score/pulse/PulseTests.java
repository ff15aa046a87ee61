package org.heed.score.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.CustomerPanel;
import org.heed.customer.CustomerPanel.PulseReading;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HeedTest
class PulseTests {

  @Autowired private CustomerPanel panel;
  @Autowired private PulseLimits limits;
  @Autowired private GivenAnswers given;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;

  private long workspace;
  private long touchpoint;
  private long account;

  @BeforeEach
  void customer() {
    workspace = workspaces.create();
    workspaces.person(workspace, "owner");
    touchpoint = asked.touchpoint(workspace);
    account = asked.account(workspace, "EMEA", "SMB");
  }

  @Test
  void aSingleFreshAnswerCountsHalfAndAnOldOneHardly() {
    assertThat(pulses()).isEmpty();
    give(3, Duration.ZERO);
    assertThat(pulse().value()).isCloseTo(5, within(0.01));
    give(10, Duration.ofDays(700));
    assertThat(pulse().value()).isBetween(5.0, 5.1);
    assertThat(pulse().answers()).isEqualTo(2);
  }

  @Test
  void aSegmentHasItsOwnLimitAndAllOthersShareOne() {
    give(4, Duration.ZERO);
    assertThat(pulse().limit()).isNull();
    assertThat(pulse().isLow()).isFalse();
    change("", "5");
    assertThat(pulse().isLow()).isFalse();
    change("SMB", "6,5");
    assertThat(pulse().limit()).isEqualTo(6.5);
    assertThat(pulse().isLow()).isTrue();
    change("SMB", "");
    assertThat(pulse().limit()).isEqualTo(5.0);
  }

  @Test
  void aLimitOutsideOfTheScaleIsRefused() {
    assertThatThrownBy(() -> change("SMB", "11")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> change("SMB", "much")).isInstanceOf(InvalidInput.class);
  }

  private void change(String segment, String lowest) {
    WorkspaceScope.run(workspace, () -> limits.change(List.of(segment), List.of(lowest)));
  }

  private java.util.Map<Long, PulseReading> pulses() {
    return WorkspaceScope.call(workspace, () -> panel.pulses(List.of(account)));
  }

  private PulseReading pulse() {
    return Objects.requireNonNull(pulses().get(account));
  }

  private void give(int score, Duration ago) {
    given.give(workspace, touchpoint, account, Instant.now().minus(ago).minusSeconds(60), score);
  }
}
