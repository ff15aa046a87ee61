package org.heed.platform.postgres;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The way from a data folder to a running server, one step after the other. */
final class Launch {

  private static final String WRONG_PASSWORD = "28P01";

  private Launch() {}

  static EmbeddedPostgres onto(Path dataFolder, Path binariesFolder) {
    DataFolder folder = DataFolder.open(dataFolder, ServerUser.weAreRoot());
    FolderLock lock = FolderLock.take(folder.lock());
    try {
      return launch(folder, lock, binariesFolder);
    } catch (PostgresStartFailure e) {
      lock.close();
      throw e;
    } catch (UncheckedIOException e) {
      lock.close();
      throw new PostgresStartFailure(
          "The database's files in %s cannot be read or written: %s. Give the user that runs Heed access to them, and space on the disk."
              .formatted(folder.postgres(), e.getCause()),
          e);
    }
  }

  private static EmbeddedPostgres launch(DataFolder folder, FolderLock lock, Path binariesFolder) {
    ServerUser user = ServerUser.choose(folder);
    folder.requireVersion(Binaries.MAJOR);
    Predecessor.awaitEnd(folder);
    Reach.require(user, folder.postgres());
    Binaries.tidy(folder.postgres());
    var installation = new Installation(folder, Binaries.unpackedIn(binariesFolder), user);
    Reach.require(user, installation.binaries().home());
    folder.createLog(user);
    String password = new Cluster(installation).prepare();
    Configuration.write(folder, user);
    Keeper keeper = Keeper.start(installation);
    try {
      requireSignIn(keeper.server(), folder, password);
    } catch (PostgresStartFailure e) {
      keeper.close();
      throw e;
    }
    return new EmbeddedPostgres(installation, lock, keeper, password);
  }

  private static void requireSignIn(ServerProcess server, DataFolder folder, String password) {
    try (var connection = DriverManager.getConnection(server.jdbcUrl(), Superuser.HEED, password)) {
      connection.setReadOnly(true);
    } catch (SQLException e) {
      throw new PostgresStartFailure(
          WRONG_PASSWORD.equals(e.getSQLState()) ? wrongPassword(folder) : noEntry(folder, e), e);
    }
  }

  private static String wrongPassword(DataFolder folder) {
    return "The file %s holds another database's password. Delete it and start again: a new password is set."
        .formatted(folder.password());
  }

  private static String noEntry(DataFolder folder, SQLException e) {
    return "PostgreSQL runs on the data in %s, but does not let Heed in: %s\n%s"
        .formatted(folder.cluster(), e.getMessage(), ServerLog.tail(folder));
  }
}
