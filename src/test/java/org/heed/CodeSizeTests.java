package org.heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files and packages stay small enough to be read in one go. */
class CodeSizeTests {

  private static final int USUAL_FILE = 125;
  private static final int LONGEST_FILE = 270;
  private static final int MOST_FILES_IN_A_PACKAGE = 24;

  @Test
  void nineOfTenFilesAreShort() throws IOException {
    List<Long> lengths = sources().stream().map(CodeSizeTests::lines).sorted().toList();

    assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(USUAL_FILE);
  }

  @Test
  void noFileIsLong() throws IOException {
    List<String> longOnes =
        sources().stream()
            .filter(file -> lines(file) > LONGEST_FILE)
            .map(file -> file + ": " + lines(file) + " lines")
            .toList();

    assertThat(longOnes).isEmpty();
  }

  @Test
  void noPackageIsCrowded() throws IOException {
    Map<Path, Long> crowded =
        sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    crowded.values().removeIf(files -> files <= MOST_FILES_IN_A_PACKAGE);

    assertThat(crowded).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** Without imports: nobody reads them, and the formatter gives each a line. */
  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.startsWith("import ")).count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
