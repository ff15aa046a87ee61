package org.heed.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.heed.platform.postgres.files.Folders;

/** Folders for throw-away databases: the programs are unpacked once per machine. */
final class TestPostgres {

  private TestPostgres() {}

  /**
   * Below the temp folder: it is reachable for the unprivileged user even if the project is not.
   */
  static Path binaries() {
    Path binaries =
        Path.of(
            System.getProperty("java.io.tmpdir"), "heed-test-" + System.getProperty("user.name"));
    try {
      Files.createDirectories(binaries);
      // Somebody else's folder is not trusted with programs that we run.
      Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwxr-xr-x"));
      return binaries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder of its own that the unprivileged user can reach. */
  static Path newFolder() {
    try {
      Path folder = Files.createTempDirectory("heed-data-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
