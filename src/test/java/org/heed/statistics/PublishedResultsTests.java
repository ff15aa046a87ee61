package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** docs/statistics-checks.md names the test behind every published result; each has to exist. */
class PublishedResultsTests {

  private static final Path PAGE = Path.of("docs/statistics-checks.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");
  private static final int SECTIONS = 9;

  @Test
  void everyPublishedResultIsAssertedByTheTestThePageNames() throws IOException {
    Map<String, Class<?>> classes = testClasses();
    TreeSet<String> missing = new TreeSet<>();
    int found = 0;
    for (Matcher named = NAMED.matcher(Files.readString(PAGE)); named.find(); found++) {
      Class<?> tests = classes.get(named.group(1));
      if (tests == null || !hasTest(tests, named.group(2))) {
        missing.add(named.group());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(70);
  }

  @Test
  void everyResultNamesATest() throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| result"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(45).allMatch(row -> NAMED.matcher(row).find());
    assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.matches("## \\d .*")))
        .hasSize(SECTIONS);
  }

  private static Map<String, Class<?>> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS.resolve("org/heed/statistics"))) {
      return files
          .filter(file -> file.toString().endsWith("Tests.java"))
          .map(PublishedResultsTests::load)
          .collect(Collectors.toMap(Class::getSimpleName, type -> type));
    }
  }

  private static Class<?> load(Path file) {
    String name = TESTS.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static boolean hasTest(Class<?> tests, String name) {
    return Arrays.stream(tests.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .anyMatch(PublishedResultsTests::runs);
  }

  private static boolean runs(AnnotatedElement method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }
}
