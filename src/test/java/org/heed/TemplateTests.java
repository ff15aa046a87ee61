package org.heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTests {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern ELEMENT = Pattern.compile("<[a-z][^<]*?\\sth:replace=[^<]*?>");

  /** Thymeleaf replaces an element before it would ask for the condition on it. */
  @Test
  void noElementHasAConditionThatItsReplacementIgnores() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<String> ignored =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .flatMap(TemplateTests::replaced)
              .filter(element -> element.contains("th:if=") || element.contains("th:unless="))
              .toList();
      assertThat(ignored).isEmpty();
    }
  }

  private static Stream<String> replaced(Path file) {
    try {
      return ELEMENT.matcher(Files.readString(file)).results().map(MatchResult::group);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
