package org.heed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A form that could not be handled now, so that the person can send it again without typing it
 * again. Its CSRF token travels along with the other fields.
 *
 * @param action the path it is sent to
 */
public record SentForm(String action, List<Field> fields) {

  private static final int SHORT = 80;

  /** The form of a request; null when it is none, holds a password or came with files. */
  public static @Nullable SentForm of(HttpServletRequest request) {
    if (!request.getMethod().equals("POST") || !isForm(request)) {
      return null;
    }
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, String[]> sent : request.getParameterMap().entrySet()) {
      for (String value : sent.getValue()) {
        fields.add(new Field(sent.getKey(), value));
      }
    }
    return fields.stream().anyMatch(Field::isSecret)
        ? null
        : new SentForm(request.getRequestURI(), fields);
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  /** One value; a name may have several. */
  public record Field(String name, String value) {

    /** Whether a person wants to read it again: they wrote a text, and did not only choose. */
    public boolean isText() {
      return value.length() > SHORT || value.contains("\n");
    }

    private boolean isSecret() {
      return name.toLowerCase(Locale.ROOT).contains("password");
    }
  }
}
