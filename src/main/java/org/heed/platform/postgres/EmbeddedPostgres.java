package org.heed.platform.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL server that runs as our child, with its data below Heed's data folder.
 *
 * <p>It keeps what it acknowledged whatever is killed, listens on the loopback address only, is
 * started again if something else ends it, and ends with this process. Connections sign in as an
 * ordinary role that owns the database, so row-level security binds them.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final String WRONG_PASSWORD = "28P01";

  private final Installation installation;
  private final FolderLock lock;
  private final Keeper keeper;
  private final String password;

  private EmbeddedPostgres(
      Installation installation, FolderLock lock, Keeper keeper, String password) {
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
    DataFolder folder = DataFolder.open(dataFolder, ServerUser.weAreRoot());
    FolderLock lock = FolderLock.take(folder.lock());
    try {
      return start(folder, lock, binariesFolder.toAbsolutePath().normalize());
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The address for JDBC, without user and password. */
  public String jdbcUrl() {
    return jdbcUrl(keeper);
  }

  /** The ordinary role that owns the database. */
  public String user() {
    return Cluster.HEED;
  }

  /** The generated password of {@link #user()}. */
  public String password() {
    return password;
  }

  /** The major version of the server, such as 18. */
  public int major() {
    return Integer.parseInt(Binaries.MAJOR);
  }

  /** A sentence for people that says where the server and its data are. */
  public String whereabouts() {
    return "Embedded PostgreSQL %s on 127.0.0.1:%d keeps its data in %s and its log in %s."
        .formatted(
            Binaries.VERSION,
            keeper.port(),
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

  long serverPid() {
    return keeper.pid();
  }

  private static EmbeddedPostgres start(DataFolder folder, FolderLock lock, Path binariesFolder) {
    ServerUser user = ServerUser.choose(folder);
    folder.requireVersion(Binaries.MAJOR);
    Predecessor.awaitEnd(folder);
    user.requireReach(folder.postgres());
    var installation = new Installation(folder, Binaries.unpackedIn(binariesFolder), user);
    user.requireReach(installation.binaries().home());
    folder.createLog(user);
    String password = new Cluster(installation).prepare();
    Configuration.write(folder, user);
    Keeper keeper = Keeper.start(installation);
    try {
      requireSignIn(keeper, folder, password);
    } catch (RuntimeException e) {
      keeper.close();
      throw e;
    }
    return new EmbeddedPostgres(installation, lock, keeper, password);
  }

  private static void requireSignIn(Keeper keeper, DataFolder folder, String password) {
    try (var connection = DriverManager.getConnection(jdbcUrl(keeper), Cluster.HEED, password)) {
      connection.setReadOnly(true);
    } catch (SQLException e) {
      String advice =
          WRONG_PASSWORD.equals(e.getSQLState())
              ? "The file %s holds another database's password. Delete it and start again: a new password is set."
                  .formatted(folder.password())
              : "PostgreSQL runs, but does not let Heed in: "
                  + e.getMessage()
                  + "\n"
                  + ServerLog.tail(folder);
      throw new PostgresStartFailure(advice, e);
    }
  }

  // Demanding SCRAM keeps the password from a stranger that answers on the port; there is no TLS on
  // the loopback.
  private static String jdbcUrl(Keeper keeper) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256"
        .formatted(keeper.port(), Cluster.HEED);
  }
}
