package org.heed.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.heed.TestEnvironment;
import org.heed.platform.doctor.Finding;
import org.heed.platform.doctor.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseExaminationTests {

  private static final String NOBODY = "postgresql://heed:secret-word@127.0.0.1:1/heed";

  @TempDir private Path folder;

  @Test
  void anEmptyFolderIsGood() {
    Finding finding =
        new DatabaseExamination(Given.settings("data", folder.toString()), Clock.systemUTC())
            .examine()
            .getFirst();
    assertThat(finding.level()).isEqualTo(Finding.Level.GOOD);
    assertThat(finding.sentence()).contains("the first start creates it");
  }

  @Test
  void aDatabaseAsItShouldBeIsGood() {
    List<Finding> findings = examine(TestEnvironment.databaseUrl(), Clock.systemUTC());
    assertThat(findings).extracting(Finding::level).containsOnly(Finding.Level.GOOD);
    assertThat(findings.getFirst().sentence()).startsWith("PostgreSQL ");
  }

  @Test
  void aServerThatDoesNotAnswerIsBrokenAndItsPasswordIsNotRepeated() {
    Finding finding = examine(NOBODY, Clock.systemUTC()).getFirst();
    assertThat(finding.level()).isEqualTo(Finding.Level.BROKEN);
    assertThat(finding.sentence()).contains("127.0.0.1:1").doesNotContain("secret-word");
    assertThat(finding.fix()).contains("HEED_DATABASE_URL");
  }

  @Test
  void anAddressThatCannotBeReadIsBroken() {
    Finding finding = examine("mysql://localhost/heed", Clock.systemUTC()).getFirst();
    assertThat(finding.level()).isEqualTo(Finding.Level.BROKEN);
    assertThat(finding.sentence()).contains("postgresql://");
  }

  @Test
  void aDatabaseWhoseClockDiffersIsBroken() {
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
    Finding finding = examine(TestEnvironment.databaseUrl(), late).getLast();
    assertThat(finding.level()).isEqualTo(Finding.Level.BROKEN);
    assertThat(finding.sentence()).contains("from the database's");
  }

  private static List<Finding> examine(String url, Clock clock) {
    return new DatabaseExamination(Given.settings("database-url", url), clock).examine();
  }
}
