package org.heed.platform.postgres.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a tar.xz archive; links and executable files stay what they are, whatever the umask. */
public final class Archive {

  private static final int EXECUTABLE = 0100;

  private Archive() {}

  /** Unpacks all but the static libraries, which only compilers need. */
  public static void unpack(InputStream packed, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.getName().endsWith(".a")) {
          unpack(entry, tar, inside(target, entry.getName()), target);
        }
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path path, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      createFolder(path, target);
      return;
    }
    createFolder(Folders.parent(path), target);
    if (entry.isSymbolicLink()) {
      inside(target, target.relativize(path.resolveSibling(entry.getLinkName())).toString());
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(path, inside(target, entry.getLinkName()));
    } else {
      Files.copy(content, path);
      permit(path, (entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  private static void createFolder(Path folder, Path target) throws IOException {
    if (folder.equals(target) || Files.isDirectory(folder)) {
      return;
    }
    createFolder(Folders.parent(folder), target);
    Files.createDirectory(folder);
    permit(folder, "rwxr-xr-x");
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static Path inside(Path target, String name) throws IOException {
    Path path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("the archive names a path outside its folder: " + name);
    }
    return path;
  }
}
