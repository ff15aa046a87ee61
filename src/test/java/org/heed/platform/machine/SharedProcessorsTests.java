package org.heed.platform.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedProcessorsTests {

  @TempDir private Path root;

  @Test
  void processesStartedFromATerminalAreSharedOutBySession() throws Exception {
    machine("1", "0::/user.slice/session-2.scope");
    assertThat(bySession()).isTrue();
  }

  @Test
  void soAreThoseOfVersionOneGroupsAtTheirRoot() throws Exception {
    machine("1", "9:memory:/heed\n1:cpu,cpuacct:/\n0::/");
    assertThat(bySession()).isTrue();
  }

  @Test
  void aServiceWithCpuWeightIsNot() throws Exception {
    machine("1", "0::/system.slice/heed.service");
    write("sys/fs/cgroup/system.slice/heed.service/cpu.weight", "100");
    assertThat(bySession()).isFalse();
  }

  @Test
  void aServiceInASliceWithAWeightIsNot() throws Exception {
    machine("1", "0::/system.slice/heed.service");
    write("sys/fs/cgroup/system.slice/cpu.weight", "100");
    assertThat(bySession()).isFalse();
  }

  @Test
  void aContainerIsNotThoughItsPathIsJustASlash() throws Exception {
    machine("1", "0::/");
    write("sys/fs/cgroup/cpu.weight", "100");
    assertThat(bySession()).isFalse();
  }

  @Test
  void aVersionOneGroupWithAShareIsNot() throws Exception {
    machine("1", "4:cpu,cpuacct:/docker/3f1c\n0::/");
    assertThat(bySession()).isFalse();
  }

  @Test
  void aKernelThatWasToldNotToIsNot() throws Exception {
    machine("0", "0::/");
    assertThat(bySession()).isFalse();
  }

  @Test
  void aMachineWithoutSuchFilesIsNot() {
    assertThat(bySession()).isFalse();
  }

  private boolean bySession() {
    return new SharedProcessors(root).bySession();
  }

  private void machine(String autogroup, String groups) throws IOException {
    write("proc/sys/kernel/sched_autogroup_enabled", autogroup + "\n");
    write("proc/self/cgroup", groups + "\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
