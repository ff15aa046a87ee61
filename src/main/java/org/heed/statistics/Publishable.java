package org.heed.statistics;

import java.util.Locale;

/**
 * The one rule about how many answers, or other cases, a number needs to be told. A handful gets
 * neither score nor shares, because one answer more could turn them round, and is not counted
 * exactly either, because it could tell who answered. Who may read the answers themselves reads
 * them in their list, however few they are.
 */
public final class Publishable {

  /** Of fewer than these nothing is told: one answer could move a score by 40 points. */
  public static final int LEAST = 5;

  private Publishable() {}

  /** Whether there are enough of them to tell a number. */
  public static boolean is(long n) {
    return n >= LEAST;
  }

  /** How many there are, as people read it: "1,234", "0", or "fewer than 5". */
  public static String count(long n) {
    return is(n) || n == 0 ? String.format(Locale.ENGLISH, "%,d", n) : "fewer than " + LEAST;
  }
}
