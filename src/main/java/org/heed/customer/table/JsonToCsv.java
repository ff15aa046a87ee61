package org.heed.customer.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.heed.platform.web.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes pages of survey responses, as Delighted's API gives them, as one table: the pages may
 * follow each other in one file. Read twice, so that memory does not grow with the file.
 */
public final class JsonToCsv {

  /** What the heading of a further question begins with. */
  public static final String QUESTION = "Question: ";

  private static final List<String> FIXED =
      List.of("Survey Response ID", "Email", "Name", "Phone", "Score", "Comment", "Created At");
  private static final int MOST_COLUMNS = 200;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonToCsv() {}

  /**
   * Converts.
   *
   * @throws InvalidInput when it is no such page, saying what to do
   */
  public static void convert(Path pages, Path csv) throws IOException {
    Set<String> columns = new LinkedHashSet<>(FIXED);
    each(pages, answer -> columns.addAll(cells(answer).keySet()));
    if (columns.size() > MOST_COLUMNS) {
      throw refused("The answers carry more than %d different facts.".formatted(MOST_COLUMNS));
    }
    try (CsvWriter writer =
        CsvWriter.builder().build(Files.newBufferedWriter(csv, StandardCharsets.UTF_8))) {
      writer.writeRecord(columns);
      each(
          pages,
          answer -> {
            Map<String, String> cells = cells(answer);
            writer.writeRecord(columns.stream().map(one -> cells.getOrDefault(one, "")).toList());
          });
    }
  }

  private static void each(Path pages, Consumer<JsonNode> found) throws IOException {
    try (InputStream in = Files.newInputStream(pages);
        JsonParser parser = JSON.createParser(in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          JsonNode answer = parser.readValueAsTree();
          if (!answer.hasNonNull("score") || !answer.hasNonNull("id")) {
            throw refused("This JSON holds no survey responses. Save pages of survey_responses.");
          }
          found.accept(answer);
        } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          throw refused("This JSON is no list of survey responses.");
        }
      }
    } catch (JacksonException broken) {
      throw refused("The JSON breaks off or is damaged. Save the pages again.");
    }
  }

  private static Map<String, String> cells(JsonNode answer) {
    Map<String, String> cells = new LinkedHashMap<>();
    JsonNode person = answer.path("person");
    List<String> fixed =
        List.of(
            text(answer.path("id")),
            text(person.path("email")),
            text(person.path("name")),
            text(person.path("phone_number")),
            text(answer.path("score")),
            text(answer.path("comment")),
            time(answer.path("created_at")));
    for (int place = 0; place < fixed.size(); place++) {
      cells.put(FIXED.get(place), fixed.get(place));
    }
    answer
        .path("person_properties")
        .properties()
        .forEach(fact -> cells.putIfAbsent(heading(fact.getKey()), text(fact.getValue())));
    for (JsonNode said : answer.path("additional_answers")) {
      String question = heading(text(said.path("question").path("text")));
      if (!question.isBlank()) {
        cells.put(QUESTION + question, value(said.path("value")));
      }
    }
    return cells;
  }

  private static String heading(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** One of four kinds of answers; the others are null or missing. */
  private static String value(JsonNode value) {
    if (!value.isObject()) {
      return text(value);
    }
    List<String> given = new ArrayList<>();
    given.add(text(value.path("free_response")));
    given.add(text(value.path("scale")));
    given.add(text(value.path("select_one").path("text")));
    value.path("select_many").forEach(one -> given.add(text(one.path("text"))));
    return given.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
  }

  private static String time(JsonNode seconds) {
    return seconds.isNumber() ? Instant.ofEpochSecond(seconds.asLong()).toString() : text(seconds);
  }

  private static String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? value.asString() : "";
  }

  private static InvalidInput refused(String sentence) {
    return new InvalidInput("file", sentence);
  }
}
