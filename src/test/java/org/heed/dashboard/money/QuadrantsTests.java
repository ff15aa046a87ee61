package org.heed.dashboard.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.heed.dashboard.money.Quadrants.Quadrant;
import org.junit.jupiter.api.Test;

class QuadrantsTests {

  private static AccountRow account(int id, long revenue, int latest) {
    return new AccountRow(id, "Account " + id, revenue, "EUR", 1, 0, 0, latest, null, null);
  }

  @Test
  void everyAccountIsInExactlyOneFieldAndTheSumsAddUp() {
    List<AccountRow> rows =
        IntStream.range(0, 101).mapToObj(n -> account(n, 1_00L + n * 1_00L, n % 11)).toList();
    Quadrants fields = Quadrants.of(rows, "EUR");
    assertThat(fields.median()).isEqualTo(51_00L);
    assertThat(fields.all().stream().mapToInt(Quadrant::count).sum()).isEqualTo(101);
    long sum =
        fields.all().stream()
            .mapToLong(field -> Long.parseLong(field.sum().replaceAll("[^0-9]", "")))
            .sum();
    assertThat(sum).isEqualTo(IntStream.rangeClosed(1, 101).sum());
  }

  @Test
  void theLargestUnhappyAccountComesFirst() {
    Quadrants fields =
        Quadrants.of(
            List.of(account(1, 5_00, 3), account(2, 9_00, 6), account(3, 1_00, 10)), "EUR");
    Quadrant first = fields.all().getFirst();
    assertThat(first.name()).isEqualTo("Large and unhappy");
    assertThat(first.rows()).extracting(AccountRow::id).containsExactly(2L, 1L);
    assertThat(first.sum()).isEqualTo("€14");
  }

  @Test
  void withoutRevenueThereAreNoFields() {
    assertThat(Quadrants.of(List.of(), null).median()).isZero();
  }
}
