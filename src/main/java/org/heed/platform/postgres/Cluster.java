package org.heed.platform.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Makes the database. Everything that needs a superuser happens here, in PostgreSQL's single-user
 * mode, which needs no running server: the superuser has no password and can never sign in over the
 * network.
 */
final class Cluster {

  /** Name of the ordinary role, and of the database that it owns. */
  static final String HEED = "heed";

  private static final String FRESH = "cluster-new-";

  /**
   * Row-level security hides rows before it runs a condition that might tell about them, unless the
   * condition is declared leakproof; so without this declaration a full-text search could not use
   * its GIN index. The function behind {@code @@} only answers true or false and fails on no input,
   * so it tells nothing about hidden rows.
   */
  private static final String LEAKPROOF_SEARCH =
      "alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof";

  private static final String INCLUDES =
      """

      # Heed writes its settings into heed.conf at every start. Yours go into local.conf beside it, and win.
      include '../heed.conf'
      include_if_exists '../local.conf'
      """;

  private final Installation installation;

  Cluster(Installation installation) {
    this.installation = installation;
  }

  /**
   * Returns the password of the role {@code heed}, after making the database or the password if
   * missing.
   */
  String prepare() {
    DataFolder folder = installation.folder();
    var password = PasswordFile.read(folder.password());
    if (folder.hasCluster() && password.isPresent()) {
      return password.get();
    }
    String fresh = PasswordFile.generate();
    if (folder.hasCluster()) {
      administer(folder.cluster(), "postgres", "alter role " + HEED + " password '" + fresh + "'");
      PasswordFile.write(folder.password(), fresh);
    } else {
      PasswordFile.write(folder.password(), fresh);
      create(fresh);
    }
    return fresh;
  }

  /**
   * Built aside and renamed when complete, so that an interrupted set-up leaves no half-made
   * database.
   */
  private void create(String password) {
    Path parent = installation.folder().postgres();
    try {
      deleteLeftovers(parent);
      Path fresh = Files.createTempDirectory(parent, FRESH);
      installation.user().own(fresh);
      initialise(fresh);
      administer(fresh, "template1", setUp(password));
      Files.writeString(fresh.resolve("postgresql.conf"), INCLUDES, StandardOpenOption.APPEND);
      run(List.of(initdb(), "--sync-only", "-D", fresh.toString()), "")
          .orFail("Writing the database to disk");
      Files.move(fresh, installation.folder().cluster(), StandardCopyOption.ATOMIC_MOVE);
      Folders.syncOne(parent);
    } catch (IOException e) {
      throw new PostgresStartFailure("The database cannot be created in " + parent + ": " + e, e);
    }
  }

  // The built-in locale sorts and folds the same on every system, so an upgrade of the system never
  // breaks an index.
  private void initialise(Path fresh) {
    run(
            List.of(
                initdb(),
                "-D",
                fresh.toString(),
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=reject",
                "--no-sync",
                "--no-instructions"),
            "")
        .orFail("Creating the database in " + fresh);
  }

  private static String setUp(String password) {
    return String.join(
        "\n",
        LEAKPROOF_SEARCH,
        "create role "
            + HEED
            + " login password '"
            + password
            + "' nosuperuser nobypassrls nocreatedb nocreaterole noreplication",
        "create database " + HEED + " owner " + HEED);
  }

  private void administer(Path cluster, String database, String statements) {
    run(
            List.of(
                installation.binaries().program("postgres"),
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "exit_on_error=true",
                "-c",
                "log_checkpoints=off",
                database),
            statements + "\n")
        .orFail("Setting up the database in " + cluster);
  }

  private Command run(List<String> words, String input) {
    return installation.user().run(installation.folder().postgres(), words, input);
  }

  private String initdb() {
    return installation.binaries().program("initdb");
  }

  private static void deleteLeftovers(Path parent) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent, FRESH + "*")) {
      for (Path leftover : leftovers) {
        Folders.delete(leftover);
      }
    }
  }
}
