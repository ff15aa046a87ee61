package org.heed.platform.database;

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
    if (url == null) {
      throw new IllegalArgumentException("Set HEED_DATABASE_URL");
    }
    DatabaseAddress address = DatabaseAddress.parse(url);
    return new Database(address, null, "in the database " + address.jdbcUrl());
  }

  DatabaseAddress address() {
    return address;
  }

  /** A phrase that tells people where their data lies. */
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
