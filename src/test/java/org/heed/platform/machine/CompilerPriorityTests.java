package org.heed.platform.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerPriorityTests {

  @TempDir private Path tasks;

  @Test
  void findsTheOptimizingCompilerAndNothingElse() throws Exception {
    task("11", "java");
    task("12", "C1 CompilerThre");
    task("13", "C2 CompilerThre");
    task("14", "C2 CompilerThre");
    assertThat(CompilerPriority.threads(tasks)).containsExactlyInAnyOrder("13", "14");
  }

  @Test
  void findsNothingWhereTheKernelListsNoThreads() {
    assertThat(CompilerPriority.threads(tasks.resolve("none"))).isEmpty();
  }

  private void task(String number, String name) throws IOException {
    Files.createDirectories(tasks.resolve(number));
    Files.writeString(tasks.resolve(number).resolve("comm"), name + "\n");
  }
}
