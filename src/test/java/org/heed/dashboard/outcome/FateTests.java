package org.heed.dashboard.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FateTests {

  private static List<Watched> accounts(int count, @Nullable Integer score, int leaving, int days) {
    List<Watched> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean left = i < leaving;
      accounts.add(
          new Watched(score, true, left ? days + i : 365, left, false, false, null, null, null));
    }
    return accounts;
  }

  @Test
  void nothingIsClaimedBeforeTenAccountsLeft() {
    List<Watched> all = new ArrayList<>(accounts(40, 9, 1, 100));
    all.addAll(accounts(40, 3, 5, 100));
    assertThat(Fate.of(all).verdict()).startsWith("Not enough accounts left yet");
  }

  @Test
  void groupsThatStayAtDifferentRatesAreSaidToDifferButNotWhy() {
    List<Watched> all = new ArrayList<>(accounts(100, 10, 2, 100));
    all.addAll(accounts(60, 2, 24, 60));
    Fate fate = Fate.of(all);
    assertThat(fate.verdict())
        .contains("Your own data show", "Whether the score is the cause, they cannot show");
    assertThat(fate.groups().get(2).getStayed()).startsWith("60 %, 95 % interval");
    assertThat(fate.detractorsLeft().lower()).isBetween(0.25, 0.40);
  }

  @Test
  void thoseWhoNeverAnsweredAreAGroupAndThoseNeverAskedAreLeftOut() {
    List<Watched> all = new ArrayList<>(accounts(12, null, 3, 50));
    all.add(new Watched(null, false, 365, false, false, false, null, null, null));
    Fate fate = Fate.of(all);
    assertThat(fate.groups().get(3).accounts()).isEqualTo(12);
    assertThat(fate.neverAsked()).isEqualTo(1);
  }

  @Test
  void aSmallGroupGetsNoFigureAndNobodyLeavingIsNotCertainty() {
    Fate fate = Fate.of(accounts(9, 9, 0, 1));
    assertThat(fate.groups().getFirst().getStayed()).isEqualTo("not enough accounts");
    assertThat(fate.chart().curves()).isEmpty();
    assertThat(Fate.of(accounts(100, 9, 0, 1)).groups().getFirst().getStayed())
        .isEqualTo("100 %, 95 % interval 97 to 100 %");
  }

  @Test
  void leadTimeNamesHowManyNeverWarned() {
    assertThat(Fate.leadTime(List.of(30, 40))).startsWith("Not enough accounts");
    assertThat(Fate.leadTime(Collections.nCopies(12, -1))).startsWith("None of the 12");
    List<Integer> some = new ArrayList<>(Collections.nCopies(6, -1));
    some.addAll(List.of(10, 20, 30, 40, 50));
    assertThat(Fate.leadTime(some)).contains("Of 11 accounts", "5 had given", "at least 30 days");
  }
}
