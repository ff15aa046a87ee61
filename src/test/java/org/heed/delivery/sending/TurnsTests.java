package org.heed.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.platform.mail.MailDeferred;
import org.junit.jupiter.api.Test;

class TurnsTests {

  private final Map<Long, Integer> due = new HashMap<>();
  private final List<Long> sentFor = new ArrayList<>();
  private int asked;
  private final Turns turns =
      new Turns(
          () -> {
            asked++;
            return List.copyOf(due.keySet());
          });

  @Test
  void everyWorkspaceHasATurnInEveryRoundUntilItHasNothingLeft() throws MailDeferred {
    due.putAll(Map.of(1L, 3, 2L, 1));
    assertThat(round()).isEqualTo(2);
    assertThat(round()).isOne();
    assertThat(round()).isOne();
    assertThat(sentFor).containsExactlyInAnyOrder(1L, 2L, 1L, 1L);
  }

  @Test
  void whileSomeHaveMoreNobodyIsAsked() throws MailDeferred {
    due.put(1L, 3);
    round();
    round();
    assertThat(asked).isOne();
  }

  @Test
  void whenNoneHasMoreTheNextRoundAsksAgain() throws MailDeferred {
    due.put(1L, 1);
    round();
    assertThat(round()).isZero();
    due.put(2L, 1);
    assertThat(round()).isOne();
    assertThat(sentFor).containsExactly(1L, 2L);
  }

  @Test
  void aMailServerThatIsAwayCostsNobodyTheirTurn() throws MailDeferred {
    due.put(1L, 1);
    assertThatThrownBy(
            () ->
                turns.round(
                    workspace -> {
                      throw new MailDeferred("421 away", false);
                    }))
        .isInstanceOf(MailDeferred.class);
    assertThat(round()).isOne();
  }

  private int round() throws MailDeferred {
    return turns.round(
        workspace -> {
          int left = due.getOrDefault(workspace, 0);
          if (left == 0) {
            return 0;
          }
          due.put(workspace, left - 1);
          sentFor.add(workspace);
          return 1;
        });
  }
}
