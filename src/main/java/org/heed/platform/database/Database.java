package org.heed.platform.database;

import java.nio.file.Path;
import org.heed.platform.postgres.EmbeddedPostgres;
import org.heed.platform.settings.HeedSettings;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL behind this instance: an external one named by HEED_DATABASE_URL, or the embedded
 * one, which starts and ends with this process.
 */
public final class Database implements AutoCloseable {

  private final DatabaseAddress address;
  private final @Nullable AutoCloseable embedded;
  private final String whereDataLives;

  private Database(
      DatabaseAddress address, @Nullable AutoCloseable embedded, String whereDataLives) {
    this.address = address;
    this.embedded = embedded;
    this.whereDataLives = whereDataLives;
  }

  static Database open(HeedSettings settings) {
    String url = settings.databaseUrl();
    return url == null || url.isBlank() ? embedded(settings) : external(url);
  }

  private static Database embedded(HeedSettings settings) {
    Path data = settings.data().toAbsolutePath();
    Path programs = settings.postgresPrograms();
    EmbeddedPostgres server =
        programs == null ? EmbeddedPostgres.start(data) : EmbeddedPostgres.start(data, programs);
    DatabaseAddress address =
        new DatabaseAddress(server.jdbcUrl(), server.user(), server.password());
    return new Database(address, server, server.whereabouts());
  }

  private static Database external(String url) {
    DatabaseAddress address = DatabaseAddress.parse(url);
    return new Database(address, null, "The data is in " + address.jdbcUrl());
  }

  DatabaseAddress address() {
    return address;
  }

  /** A sentence that tells people where their data lies. */
  public String whereDataLives() {
    return whereDataLives;
  }

  @Override
  public void close() throws Exception {
    if (embedded != null) {
      embedded.close();
    }
  }
}
