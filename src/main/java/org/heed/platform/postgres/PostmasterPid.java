package org.heed.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heed.platform.postgres.files.Folders;

/**
 * What {@code postmaster.pid} says about the server of a cluster; the file outlives a server that
 * was killed.
 *
 * @param cluster the cluster
 * @param lines the file's lines: process id first, state last
 */
record PostmasterPid(Path cluster, List<String> lines) {

  private static final int STATUS_LINE = 7;

  /** No system hands out this process id. */
  private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

  static Optional<PostmasterPid> read(Path cluster) {
    try {
      return Optional.of(new PostmasterPid(cluster, Files.readAllLines(file(cluster))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new PostgresStartFailure("The file " + file(cluster) + " cannot be read: " + e, e);
    }
  }

  /** The server's process id, or 0 when the file was cut short. */
  long pid() {
    try {
      return Long.parseLong(line(0));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  boolean ready() {
    return status().equals("ready");
  }

  boolean stopping() {
    return status().equals("stopping");
  }

  /** Whether that process is still a PostgreSQL server, of this cluster as far as we may look. */
  boolean live() {
    return pid() > 0
        && ProcessHandle.of(pid()).filter(ProcessHandle::isAlive).isPresent()
        && runsPostgres()
        && workingFolder().map(folder -> folder.equals(cluster)).orElse(true);
  }

  /**
   * Makes PostgreSQL see that the process is gone, when another program got its id since, or a
   * power cut emptied the file. It is kept where it says something: it also names the shared memory
   * by which PostgreSQL notices surviving children of a killed server.
   */
  void disown() {
    if (pid() > 0) {
      String rest = String.join("\n", lines.subList(1, lines.size()));
      Folders.write(file(cluster), NOBODY + "\n" + rest + "\n", "rw-r--r--");
    } else {
      discard();
    }
  }

  private void discard() {
    try {
      Files.delete(file(cluster));
    } catch (IOException e) {
      throw new PostgresStartFailure(
          "The stale file " + file(cluster) + " cannot be deleted: " + e, e);
    }
  }

  private String status() {
    return line(STATUS_LINE);
  }

  private String line(int index) {
    return lines.size() > index ? lines.get(index).strip() : "";
  }

  private boolean runsPostgres() {
    String program =
        ProcessHandle.of(pid())
            .flatMap(process -> process.info().command())
            .orElseGet(this::firstWord);
    return Path.of(program).endsWith("postgres");
  }

  // In a container, even root may not see which file another user's process runs, but everyone sees
  // its command line.
  private String firstWord() {
    try {
      return Files.readString(process("cmdline")).split("\0", 2)[0];
    } catch (IOException e) {
      return "";
    }
  }

  private Optional<Path> workingFolder() {
    try {
      return Optional.of(process("cwd").toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path process(String entry) {
    return Path.of("/proc", String.valueOf(pid()), entry);
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }
}
