package org.heed.response.snapshot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Something answers can be filtered and split by.
 *
 * @param number as stored
 * @param key as addresses carry it, such as {@code segment} or {@code x.plan}
 * @param label the name people read
 * @param ofAccount whether its value may be another one today
 */
public record Attribute(int number, String key, String label, boolean ofAccount) {

  /** Attributes from this number on are a workspace's own. */
  static final int FIRST_OWN = 21;

  private static final String OWN = "x.";

  static Attribute of(SnapshotAttribute known) {
    return new Attribute(
        known.number(),
        known.name().toLowerCase(Locale.ROOT),
        known.label(),
        known.today() != null);
  }

  static Attribute own(int number, String name) {
    return new Attribute(number, OWN + name, StringUtils.capitalize(name), true);
  }

  /** Whether this is the given known attribute. */
  public boolean is(SnapshotAttribute known) {
    return number == known.number();
  }

  /** The name under which accounts and contacts carry it; null for a known attribute. */
  @Nullable String ownName() {
    return number >= FIRST_OWN ? key.substring(OWN.length()) : null;
  }
}
