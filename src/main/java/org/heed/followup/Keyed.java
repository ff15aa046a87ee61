package org.heed.followup;

import java.util.Arrays;
import java.util.Locale;
import org.heed.platform.web.InvalidInput;

/** Finds enum values by the lower-case keys that forms, the API and the database use. */
final class Keyed {

  private Keyed() {}

  static <E extends Enum<E>> E find(E[] values, String key, String field, String advice) {
    return Arrays.stream(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(field, advice));
  }
}
