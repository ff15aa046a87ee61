package org.heed.platform.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether the kernel shares the processors out by session. Each of PostgreSQL's processes is a
 * session of its own and then counts as much as all of Heed; processes of a control group with a
 * share of the processors, such as a container, are not divided like that. Source: sched(7), "The
 * autogroup feature".
 */
public final class SharedProcessors {

  private final Path root;

  /** Looks at this machine. */
  public SharedProcessors() {
    this(Path.of("/"));
  }

  SharedProcessors(Path root) {
    this.root = root;
  }

  /** Whether it does; false where that cannot be known, such as on macOS. */
  public boolean bySession() {
    try {
      return Files.readString(root.resolve("proc/sys/kernel/sched_autogroup_enabled"))
              .strip()
              .equals("1")
          && Files.readAllLines(root.resolve("proc/self/cgroup")).stream()
              .noneMatch(this::isShareOfItsOwn);
    } catch (IOException notLinux) {
      return false;
    }
  }

  /**
   * Whether a line of /proc/self/cgroup, such as {@code 1:cpu:/heed} (version 1) or {@code
   * 0::/system.slice/heed.service} (version 2), names a group with a share of the processors. In a
   * container the path may be just a slash; then the files tell, as the machine's own root has
   * none.
   */
  private boolean isShareOfItsOwn(String line) {
    String[] parts = line.split(":", 3);
    if (parts.length < 3) {
      return false;
    }
    return parts[1].isEmpty()
        ? isWeighed(Path.of(parts[2]))
        : List.of(parts[1].split(",", -1)).contains("cpu") && !parts[2].equals("/");
  }

  private boolean isWeighed(Path group) {
    for (Path at = group; at != null; at = at.getParent()) {
      Path folder = root.resolve("sys/fs/cgroup").resolve(at.toString().substring(1));
      if (Files.exists(folder.resolve("cpu.weight"))) {
        return true;
      }
    }
    return false;
  }
}
