package org.heed.followup.tracker;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A connected ticket system or CRM.
 *
 * @param address where its interface is
 * @param login whom the secret belongs to; empty where the system does not ask
 * @param secret locked
 * @param web where people open what was made
 * @param active false while nothing is made until a person resumes it
 * @param obstacle why nothing is made at the moment; null while all is well
 * @param failures attempts in a row that failed
 * @param waiting how many tickets or tasks wait
 * @param made how many were made
 */
public record Tracker(
    long id,
    String name,
    TrackerKind kind,
    String address,
    String login,
    ByteBuffer secret,
    String web,
    boolean active,
    @Nullable String obstacle,
    int failures,
    int waiting,
    int made) {

  /** What waits, in words, such as {@code 3 tickets}. */
  public String waitingWords() {
    return "%,d %s%s".formatted(waiting, kind.getNoun(), waiting == 1 ? "" : "s");
  }
}
