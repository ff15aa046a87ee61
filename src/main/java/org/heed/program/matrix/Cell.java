package org.heed.program.matrix;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heed.program.settings.Setting;

/**
 * One setting of a touchpoint as the table shows it.
 *
 * @param text the setting in a few words
 * @param detail what belongs to it, smaller; may be empty
 * @param assumed whether nobody stood up for it yet
 * @param confirmedBy who did; empty while assumed
 */
public record Cell(
    Setting setting, String text, String detail, boolean assumed, String confirmedBy) {

  /** The column's name in addresses. */
  public String key() {
    return setting.name().toLowerCase(Locale.ROOT);
  }

  /** The column's heading. */
  public String heading() {
    return setting == Setting.STAGE
        ? "Stage"
        : key().substring(0, 1).toUpperCase(Locale.ROOT) + key().substring(1);
  }

  /** Text and detail in one line, for comparing versions. */
  public String line() {
    return detail.isEmpty() ? text : text + " · " + detail;
  }

  /**
   * The words of the text with the spaces after them; a technical name among them in the pieces it
   * may be broken into.
   */
  public List<List<String>> words() {
    return Stream.of(text.split("(?<= )"))
        .map(word -> List.of(word.split("(?<=[._])(?=[^”\\s])")))
        .toList();
  }
}
