package org.heed.customer.web.merge;

import java.util.Map;
import java.util.TreeMap;
import org.heed.customer.merge.MergeOrder;

/** What somebody chose on the page of a merge. */
record MergeForm(String reason, Map<String, String> take) {

  private static final String CHOICE = "take.";

  static final MergeForm EMPTY = new MergeForm("", Map.of());

  /** Reads the form's fields; {@code take.owner} says whose owner stays. */
  static MergeForm of(Map<String, String> fields) {
    Map<String, String> take = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(CHOICE)) {
            take.put(name.substring(CHOICE.length()), value);
          }
        });
    return new MergeForm(fields.getOrDefault("reason", ""), take);
  }

  MergeOrder order(long id, long into) {
    return MergeOrder.of(id, into, reason, take);
  }

  /** Whether this is chosen; the survivor's value is unless something else was. */
  public boolean takes(String field, String choice) {
    return take.getOrDefault(field, "survivor").equals(choice);
  }
}
