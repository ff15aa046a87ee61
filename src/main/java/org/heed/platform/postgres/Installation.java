package org.heed.platform.postgres;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * What is needed to run a server: where its data is, its programs, and the user it runs as.
 *
 * @param folder the data
 * @param binaries the programs
 * @param user the operating system user
 */
record Installation(DataFolder folder, Binaries binaries, ServerUser user) {

  /** Runs a program as that user, to its end. */
  Command run(List<String> words, String input) {
    return user.run(folder.postgres(), words, input);
  }

  /** Prepares the server as a child that ends with the thread that starts it. */
  ProcessBuilder server(String host, int port) {
    var words = new ArrayList<>(user.prefix());
    words.addAll(Leash.words());
    words.addAll(List.of(binaries.program("postgres"), "-D", folder.cluster().toString()));
    words.addAll(List.of("-p", String.valueOf(port), "-c", "listen_addresses=" + host));
    words.addAll(List.of("-c", "unix_socket_directories="));
    return Command.builder(words, folder.postgres())
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(folder.startLog().toFile());
  }
}
