package org.heed.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Answers of three years with nine attributes, 200 measure points among them, in blocks. */
final class SyntheticAnswers {

  static final int BLOCK = 16_384;
  static final int DAYS = 1_096;
  static final LocalDate FIRST = firstDay();

  /** Attribute number, name and number of values; 6 to 16 as Heed numbers them. */
  static final List<Part> PARTS =
      List.of(
          new Part(6, "touchpoint", 12),
          new Part(8, "segment", 5),
          new Part(9, "tier", 3),
          new Part(10, "owner", 60),
          new Part(11, "region", 6),
          new Part(12, "point", 200),
          new Part(13, "product", 8),
          new Part(14, "language", 10),
          new Part(15, "channel", 5));

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

  private static LocalDate firstDay() {
    return LocalDate.now(ZoneOffset.UTC).minusDays(DAYS - 1L);
  }

  /** Rows {@code from} to {@code from + rows} of {@code total} that fill the years evenly. */
  int[][] block(int from, int rows, int total) {
    int[][] columns = new int[21][rows];
    for (int row = 0; row < rows; row++) {
      columns[1][row] =
          Math.toIntExact(FIRST.toEpochDay() - 10_957 + (long) (from + row) * DAYS / total);
      columns[2][row] = 1;
      columns[3][row] = 1 + Math.max(random.nextInt(11), random.nextInt(11));
      for (Part part : PARTS) {
        // Small codes are more frequent, as real segments and stores are not of one size.
        columns[part.attribute()][row] =
            1 + (int) (part.values() * random.nextDouble() * random.nextDouble());
      }
    }
    return columns;
  }

  /** An attribute of an answer, with this many values. */
  record Part(int attribute, String name, int values) {}
}
