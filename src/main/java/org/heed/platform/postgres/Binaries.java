package org.heed.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.heed.platform.postgres.files.Archive;
import org.heed.platform.postgres.files.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's programs, unpacked from the library that brings them.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {

  /** The version that the build brings; a test compares it with what the server says. */
  static final String VERSION = "18.6";

  /** The version that decides whether data can be read. */
  static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

  static final boolean ON_LINUX = System.getProperty("os.name").equals("Linux");

  private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

  /** Unpacks into a folder unless it was done before; several processes may do so at once. */
  static Binaries unpackedIn(Path folder) {
    Path home = folder.resolve("bin-" + VERSION);
    if (!Files.isDirectory(home)) {
      LOG.info("Unpacking PostgreSQL {} into {}", VERSION, home);
      unpack(folder, home);
    }
    return new Binaries(home);
  }

  /**
   * Deletes other versions' programs, and half-unpacked ones, from a data folder that nobody else
   * uses.
   */
  static void tidy(Path folder) {
    try {
      Folders.deleteStartingWith(folder, "bin-", "bin-" + VERSION);
    } catch (IOException e) {
      LOG.warn("Old programs in {} cannot be deleted: {}", folder, e.toString());
    }
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path folder, Path home) {
    try (InputStream packed = packed()) {
      Files.createDirectories(folder);
      Path fresh = Files.createTempDirectory(folder, "bin-unpacking-");
      try {
        Archive.unpack(packed, fresh);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        publish(fresh, home);
      } finally {
        Folders.delete(fresh);
      }
    } catch (IOException e) {
      throw new PostgresStartFailure(
          "PostgreSQL cannot be unpacked into %s (80 MB are needed there): %s".formatted(home, e),
          e);
    }
  }

  private static InputStream packed() {
    String name = "/postgres-" + platform() + ".txz";
    InputStream packed = Binaries.class.getResourceAsStream(name);
    if (packed == null) {
      throw new PostgresStartFailure(
          "Heed brings no PostgreSQL for this system (%s). Install PostgreSQL 15 or later and set HEED_DATABASE_URL=postgresql://user:password@host:5432/database"
              .formatted(platform()));
    }
    return packed;
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String family = system.startsWith("mac") ? "darwin" : system.replace(' ', '_');
    return switch (processor) {
      case "amd64", "x86_64" -> family + "-x86_64";
      case "aarch64", "arm64" -> family + "-arm_64";
      default -> family + "-" + processor;
    };
  }

  /**
   * Appears complete or not at all: a process killed while unpacking leaves nothing that looks
   * usable.
   */
  private static void publish(Path fresh, Path home) throws IOException {
    sync(fresh);
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
      // Another process was faster, and its copy is as good.
    }
  }

  // One call for the whole file system is many times faster than one for each of a thousand files.
  private static void sync(Path fresh) throws IOException {
    if (!ON_LINUX || !Command.run(List.of("sync", "-f", fresh.toString()), fresh, "").succeeded()) {
      Folders.sync(fresh);
    }
  }
}
