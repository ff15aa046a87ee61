package org.heed.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operating system user that PostgreSQL runs as: ours, or an unprivileged one when we are root,
 * as PostgreSQL refuses to run as root.
 *
 * @param switched whether we are root and become this user for PostgreSQL
 */
record ServerUser(long uid, long gid, boolean switched) {

  private static final List<String> CANDIDATES = List.of("heed", "postgres", "nobody");

  /** Tells whether this process is root. */
  static boolean weAreRoot() {
    return new UnixSystem().getUid() == 0;
  }

  /**
   * The owner of an existing cluster stays its user, so that restarts never change who owns the
   * data.
   */
  static ServerUser choose(DataFolder folder) {
    var us = new UnixSystem();
    if (us.getUid() != 0) {
      requireOwn(folder, us.getUid());
      return new ServerUser(us.getUid(), us.getGid(), false);
    }
    if (folder.hasCluster() && owner(folder.cluster()) != 0) {
      return new ServerUser(owner(folder.cluster()), id(folder.cluster(), "unix:gid"), true);
    }
    return unprivileged();
  }

  /** The words in front of a command that make it run as this user. */
  List<String> prefix() {
    if (!switched) {
      return List.of();
    }
    String setpriv =
        Command.find("setpriv").orElseThrow(() -> new PostgresStartFailure(noSetpriv()));
    return List.of(setpriv, "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs");
  }

  /** Runs a program as this user in a folder, to its end. */
  Command run(Path folder, List<String> words, String input) {
    return Command.run(Stream.concat(prefix().stream(), words.stream()).toList(), folder, input);
  }

  /** Hands a folder with all it holds to this user; links are not followed. */
  void own(Path folder) {
    if (!switched) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.setAttribute(path, "unix:uid", (int) uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", (int) gid, LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new PostgresStartFailure(
          "The folder %s cannot be handed to the user with id %d: %s".formatted(folder, uid, e), e);
    }
  }

  private static ServerUser unprivileged() {
    for (String name : CANDIDATES) {
      Command uid = Command.run(List.of("id", "-u", name), Path.of("/"), "");
      Command gid = Command.run(List.of("id", "-g", name), Path.of("/"), "");
      if (uid.succeeded() && gid.succeeded() && !uid.output().equals("0")) {
        return new ServerUser(Long.parseLong(uid.output()), Long.parseLong(gid.output()), true);
      }
    }
    throw new PostgresStartFailure(
        "PostgreSQL refuses to run as root, and none of the users %s exists to run it as. Create one (useradd --system heed), or start Heed as an ordinary user."
            .formatted(CANDIDATES));
  }

  private static void requireOwn(DataFolder folder, long us) {
    if (folder.hasCluster() && owner(folder.cluster()) != us) {
      throw new PostgresStartFailure(
          "The database in %s belongs to the user with id %d, but Heed runs as the user with id %d. Start Heed as that user, or hand the data over as root with: chown -R %d %s"
              .formatted(folder.cluster(), owner(folder.cluster()), us, us, folder.root()));
    }
  }

  private static long owner(Path path) {
    return id(path, "unix:uid");
  }

  private static long id(Path path, String attribute) {
    try {
      return ((Number) Files.getAttribute(path, attribute)).longValue();
    } catch (IOException e) {
      throw new PostgresStartFailure("Cannot tell who owns " + path + ": " + e, e);
    }
  }

  private static String noSetpriv() {
    return "PostgreSQL refuses to run as root, and the program setpriv (Debian and Fedora: package util-linux) is needed to run it as another user. Install it, or start Heed as an ordinary user.";
  }
}
