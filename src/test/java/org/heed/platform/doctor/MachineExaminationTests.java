package org.heed.platform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineExaminationTests {

  @TempDir private Path folder;

  @Test
  void aFolderThatIsStillToBeMadeIsGood() {
    List<Finding> findings = examine(folder.resolve("new/data"), Clock.systemUTC());
    assertThat(findings)
        .extracting(Finding::subject)
        .containsExactly("Data folder", "Disk", "Processors", "Clock");
    assertThat(findings.getFirst()).extracting(Finding::level).isEqualTo(Finding.Level.GOOD);
    assertThat(findings.get(1).sentence()).endsWith("MB free");
    assertThat(findings.getLast().level()).isEqualTo(Finding.Level.GOOD);
  }

  @Test
  void aFileWhereTheFolderShouldBeIsBrokenAndSaysWhatToDo() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");
    Finding finding = examine(file, Clock.systemUTC()).getFirst();
    assertThat(finding.level()).isEqualTo(Finding.Level.BROKEN);
    assertThat(finding.lines()).contains("cannot be written to", "-> ", "HEED_DATA");
  }

  @Test
  void aClockBeforeThisProgramWasWrittenIsBroken() {
    Clock old = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
    Finding finding = examine(folder, old).getLast();
    assertThat(finding.level()).isEqualTo(Finding.Level.BROKEN);
    assertThat(finding.lines()).contains("in the past", "Set the clock");
  }

  @Test
  void processorsSharedOutBySessionAreWorthALookAndSayWhatToDo() {
    Finding finding = examination(folder, Clock.systemUTC()).processors(true);
    assertThat(finding.level()).isEqualTo(Finding.Level.WORTH_A_LOOK);
    assertThat(finding.lines()).contains("by session", "-> ", "CPUWeight");
    assertThat(examination(folder, Clock.systemUTC()).processors(false).level())
        .isEqualTo(Finding.Level.GOOD);
  }

  private static List<Finding> examine(Path data, Clock clock) {
    return examination(data, clock).examine();
  }

  private static MachineExamination examination(Path data, Clock clock) {
    return new MachineExamination(Given.settings("data", data.toString()), clock);
  }
}
