package org.heed.platform.postgres;

import java.nio.file.Path;

/**
 * A PostgreSQL server that runs as our child, with its data below Heed's data folder.
 *
 * <p>It keeps what it acknowledged whatever is killed, listens on the loopback address only, is
 * started again if something else ends it, and ends with this process. Connections sign in as an
 * ordinary role that owns the database, so row-level security binds them.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private final Installation installation;
  private final FolderLock lock;
  private final Keeper keeper;
  private final String password;

  EmbeddedPostgres(Installation installation, FolderLock lock, Keeper keeper, String password) {
    this.installation = installation;
    this.lock = lock;
    this.keeper = keeper;
    this.password = password;
  }

  /**
   * Starts the server on the data in a folder, after creating what is missing.
   *
   * @throws PostgresStartFailure if it cannot run there; the message says what to do
   */
  public static EmbeddedPostgres start(Path dataFolder) {
    return start(dataFolder, dataFolder.resolve("postgres"));
  }

  /**
   * Starts the server with programs that several data folders share, so that they are unpacked
   * once.
   *
   * @param binariesFolder where the programs are unpacked to, or were before
   * @throws PostgresStartFailure if it cannot run there; the message says what to do
   */
  public static EmbeddedPostgres start(Path dataFolder, Path binariesFolder) {
    return Launch.onto(dataFolder, binariesFolder.toAbsolutePath().normalize());
  }

  /** The address for JDBC, without user and password. */
  public String jdbcUrl() {
    return keeper.server().jdbcUrl();
  }

  /** The ordinary role that owns the database. */
  public String user() {
    return Superuser.HEED;
  }

  /** The generated password of {@link #user()}. */
  public String password() {
    return password;
  }

  /** A sentence for people that says where the server and its data are. */
  public String whereabouts() {
    return "Embedded PostgreSQL %s on 127.0.0.1:%d keeps its data in %s and its log in %s."
        .formatted(
            Binaries.VERSION,
            keeper.server().port(),
            installation.folder().cluster(),
            installation.folder().log());
  }

  /** Stops the server and waits for it: clients are cut off, everything is written. */
  @Override
  public void close() {
    try {
      keeper.close();
    } finally {
      lock.close();
    }
  }

  /** The process id of the server that was started last. */
  long serverPid() {
    return keeper.server().pid();
  }
}
