package org.heed.platform.postgres.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writing that survives a power cut, and deleting. */
public final class Folders {

  private Folders() {}

  /**
   * Makes a file appear with its whole content or not at all, replacing what had its name (a link
   * is not followed).
   */
  public static void write(Path file, String content, String permissions) {
    try {
      Path fresh = Files.createTempFile(parent(file), file.getFileName().toString(), ".new");
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(permissions));
      Files.writeString(fresh, content, StandardCharsets.UTF_8);
      syncOne(fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      syncOne(parent(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file unless that is what it says already. */
  public static void writeIfOther(Path file, String content, String permissions) {
    try {
      if (!Files.exists(file) || !Files.readString(file).equals(content)) {
        write(file, content, permissions);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a folder and everything in it through to the disk. */
  public static void sync(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.filter(path -> !Files.isSymbolicLink(path)).forEach(Folders::syncUnchecked);
    }
  }

  public static void syncOne(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Deletes a folder if it is there; what another process still writes to stays for the next time.
   */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> found = Files.walk(folder)) {
      paths = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  /** Deletes what lies in a folder under a name with this beginning, except for one. */
  public static void deleteStartingWith(Path parent, String beginning, String except)
      throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, beginning + "*")) {
      for (Path path : found) {
        if (!path.endsWith(except)) {
          delete(path);
        }
      }
    }
  }

  static Path parent(Path path) {
    return Objects.requireNonNull(path.getParent(), "a path below the root");
  }

  private static void syncUnchecked(Path path) {
    try {
      syncOne(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
