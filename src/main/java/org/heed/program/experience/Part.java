package org.heed.program.experience;

/**
 * Some of a whole.
 *
 * @param some at least 0
 * @param of the whole, at least 0
 */
public record Part(long some, long of) {

  /** Nothing of nothing. */
  public static final Part NONE = new Part(0, 0);

  /** From 0 to 1; 0 of nothing. */
  public double share() {
    return of == 0 ? 0 : Math.clamp((double) some / of, 0, 1);
  }

  /** Both together. */
  public Part plus(Part other) {
    return new Part(some + other.some, of + other.of);
  }

  /**
   * The share, drawn towards another one as if that had been seen so many times.
   *
   * @param towards from 0 to 1
   */
  public double drawn(double towards, long weight) {
    return (some + towards * weight) / (of + weight);
  }
}
