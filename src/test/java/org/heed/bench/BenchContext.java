package org.heed.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.heed.platform.postgres.EmbeddedPostgres;

/**
 * What a benchmark works with: a fresh PostgreSQL with the settings of a real installation, servers
 * started from the packaged jar as processes of their own, and a place for its figures.
 */
final class BenchContext implements AutoCloseable {

  private static final Path BINARIES =
      Path.of(System.getProperty("java.io.tmpdir"), "heed-postgres-binaries");

  private final String bench;
  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final HikariDataSource pool;

  private BenchContext(String bench, Path folder) {
    this.bench = bench;
    this.folder = folder;
    this.postgres = EmbeddedPostgres.start(folder.resolve("data"), BINARIES);
    this.pool = new HikariDataSource();
    pool.setJdbcUrl(postgres.jdbcUrl());
    pool.setUsername(postgres.user());
    pool.setPassword(postgres.password());
    pool.setMaximumPoolSize(33);
    pool.setMinimumIdle(0);
    pool.setConnectionInitSql("select set_config('heed.workspace', 'system', false)");
  }

  static BenchContext open(String bench) throws IOException {
    Path folder = Files.createTempDirectory("heed-bench-" + bench);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new BenchContext(bench, folder);
  }

  /** Connections of the benchmark's own, which see every workspace. */
  DataSource database() {
    return pool;
  }

  /** The address of the database, as HEED_DATABASE_URL takes it. */
  String databaseUrl() {
    return postgres
        .jdbcUrl()
        .replace(
            "jdbc:postgresql://",
            "postgresql://" + postgres.user() + ":" + postgres.password() + "@");
  }

  /** A scratch folder, removed afterwards. */
  Path folder() {
    return folder;
  }

  /** Starts the packaged server against this database and waits until it reports ready. */
  BenchServer startServer(Map<String, String> variables) throws Exception {
    return BenchServer.start(folder, databaseUrl(), variables);
  }

  /** Prints one figure and keeps it in target/bench. */
  void figure(String name, double value, String unit) throws IOException {
    String line =
        String.format(Locale.ROOT, "%-34s %14s %s", bench + "." + name, number(value), unit);
    System.out.println(line);
    Path file = Path.of("target", "bench", bench + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String number(double value) {
    return Math.abs(value) >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public void close() throws IOException {
    pool.close();
    postgres.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
