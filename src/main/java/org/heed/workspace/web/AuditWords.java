package org.heed.workspace.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What people read in the audit trail instead of the codes it stores. */
final class AuditWords {

  private static final String PART = "part.";
  private static final Properties WORDS = load();

  private AuditWords() {}

  private static Properties load() {
    Properties words = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                AuditWords.class.getResourceAsStream("/workspace/audit-words.properties")),
            StandardCharsets.UTF_8)) {
      words.load(file);
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A choice of the filter.
   *
   * @param begins what the action begins with, such as {@code user.}
   * @param label such as "Users"
   */
  record Part(String begins, String label) {}

  /** The parts, and before them what an address asks for besides. */
  static List<Part> parts(String begins) {
    List<Part> parts = parts();
    return begins.isEmpty() || parts.stream().anyMatch(part -> part.begins().equals(begins))
        ? parts
        : Stream.concat(Stream.of(new Part(begins, action(begins))), parts.stream()).toList();
  }

  private static List<Part> parts() {
    return WORDS.stringPropertyNames().stream()
        .filter(key -> key.startsWith(PART))
        .map(key -> new Part(key.substring(PART.length()) + ".", WORDS.getProperty(key)))
        .sorted(Comparator.comparing(Part::label))
        .toList();
  }

  /** What was done, such as "Access taken away". */
  static String action(String code) {
    return known("action." + code, code);
  }

  /** Whether people have words for this code. */
  static boolean isKnown(String code) {
    return WORDS.containsKey("action." + code);
  }

  /** What it was done to, such as "API key". */
  static String subject(String kind) {
    return known("subject." + kind, kind);
  }

  /** The name of a fact, such as "due". */
  static String fact(String code) {
    return WORDS.getProperty("fact." + code, plain(code));
  }

  private static String known(String key, String code) {
    return WORDS.getProperty(key, capital(plain(code)));
  }

  private static String capital(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Reads {@code dueAt} and {@code due_at} as "due at". */
  static String plain(String code) {
    return code.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .replaceAll("[-_.]+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
