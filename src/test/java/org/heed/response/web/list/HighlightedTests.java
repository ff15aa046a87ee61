package org.heed.response.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightedTests {

  @Test
  void wholeWordsAreMarkedInAnyCase() {
    assertThat(marked("Slow export. The SLOWEST export is slow!", "slow"))
        .isEqualTo("[Slow] export. The SLOWEST export is [slow]!");
  }

  @Test
  void excludedWordsAndOperatorsAreNotMarked() {
    assertThat(marked("this or that", "this or -that")).isEqualTo("[this] or that");
  }

  @Test
  void searchIsNeverAPattern() {
    assertThat(marked("a.c abc (x", "a.c (x .*")).isEqualTo("[a].[c] abc ([x]");
    assertThat(marked("text", "")).isEqualTo("text");
    assertThat(marked("grün größer", "GRÜN")).isEqualTo("[grün] größer");
  }

  private static String marked(String text, String search) {
    return Highlighted.of(text, search).stream()
        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
