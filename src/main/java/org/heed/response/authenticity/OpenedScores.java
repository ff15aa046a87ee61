package org.heed.response.authenticity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which scores of an invitation were lately opened on this node, in memory only: it is asked at
 * every opened link, and a person's single click must cost no write. Bounded; the invitations
 * opened longest ago are forgotten first.
 */
final class OpenedScores {

  /** Openings farther apart than this belong to different visits. */
  static final Duration VISIT = Duration.ofMinutes(2);

  private static final int MOST_INVITATIONS = 20_000;

  private final Map<Invitation, Visit> visits =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Invitation, Visit> eldest) {
          return size() > MOST_INVITATIONS;
        }
      };

  /** Notes that a score's link was opened; returns how many different ones were in this visit. */
  synchronized int opened(long workspaceId, long invitationId, int score, Instant now) {
    Invitation invitation = new Invitation(workspaceId, invitationId);
    Visit before = visits.get(invitation);
    int earlier = before == null || before.isOver(now) ? 0 : before.scores();
    Visit visit = new Visit(earlier | 1 << score, now);
    visits.put(invitation, visit);
    return Integer.bitCount(visit.scores());
  }

  private record Invitation(long workspaceId, long id) {}

  /** The scores opened so far, one bit each. */
  private record Visit(int scores, Instant lastAt) {

    boolean isOver(Instant now) {
      return lastAt.plus(VISIT).isBefore(now);
    }
  }
}
