package org.heed.followup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivedFileTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/pdf | PDF, 30 kB
          image/png | picture, 30 kB
          text/plain | text, 30 kB
          text/csv | text/csv, 30 kB
          application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | spreadsheet, 30 kB
          application/vnd.ms-excel | spreadsheet, 30 kB
          application/vnd.openxmlformats-officedocument.wordprocessingml.document | document, 30 kB
          application/x-zip-compressed | archive, 30 kB
          application/octet-stream | application/octet-stream, 30 kB
          application/vnd.somebody.whose.name.is.very.long | 30 kB
          '' | 30 kB
          """)
  void kindIsAWordThatPeopleKnow(String type, String about) {
    assertThat(new ReceivedFile(1, "a", type, 30_720, null).about()).isEqualTo(about);
  }
}
