package org.heed.followup.mail.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyFilesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Bericht ü.pdf | Bericht ü.pdf",
        "../../etc/passwd | etc_passwd",
        "C:\\Windows\\a.exe | C_Windows_a.exe",
        ".bashrc | bashrc",
        "a\"; filename=b.html | a_ filename=b.html",
        "... | file",
        "report. | report",
      })
  void nameMeansNothingButAName(String given, String kept) {
    assertThat(ReplyFiles.harmless(given, "text/plain")).isEqualTo(kept);
  }

  @Test
  void nameCannotPretendAnotherEndingAndStaysShort() {
    assertThat(ReplyFiles.harmless("invoice\u202Efdp.exe", "text/plain"))
        .isEqualTo("invoicefdp.exe");
    assertThat(ReplyFiles.harmless("long".repeat(100) + ".docx", "text/plain"))
        .hasSize(120)
        .endsWith(".docx");
    assertThat(ReplyFiles.harmless(null, "message/rfc822")).isEqualTo("mail.eml");
  }

  @Test
  void typeIsWhatItSaysOnlyWhenItIsOne() {
    assertThat(ReplyFiles.type("Image/PNG; name=a")).isEqualTo("image/png");
    assertThat(ReplyFiles.type("text/html\r\nX: y")).isEqualTo("application/octet-stream");
    assertThat(ReplyFiles.type(null)).isEqualTo("application/octet-stream");
  }
}
