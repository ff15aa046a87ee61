package org.heed.response.authenticity;

import org.jspecify.annotations.Nullable;

/**
 * How an answer came in, as far as it is kept for two weeks to find answers of programs.
 *
 * @param network keyed hash of the sender's network; null when not known
 * @param agent keyed hash of the name that the sender's program gave
 * @param program whether the sender called itself a program or came from a network of scanners
 * @param pageAgeMillis between showing the page and its being sent; null when not known
 */
public record Trace(
    @Nullable String network,
    @Nullable String agent,
    boolean program,
    @Nullable Integer pageAgeMillis) {

  /** Nothing is known: answers from tests, the simulated company and other systems. */
  public static final Trace NONE = new Trace(null, null, false, null);

  /** The same sender on a page of this age. */
  public Trace aged(long millis) {
    return new Trace(network, agent, program, Math.clamp(millis, 0, Integer.MAX_VALUE));
  }
}
