package org.heed.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditWordsTests {

  /** Every file that records something, with the codes it names as a whole. */
  private static final Pattern CODE =
      Pattern.compile("[(?:,]\\s*\"([a-z_-]+\\.[a-z_]+)\"|record\\(\\s*\"([a-z_-]+\\.[a-z_]+)\"");

  @Test
  void whatIsRecordedHasWordsAndAPlaceInTheFilter() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .map(AuditWordsTests::text)
          .filter(text -> text.contains("AuditTrail "))
          .forEach(text -> addCodes(text, codes));
    }
    assertThat(codes).hasSizeGreaterThan(100).contains("program.pilot", "case.due_changed");
    assertThat(codes).allSatisfy(AuditWordsTests::isKnown);
  }

  private static void addCodes(String text, Set<String> codes) {
    CODE.matcher(text)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .forEach(codes::add);
  }

  private static void isKnown(String code) {
    assertThat(AuditWords.isKnown(code)).as(code).isTrue();
    String part = code.substring(0, code.indexOf('.') + 1);
    assertThat(AuditWords.parts("")).extracting(AuditWords.Part::begins).contains(part);
  }

  @Test
  void anUnknownCodeIsReadAsWords() {
    assertThat(AuditWords.action("program.pilot"))
        .isEqualTo("Pilot started on one person's accounts");
    assertThat(AuditWords.action("moon.landed_on")).isEqualTo("Moon landed on");
    assertThat(AuditWords.subject("api_key")).isEqualTo("API key");
  }

  @Test
  void theFilterKeepsWhatAnAddressAsksFor() {
    assertThat(AuditWords.parts("user.renamed").getFirst())
        .isEqualTo(new AuditWords.Part("user.renamed", "User renamed"));
    assertThat(AuditWords.parts("user.")).isEqualTo(AuditWords.parts(""));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
