package org.heed.platform.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that needs a superuser, in PostgreSQL's single-user mode, which needs no running
 * server: the superuser has no password and can never sign in over the network.
 */
final class Superuser {

  /** Name of the ordinary role, and of the database that it owns. */
  static final String HEED = "heed";

  /**
   * Row-level security hides rows before it runs a condition that might tell about them, unless the
   * condition is declared leakproof; so without this declaration a full-text search could not use
   * its GIN index. The function behind {@code @@} only answers true or false and fails on no input,
   * so it tells nothing about hidden rows.
   */
  private static final String LEAKPROOF_SEARCH =
      "alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof";

  private final Installation installation;

  Superuser(Installation installation) {
    this.installation = installation;
  }

  /** Makes the role and its database; the caller writes the cluster to disk afterwards. */
  void setUp(Path cluster, String password) {
    run(
        cluster,
        "off",
        // Databases are copies of this one, the declaration included.
        "template1",
        List.of(
            LEAKPROOF_SEARCH,
            "create role %s login password '%s' nosuperuser nobypassrls nocreatedb createrole noreplication"
                .formatted(HEED, password),
            "create database %s owner %s".formatted(HEED, HEED)));
  }

  /** Lets the role make roles for readers, in databases from before it could. */
  void allowReaders(Path cluster) {
    run(cluster, "on", "postgres", List.of("alter role %s createrole".formatted(HEED)));
  }

  /** Gives the role another password. */
  void setPassword(Path cluster, String password) {
    run(
        cluster,
        "on",
        "postgres",
        List.of("alter role %s password '%s'".formatted(HEED, password)));
  }

  private void run(Path cluster, String fsync, String database, List<String> statements) {
    var words = new ArrayList<>(List.of(installation.binaries().program("postgres"), "--single"));
    words.addAll(
        List.of("-D", cluster.toString(), "-c", "exit_on_error=true", "-c", "log_checkpoints=off"));
    words.addAll(List.of("-c", "fsync=" + fsync, database));
    installation
        .run(words, String.join("\n", statements) + "\n")
        .orFail("Setting up the database in " + cluster);
  }
}
