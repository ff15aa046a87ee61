package org.heed.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.heed.platform.postgres.files.Folders;
import org.heed.platform.postgres.files.PasswordFile;

/** Makes the database. */
final class Cluster {

  private static final String FRESH = "cluster-new-";

  private static final String INCLUDES =
      """

      # Heed writes its settings into heed.conf at every start. Yours go into local.conf beside it, and win.
      include '../heed.conf'
      include_if_exists '../local.conf'
      """;

  private final Installation installation;
  private final DataFolder folder;
  private final Superuser superuser;

  Cluster(Installation installation) {
    this.installation = installation;
    this.folder = installation.folder();
    this.superuser = new Superuser(installation);
  }

  /**
   * Returns the password of the role {@code heed}, after making the database or the password if
   * missing.
   */
  String prepare() {
    var known = PasswordFile.read(folder.password());
    if (folder.hasCluster()) {
      allowReaders();
    }
    if (folder.hasCluster() && known.isPresent()) {
      return known.get();
    }
    String password = PasswordFile.generate();
    if (folder.hasCluster()) {
      superuser.setPassword(folder.cluster(), password);
      PasswordFile.write(folder.password(), password);
    } else {
      PasswordFile.write(folder.password(), password);
      create(password);
    }
    return password;
  }

  private void allowReaders() {
    if (Files.notExists(folder.readersAllowed())) {
      superuser.allowReaders(folder.cluster());
      markReadersAllowed();
    }
  }

  private void markReadersAllowed() {
    Folders.write(folder.readersAllowed(), "The role heed may make roles.\n", "rw-------");
  }

  /**
   * Built aside and renamed when complete, so that an interrupted set-up leaves no half-made
   * database.
   */
  private void create(String password) {
    Path parent = folder.postgres();
    try {
      Folders.deleteStartingWith(parent, FRESH, "");
      Path fresh = Files.createTempDirectory(parent, FRESH);
      installation.user().own(fresh);
      initialise(fresh);
      superuser.setUp(fresh, password);
      Files.writeString(fresh.resolve("postgresql.conf"), INCLUDES, StandardOpenOption.APPEND);
      initdb(fresh, syncOnly()).orFail("Writing the database to disk");
      Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
      markReadersAllowed();
      Folders.syncOne(parent);
    } catch (IOException e) {
      throw new PostgresStartFailure("The database cannot be created in " + parent + ": " + e, e);
    }
  }

  // The built-in locale sorts and folds the same on every system, so an upgrade of the system never
  // breaks an index. A new piece of the log is filled with zeros while every commit waits: with the
  // usual 16 MB, answers stood still for 60 to 130 ms every few seconds until the first pieces came
  // back for a second use.
  private void initialise(Path fresh) {
    var options =
        List.of(
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--auth=reject",
            "--wal-segsize=2",
            "--no-sync",
            "--no-instructions");
    initdb(fresh, options).orFail("Creating the database in " + fresh);
  }

  /**
   * One call for the whole file system where there is one, instead of one for each of a thousand
   * files.
   */
  private static List<String> syncOnly() {
    return Binaries.ON_LINUX
        ? List.of("--sync-only", "--sync-method=syncfs")
        : List.of("--sync-only");
  }

  private Command initdb(Path fresh, List<String> options) {
    var words =
        new ArrayList<>(List.of(installation.binaries().program("initdb"), "-D", fresh.toString()));
    words.addAll(options);
    return installation.run(words, "");
  }
}
