package org.heed.response.open;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps floods out: answers a minute from one network and at one link or site key. Counted in the
 * memory of each node, because a limit that costs a write for every answer would be a flood itself.
 */
@Component
public class Arrivals {

  /** A shop's kiosks and a company's office share one address. */
  static final int PER_NETWORK = 60;

  static final int PER_DOOR = 1_200;
  private static final int GUESSES = 6;
  private static final int MOST_REMEMBERED = 50_000;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /**
   * Counts an answer and says whether it may come in.
   *
   * @param door the link or site key it comes through
   * @param network the visitor's address, as the proxies tell that the operator named, or that of
   *     the connection
   */
  public synchronized boolean admit(String door, String network) {
    return take(door + " " + network, PER_NETWORK) && take(door, PER_DOOR);
  }

  /** Counts somebody's guess at the code of a kiosk. */
  public synchronized boolean admitGuess(String door, String network) {
    return take("guess " + door + " " + network, GUESSES);
  }

  private boolean take(String name, int perMinute) {
    long now = System.nanoTime();
    Bucket bucket = buckets.computeIfAbsent(name, fresh -> new Bucket(perMinute, now));
    double refilled = bucket.tokens + (double) (now - bucket.since) / MINUTE * perMinute;
    bucket.tokens = Math.min(perMinute, refilled);
    bucket.since = now;
    if (bucket.tokens < 1) {
      return false;
    }
    bucket.tokens--;
    return true;
  }

  private static final class Bucket {
    private double tokens;
    private long since;

    Bucket(double tokens, long since) {
      this.tokens = tokens;
      this.since = since;
    }
  }
}
