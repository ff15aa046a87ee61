package org.heed.dashboard.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** How much faster detractors leave, other things equal. */
class LeavingFasterTests {

  @Test
  void aTrueRatioIsFoundWithItsInterval() {
    assertThat(LeavingFaster.sentence(accounts(1_500, 3, 1)))
        .startsWith("Other things equal (size and years as a customer), accounts")
        .containsPattern("left (2\\.[5-9]|3\\.[0-7]) times as fast as others that answered")
        .contains("more than chance explains", "is the cause, it does not show");
  }

  @Test
  void whereDetractorsStayAsLongNothingIsClaimed() {
    assertThat(LeavingFaster.sentence(accounts(300, 1, 2))).contains("Chance alone may do this.");
  }

  /** Small accounts leave and are unhappy: the score has nothing to do with it. */
  @Test
  void whatComesFromSizeIsNotPutDownToTheScore() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    List<Watched> accounts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      boolean small = random.nextBoolean();
      boolean unhappy = random.nextDouble() < (small ? 0.7 : 0.2);
      boolean left = random.nextDouble() < (small ? 0.3 : 0.05);
      accounts.add(account(unhappy, left, random, small ? 1_000 : 32_000, 2));
    }
    assertThat(LeavingFaster.sentence(accounts))
        .startsWith("Other things equal (size), accounts")
        .contains("Chance alone may do this.");
    List<Watched> unknown =
        accounts.stream()
            .map(
                one ->
                    new Watched(
                        one.score(), true, one.days(), one.left(), false, false, null, null, null))
            .toList();
    assertThat(LeavingFaster.sentence(unknown))
        .startsWith("In your own data, accounts")
        .contains("more than chance explains");
  }

  @Test
  void fewDeparturesAndCertainOnesSaySo() {
    assertThat(LeavingFaster.sentence(List.of())).startsWith("Not enough accounts");
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    List<Watched> allLeft = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      allLeft.add(account(i < 20, i < 20, random, 1_000, 2));
    }
    assertThat(LeavingFaster.sentence(allLeft))
        .isEqualTo(
            "How much faster detractors leave cannot be told yet: of one sort of accounts all or"
                + " none left.");
    assertThat(LeavingFaster.sentence(allLeft.subList(0, 25))).startsWith("Not enough accounts");
  }

  /** Two currencies, of which one has amounts a hundred times as large. */
  private static List<Watched> accounts(int count, double ratio, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Watched> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean unhappy = random.nextDouble() < 0.3;
      double days = -Math.log(random.nextDouble()) * 2_500 / (unhappy ? ratio : 1);
      boolean yen = random.nextBoolean();
      accounts.add(
          new Watched(
              unhappy ? 3 : 9,
              true,
              Math.max(1, Math.min(365, days)),
              days < 365,
              false,
              false,
              (yen ? 100L : 1L) * (1_000 + random.nextInt(9_000)),
              yen ? "JPY" : "EUR",
              5 * random.nextDouble()));
    }
    return accounts;
  }

  private static Watched account(
      boolean unhappy, boolean left, RandomGenerator random, long revenue, double years) {
    return new Watched(
        unhappy ? 2 : 10,
        true,
        left ? 1 + random.nextInt(364) : 365,
        left,
        false,
        false,
        revenue,
        "EUR",
        years);
  }
}
