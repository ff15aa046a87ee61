package org.heed.score;

/**
 * How many of the invitations sent in a period have been answered, whenever the answer came.
 *
 * @param sent invitations sent in the period
 * @param answered of these, those with an answer that counts
 */
public record ResponseRate(long sent, long answered) {

  /** The share that answered, 0 to 1; 0 when nothing was sent. */
  public double share() {
    return sent == 0 ? 0 : (double) answered / sent;
  }
}
