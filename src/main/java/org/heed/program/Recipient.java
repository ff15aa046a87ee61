package org.heed.program;

import java.time.LocalDate;
import org.heed.program.settings.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The contact behind an invitation, as it is now.
 *
 * @param name possibly empty
 * @param timeZone IANA zone as stored; may be one that this JVM does not know
 * @param phone as it was given
 * @param reachable whether mail may be sent: an address, no opt-out, no bounce
 * @param textable whether text messages may be sent: a number that works, no opt-out
 * @param pausedUntil the first day on which the contact wants to be asked again; null for no pause
 */
public record Recipient(
    long contactId,
    String name,
    @Nullable String email,
    String language,
    String timeZone,
    boolean reachable,
    @Nullable String phone,
    boolean textable,
    @Nullable LocalDate pausedUntil) {

  /** Whether the contact may be asked over this channel on this day. */
  public boolean reachableBy(Channel channel, LocalDate day) {
    boolean paused = pausedUntil != null && day.isBefore(pausedUntil);
    return !paused && (channel == Channel.SMS ? textable : reachable);
  }
}
