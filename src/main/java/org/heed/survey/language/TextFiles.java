package org.heed.survey.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the texts that are part of the application. */
final class TextFiles {

  private static final String FOLDER = "/texts/";

  private TextFiles() {}

  /** The texts by key, by language. */
  static Map<String, Map<String, String>> all() {
    Map<String, Map<String, String>> files = new TreeMap<>();
    for (String tag : read("languages.txt").split("\\s+")) {
      files.put(tag, properties(tag + ".properties"));
    }
    return files;
  }

  private static Map<String, String> properties(String name) {
    try (InputStreamReader file = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(file);
      Map<String, String> texts = new HashMap<>();
      properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(String name) {
    try (InputStream file = open(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String name) {
    InputStream file = TextFiles.class.getResourceAsStream(FOLDER + name);
    if (file == null) {
      throw new IllegalStateException("Missing in the application: " + FOLDER + name);
    }
    return file;
  }
}
