package org.heed.platform.database;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.heed.platform.doctor.Examination;
import org.heed.platform.doctor.Finding;
import org.heed.platform.settings.HeedSettings;
import org.springframework.core.annotation.Order;

/**
 * The database: reachable, of a supported version, and with a role that row-level security binds.
 */
@Order(2)
class DatabaseExamination implements Examination {

  private static final int OLDEST_VERSION = 15;
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);
  private static final String SUBJECT = "Database";

  private final HeedSettings settings;
  private final Clock clock;

  DatabaseExamination(HeedSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Finding> examine() {
    String url = settings.databaseUrl();
    boolean embedded = url == null || url.isBlank();
    if (embedded && !Files.exists(settings.data().resolve("postgres"))) {
      return List.of(
          Finding.good(SUBJECT, "embedded; the first start creates it in the data folder."));
    }
    try (Database database = Database.open(settings)) {
      return examine(database, embedded);
    } catch (Exception failure) {
      return List.of(unusable(embedded, String.valueOf(failure.getMessage())));
    }
  }

  private static Finding unusable(boolean embedded, String reason) {
    if (embedded && reason.contains("in use")) {
      return Finding.good(SUBJECT, "embedded, and in use by a running Heed.");
    }
    return Finding.broken(
        SUBJECT,
        reason.strip(),
        embedded
            ? "Read the log in the data folder; docs/operations.md explains each message."
            : "Check HEED_DATABASE_URL, that the server runs, and that it lets this machine in.");
  }

  private List<Finding> examine(Database database, boolean embedded) throws SQLException {
    DatabaseAddress address = database.address();
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select current_setting('server_version_num')::int / 10000 as version,
                       current_setting('server_version') as full_version,
                       rolsuper or rolbypassrls as unbound,
                       has_schema_privilege('public', 'create') as may_create,
                       extract(epoch from clock_timestamp()) as clock,
                       (select proleakproof from pg_proc where oid = 'ts_match_vq'::regproc) as words
                  from pg_roles where rolname = current_user
                """)) {
      row.next();
      return findings(row, embedded);
    }
  }

  private List<Finding> findings(ResultSet row, boolean embedded) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    findings.add(version(row));
    if (row.getBoolean("unbound")) {
      findings.add(
          Finding.broken(
              SUBJECT,
              "The role is a superuser or bypasses row-level security.",
              "Create an ordinary role that owns the database and use it in HEED_DATABASE_URL."));
    }
    if (!row.getBoolean("may_create")) {
      findings.add(
          Finding.broken(
              SUBJECT, "The role may not create tables.", "Make it the owner of the database."));
    }
    if (!embedded && !row.getBoolean("words")) {
      findings.add(
          Finding.worthALook(
              SUBJECT,
              "Search in comments works without its index.",
              "Let a superuser run: alter function ts_match_vq(tsvector, tsquery) leakproof"));
    }
    findings.add(clock(row.getDouble("clock")));
    return findings;
  }

  private static Finding version(ResultSet row) throws SQLException {
    String version = "PostgreSQL " + row.getString("full_version");
    return row.getInt("version") >= OLDEST_VERSION
        ? Finding.good(SUBJECT, version)
        : Finding.broken(SUBJECT, version + " is too old.", "Use version 15 or later.");
  }

  private Finding clock(double databaseSeconds) {
    double apart = Math.abs(databaseSeconds - clock.instant().toEpochMilli() / 1000.0);
    return apart > CLOCK_TOLERANCE.toSeconds()
        ? Finding.broken(
            "Clock",
            "differs by %.0f s from the database's.".formatted(apart),
            "Run a time service (NTP) on both.")
        : Finding.good("Clock", "agrees with the database's.");
  }
}
