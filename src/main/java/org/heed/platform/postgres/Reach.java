package org.heed.platform.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the database's user can walk to a folder: root may keep its data where nobody else can
 * go.
 */
final class Reach {

  private static final int CLOSED = 9;
  private static final String FIRST_CLOSED =
      "for d; do [ -x \"$d\" ] || { echo \"$d\"; exit " + CLOSED + "; }; done";

  private Reach() {}

  /** Refuses a folder that lies below a closed one, and names that one. */
  static void require(ServerUser user, Path folder) {
    if (!user.switched()) {
      return;
    }
    var words = new ArrayList<>(List.of("/bin/sh", "-c", FIRST_CLOSED, "sh"));
    words.addAll(fromTheRoot(folder));
    Command check = user.run(Path.of("/"), words, "");
    if (check.exitCode() == CLOSED) {
      throw new PostgresStartFailure(closed(user, folder, check.output()));
    }
    check.orFail("Running a program as the user with id " + user.uid());
  }

  private static List<String> fromTheRoot(Path folder) {
    var parents = new ArrayList<String>();
    for (Path path = folder; path != null; path = path.getParent()) {
      parents.add(path.toString());
    }
    return parents.reversed();
  }

  private static String closed(ServerUser user, Path folder, String closed) {
    return """
        PostgreSQL refuses to run as root, so Heed runs it as the unprivileged user with id %d; but that user cannot \
        reach %s, because the folder %s is closed to other users. Start Heed as an ordinary user, or choose a data \
        folder that others can reach (for example --data /var/lib/heed), or open the way with: chmod o+x %s"""
        .formatted(user.uid(), folder, closed, closed);
  }
}
