package org.heed.customer.merge;

import java.util.Map;
import java.util.TreeMap;
import org.heed.customer.merge.facts.Choice;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be one.
 *
 * @param mergedId the one that goes
 * @param survivorId the one that stays
 * @param reason why, for the audit trail
 * @param choices whose value stays, by field; that of the survivor where nothing is said
 */
public record MergeOrder(
    long mergedId, long survivorId, String reason, Map<String, Choice> choices) {

  /**
   * An order as it came from outside.
   *
   * @throws InvalidInput when a part of it cannot be
   */
  public static MergeOrder of(
      long mergedId,
      @Nullable Long survivorId,
      @Nullable String reason,
      @Nullable Map<String, String> take) {
    if (survivorId == null) {
      throw new InvalidInput("into", "Say which one stays.");
    }
    if (survivorId == mergedId) {
      throw new InvalidInput("into", "Nothing can be merged into itself. Choose another one.");
    }
    String why = PlainText.cleanLine(reason == null ? "" : reason, 300);
    if (why.isEmpty()) {
      throw new InvalidInput("reason", "Say why the two are one; it is kept in the audit trail.");
    }
    Map<String, Choice> choices = new TreeMap<>();
    if (take != null) {
      take.forEach((field, key) -> choices.put(field, Choice.of(field, key)));
    }
    return new MergeOrder(mergedId, survivorId, why, Map.copyOf(choices));
  }
}
