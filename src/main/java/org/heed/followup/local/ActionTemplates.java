package org.heed.followup.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Actions for usual findings, which come with Heed. */
@Component
public class ActionTemplates {

  private final List<ActionTemplate> all;

  ActionTemplates(JsonMapper json) {
    try (InputStream file = ActionTemplates.class.getResourceAsStream("/followup/actions.json")) {
      all = json.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A finding with what usually helps. */
  public record ActionTemplate(String name, String cause, List<String> actions) {}

  /** All of them. */
  public List<ActionTemplate> all() {
    return all;
  }
}
