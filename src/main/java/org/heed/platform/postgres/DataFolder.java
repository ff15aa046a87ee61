package org.heed.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where everything lives below Heed's data folder.
 *
 * @param root Heed's data folder
 */
record DataFolder(Path root) {

  /** Creates the folders that are missing. */
  static DataFolder open(Path root, boolean shared) {
    try {
      create(root, shared);
      var folder = new DataFolder(root.toRealPath());
      create(folder.postgres(), shared);
      return folder;
    } catch (IOException e) {
      throw new PostgresStartFailure(
          "The data folder %s cannot be created or written (%s). Choose another folder, or give this user access to it."
              .formatted(root.toAbsolutePath(), e),
          e);
    }
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  /** PostgreSQL's own data directory (PGDATA). */
  Path cluster() {
    return postgres().resolve("cluster");
  }

  Path log() {
    return postgres().resolve("log");
  }

  Path startLog() {
    return postgres().resolve("start.log");
  }

  Path password() {
    return postgres().resolve("password");
  }

  Path lock() {
    return root.resolve("heed.lock");
  }

  /** Settings that Heed writes at every start. */
  Path heedConf() {
    return postgres().resolve("heed.conf");
  }

  /** Settings of the operator, which win over Heed's. */
  Path localConf() {
    return postgres().resolve("local.conf");
  }

  /** There once the role heed may make roles for readers. */
  Path readersAllowed() {
    return postgres().resolve("readers-allowed");
  }

  Path hbaConf() {
    return postgres().resolve("pg_hba.conf");
  }

  boolean hasCluster() {
    return Files.exists(cluster());
  }

  /** The log belongs to the user that writes it. */
  void createLog(ServerUser user) {
    try {
      create(log(), false);
    } catch (IOException e) {
      throw new PostgresStartFailure("The folder " + log() + " cannot be created: " + e, e);
    }
    user.own(log());
  }

  /** Refuses data that the unpacked PostgreSQL cannot read. */
  void requireVersion(String expected) {
    if (!hasCluster()) {
      return;
    }
    String found = version().orElseThrow(() -> new PostgresStartFailure(damaged()));
    if (!found.equals(expected)) {
      throw new PostgresStartFailure(
          """
          The data in %s was written by PostgreSQL %s, but this Heed brings PostgreSQL %s, which cannot read it. \
          Nothing was changed. Start the Heed version that wrote it, export with pg_dump, and import into a new data \
          folder; or run pg_upgrade. docs/operations.md, "The embedded database", shows both.\
          """
              .formatted(cluster(), found, expected));
    }
  }

  private Optional<String> version() {
    try {
      return Optional.of(Files.readString(cluster().resolve("PG_VERSION")).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String damaged() {
    return """
    The folder %s exists, but its file PG_VERSION is missing or cannot be read, so it is no usable database. \
    Nothing was changed. Restore the folder from a backup, or move it away to start with an empty database.\
    """
        .formatted(cluster());
  }

  /**
   * A folder that the database's user must walk through is open to passers-by, all others are
   * closed.
   */
  private static void create(Path folder, boolean shared) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(
          folder, PosixFilePermissions.fromString(shared ? "rwx--x--x" : "rwx------"));
    }
  }
}
