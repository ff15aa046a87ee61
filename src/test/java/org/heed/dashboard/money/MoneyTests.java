package org.heed.dashboard.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.statistics.weighting.Accounts;
import org.heed.statistics.weighting.WeightedMean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneyTests {

  private static AccountRow account(
      int id, @Nullable Long revenue, String currency, int promoters, int detractors, int latest) {
    return new AccountRow(
        id, "Account " + id, revenue, currency, promoters, 0, detractors, latest, null, null);
  }

  private static List<AccountRow> happy(int accounts) {
    return IntStream.range(0, accounts)
        .mapToObj(id -> account(id, 100_000L, "EUR", 1, 0, 10))
        .toList();
  }

  @Test
  void oneTalkativeUnhappyAccountSinksTheScoreOfAnswersButNotOfAccounts() {
    List<AccountRow> rows = new ArrayList<>(happy(19));
    rows.add(account(99, 100_000L, "EUR", 0, 19, 0));

    Money money = Money.of(rows);

    assertThat(money.readings().get(0).points()).isEqualTo("0");
    assertThat(money.readings().get(1).points()).isEqualTo("+90");
  }

  @Test
  void theLargestAccountCountsForNoMoreThanFiveMedians() {
    List<AccountRow> rows = new ArrayList<>(happy(19));
    rows.add(account(99, 1_000_000_000L, "EUR", 0, 1, 0));

    // 19 accounts of weight 1 against one of weight 5, not of 10,000.
    assertThat(Money.of(rows).readings().get(2).points()).isEqualTo("+58");
    assertThat(Money.of(rows).readings().get(2).basis())
        .isEqualTo("20 accounts, as exact as 13 equal ones");
  }

  @Test
  void amountsInDifferentCurrenciesAreNeverMixed() {
    List<AccountRow> rows = new ArrayList<>(happy(12));
    rows.add(account(50, 900_000L, "JPY", 0, 1, 2));

    Money money = Money.of(rows);

    assertThat(money.currency()).isEqualTo("EUR");
    assertThat(money.otherCurrencies()).isEqualTo(1);
    assertThat(money.readings().get(2).points()).isEqualTo("+100");
    assertThat(money.scatter().dots()).hasSize(12);
  }

  @Test
  void fewerThanTenAccountsGetNoFigure() {
    assertThat(Money.of(happy(9)).readings()).noneMatch(AccountReading::enough);
  }

  @Test
  void accountsWithoutRevenueLeaveTheMoneyUnsaid() {
    List<AccountRow> rows =
        IntStream.range(0, 20).mapToObj(id -> account(id, null, "EUR", 1, 1, 9)).toList();

    Money money = Money.of(rows);

    assertThat(money.readings().get(1).enough()).isTrue();
    assertThat(money.readings().get(2).enough()).isFalse();
    assertThat(money.scatter().dots()).isEmpty();
    assertThat(money.scatter().svg().markup()).contains("<svg");
  }

  @Test
  void countsOfAnAccountGiveTheSameErrorAsItsSingleAnswers() {
    List<Accounts.Voice> voices = new ArrayList<>();
    List<AccountRow> rows = new ArrayList<>();
    for (int id = 0; id < 30; id++) {
      int promoters = 1 + id % 4;
      int detractors = id % 3;
      rows.add(account(id, 100_000L, "EUR", promoters, detractors, 9));
      for (int voice = 0; voice < promoters + detractors; voice++) {
        voices.add(new Accounts.Voice(id, voice < promoters ? 1 : -1));
      }
    }

    AccountReading ours = Money.of(rows).readings().get(1);
    WeightedMean exact = Accounts.byAccount(voices);

    assertThat(ours)
        .isEqualTo(AccountReading.of(ours.name(), ours.question(), exact, 30, ours.basis()));
    assertThat(exact.value()).isCloseTo(0.48, within(0.2));
  }
}
