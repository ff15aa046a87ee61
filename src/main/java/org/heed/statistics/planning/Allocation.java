package org.heed.statistics.planning;

import java.util.List;
import java.util.stream.IntStream;

/** Shares a number of invitations or answers between groups of customers. */
public final class Allocation {

  private Allocation() {}

  /**
   * A group to allocate to.
   *
   * @param customers in the group, not negative
   * @param variance of one answer there, not negative; the same for all when unknown
   */
  public record Stratum(long customers, double variance) {

    public Stratum {
      if (customers < 0 || !(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("Stratum of " + customers + ", variance " + variance);
      }
    }
  }

  /** In proportion to the customers: the sample looks like the population. */
  public static long[] proportional(List<Stratum> strata, long total) {
    return share(strata, strata.stream().mapToDouble(Stratum::customers).toArray(), total);
  }

  /**
   * Neyman (1934): in proportion to customers × spread, which makes the total as exact as possible.
   * Falls back to the proportion where no group has any spread.
   */
  public static long[] neyman(List<Stratum> strata, long total) {
    double[] sizes =
        strata.stream().mapToDouble(one -> one.customers() * Math.sqrt(one.variance())).toArray();
    return IntStream.range(0, sizes.length).anyMatch(i -> sizes[i] > 0)
        ? share(strata, sizes, total)
        : proportional(strata, total);
  }

  /**
   * Whole numbers that add up to the total, or to all customers when there are fewer. No group gets
   * more than it has; what it cannot take goes to the others. One after the other goes to the group
   * that is furthest behind its share (Webster's method), so no group loses by rounding.
   */
  private static long[] share(List<Stratum> strata, double[] sizes, long total) {
    if (total < 0) {
      throw new IllegalArgumentException("Cannot allocate " + total);
    }
    long[] given = new long[sizes.length];
    long left = Math.min(total, strata.stream().mapToLong(Stratum::customers).sum());
    left -= whole(strata, sizes, left, given);
    for (; left > 0; left--) {
      int next = furthestBehind(strata, sizes, given);
      given[next]++;
    }
    return given;
  }

  private static long whole(List<Stratum> strata, double[] sizes, long total, long[] given) {
    double sum = IntStream.range(0, sizes.length).mapToDouble(i -> sizes[i]).sum();
    long used = 0;
    for (int i = 0; i < sizes.length && sum > 0; i++) {
      given[i] = Math.min(strata.get(i).customers(), (long) (total * sizes[i] / sum));
      used += given[i];
    }
    return used;
  }

  private static int furthestBehind(List<Stratum> strata, double[] sizes, long[] given) {
    int best = -1;
    double most = -1;
    for (int i = 0; i < sizes.length; i++) {
      double claim = sizes[i] / (given[i] + 0.5);
      if (given[i] < strata.get(i).customers() && claim > most) {
        most = claim;
        best = i;
      }
    }
    return best;
  }
}
