package org.heed.survey.authoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.web.InvalidInput;
import org.heed.survey.ContentRules;
import org.heed.survey.SurveyContent;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A survey as a file: to keep, to review, to bring into another workspace. */
@Component
public class SurveyFile {

  /** The largest file accepted, in bytes. */
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  private static final int FORMAT = 1;
  private static final List<String> REQUIRED =
      List.of(
          "language",
          "productName",
          "question",
          "lowLabel",
          "highLabel",
          "intro",
          "promoter.followUp",
          "promoter.closing",
          "passive.followUp",
          "passive.closing",
          "detractor.followUp",
          "detractor.closing",
          "brandColor",
          "senderName");

  private final JsonMapper json;

  SurveyFile(JsonMapper json) {
    this.json =
        json.rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
  }

  /** What the file holds; the picture stays in its workspace. */
  record Body(int heedSurvey, SurveyContent survey) {}

  /** The survey's file as indented JSON. */
  public byte[] write(SurveyContent content) {
    return json.writeValueAsBytes(new Body(FORMAT, content.withLogo(null)));
  }

  /**
   * Reads a file that {@link #write} made or somebody wrote by hand.
   *
   * @throws InvalidInput (field {@code file}) saying where it is wrong and why
   */
  public SurveyContent read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw refused("The file is larger than 2 MB; a survey is never that long.");
    }
    SurveyContent content = parsed(bytes);
    requireEveryText(content);
    Map<String, String> problems = ContentRules.problems(content);
    if (!problems.isEmpty()) {
      throw refused(
          problems.entrySet().stream()
              .map(problem -> "survey.%s: %s".formatted(problem.getKey(), problem.getValue()))
              .collect(Collectors.joining("\n")));
    }
    return content.edit().logo(null).done();
  }

  /** JSON may leave anything out, or say null. */
  private void requireEveryText(SurveyContent content) {
    JsonNode tree = json.valueToTree(content);
    List<String> missing =
        REQUIRED.stream()
            .filter(field -> !tree.at("/" + field.replace('.', '/')).isString())
            .toList();
    if (!missing.isEmpty()) {
      throw refused(
          missing.stream()
              .map(field -> "survey.%s: this is missing.".formatted(field))
              .collect(Collectors.joining("\n")));
    }
  }

  private SurveyContent parsed(byte[] bytes) {
    Body body;
    try {
      body = json.readValue(bytes, Body.class);
    } catch (DatabindException mismatch) {
      throw refused("%s%s".formatted(path(mismatch), firstLine(mismatch)));
    } catch (JacksonException malformed) {
      throw refused(
          "Line %d, column %d: this is not JSON. %s"
              .formatted(
                  malformed.getLocation().getLineNr(),
                  malformed.getLocation().getColumnNr(),
                  firstLine(malformed)));
    }
    if (body == null || body.heedSurvey() != FORMAT || body.survey() == null) {
      throw refused(
          "The file has to begin with {\"heedSurvey\": 1, \"survey\": {…}}; export a survey to see"
              + " an example.");
    }
    return body.survey();
  }

  private static String path(DatabindException mismatch) {
    String path =
        mismatch.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getPropertyName())
            .collect(Collectors.joining());
    String at = path.isEmpty() ? "" : path.replaceFirst("^\\.", "") + ", ";
    return mismatch.getLocation() == null
        ? at
        : "%sline %d: ".formatted(at, mismatch.getLocation().getLineNr());
  }

  private static String firstLine(JacksonException problem) {
    return problem.getOriginalMessage().lines().findFirst().orElse("It cannot be read.");
  }

  private static InvalidInput refused(String sentence) {
    return new InvalidInput("file", sentence);
  }
}
