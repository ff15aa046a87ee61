package org.heed.followup.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Lists that come with Heed. */
public final class ShippedFile {

  private ShippedFile() {}

  /**
   * The entries of a list.
   *
   * @param name of the file among the resources, such as {@code /followup/letters.json}
   */
  public static <T> List<T> entries(String name, Class<T[]> type, JsonMapper json) {
    try (InputStream file = ShippedFile.class.getResourceAsStream(name)) {
      return List.of(json.readValue(Objects.requireNonNull(file), type));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
