package org.heed.dashboard.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.heed.statistics.Yardstick;
import org.junit.jupiter.api.Test;

/** What may be said of accounts that answered before and now. */
class SameAccountsTests {

  @Test
  void aRiseOfTheSameAccountsIsTold() {
    double[] changes = new double[200];
    Arrays.setAll(changes, account -> account % 4 == 0 ? 100 : account % 20 == 1 ? -100 : 0);
    assertThat(SameAccounts.sentence(Yardstick.SCORE, 500, changes))
        .startsWith("200 accounts answered in this period and in the one before it.")
        .contains("moved by +20 points on average", "more than chance explains")
        .endsWith("300 that answered in only one of the periods are left out.");
  }

  @Test
  void whatChanceMayDoIsCalledSo() {
    double[] changes = new double[40];
    Arrays.setAll(changes, account -> account % 2 == 0 ? 1 : -0.9);
    assertThat(SameAccounts.sentence(Yardstick.MEAN, 41, changes))
        .contains("moved by +0.1 points", "chance alone may do this", "1 that answered");
  }

  @Test
  void aHandfulOfAccountsIsNotTold() {
    assertThat(SameAccounts.sentence(Yardstick.SHARE, 9, new double[9]))
        .startsWith("Fewer than 10 accounts");
    assertThat(SameAccounts.sentence(Yardstick.SHARE, 9)).startsWith("No account answered");
  }
}
