package org.heed.platform.chart.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The powers of ten along a logarithmic axis, all written in one unit. */
public final class Decades {

  /** More labels than this would touch each other on a phone. */
  private static final int MOST = 5;

  private Decades() {}

  /**
   * One of them.
   *
   * @param label such as "1k"
   */
  public record Decade(double at, String label) {}

  /**
   * Those from one value to another; of very many every second, third or so.
   *
   * @param least above 0
   */
  public static List<Decade> between(double least, double most) {
    double[] all =
        DoubleStream.iterate(
                Math.pow(10, Math.ceil(Math.log10(least))), at -> at <= most, at -> at * 10)
            .toArray();
    int step = (all.length + MOST - 1) / MOST;
    Unit unit = all.length == 0 ? Unit.ONE : Unit.of(all[0]);
    return DoubleStream.iterate(0, i -> i < all.length, i -> i + step)
        .mapToObj(i -> new Decade(all[(int) i], unit.write(all[(int) i])))
        .toList();
  }

  private enum Unit {
    ONE(1, ""),
    THOUSAND(1e3, "k"),
    MILLION(1e6, "M");

    private final double size;
    private final String sign;

    Unit(double size, String sign) {
      this.size = size;
      this.sign = sign;
    }

    static Unit of(double smallest) {
      if (smallest >= MILLION.size) {
        return MILLION;
      }
      return smallest >= THOUSAND.size ? THOUSAND : ONE;
    }

    String write(double amount) {
      return String.format(Locale.ENGLISH, "%,.0f%s", amount / size, sign);
    }
  }
}
