package org.heed.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A process of its own that runs the embedded server and inserts rows, saying each row that was
 * acknowledged; made to be killed while it does so.
 */
final class CrashingHeed implements AutoCloseable {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Process process;
  private final BufferedReader said;
  private final ProcessHandle server;
  private final List<Long> acknowledged = new ArrayList<>();

  private CrashingHeed(Process process, BufferedReader said, ProcessHandle server) {
    this.process = process;
    this.said = said;
    this.server = server;
  }

  /**
   * What the process runs: says the server's process id, then one acknowledged id a line, until
   * killed.
   */
  public static void main(String[] arguments) throws Exception {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.println("server " + postgres.serverPid());
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists kept (id bigint generated always as identity primary key)");
      while (true) {
        try (var row = statement.executeQuery("insert into kept default values returning id")) {
          row.next();
          System.out.println(row.getLong(1));
        }
      }
    }
  }

  /** Starts it and returns while it inserts, after the given number of acknowledged rows. */
  static CrashingHeed inserting(Path folder, int rows) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingHeed.class.getName(),
                folder.toString(),
                TestPostgres.binaries().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = said.readLine();
    while (line != null && !line.startsWith("server ")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException("the process ended before its server ran; see its error output");
    }
    long pid = Long.parseLong(line.substring("server ".length()));
    var heed = new CrashingHeed(process, said, ProcessHandle.of(pid).orElseThrow());
    heed.listen(rows);
    return heed;
  }

  ProcessHandle itself() {
    return process.toHandle();
  }

  ProcessHandle server() {
    return server;
  }

  /** The server's own processes that are running now, itself included. */
  List<ProcessHandle> serverFamily() {
    return Stream.concat(Stream.of(server), server.descendants()).toList();
  }

  /** The shell that waits for our end. */
  List<ProcessHandle> watchdogs() {
    return itself().children().filter(child -> !child.equals(server)).toList();
  }

  /** Kills in one go, as with {@code kill -9}, and returns every row that had been acknowledged. */
  List<Long> kill(List<ProcessHandle> victims) throws IOException, InterruptedException {
    victims.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
    listen(Integer.MAX_VALUE);
    return acknowledged;
  }

  /** Ends it, if the test has not, and waits for its server. */
  @Override
  public void close() {
    process.destroyForcibly();
    await().atMost(Duration.ofSeconds(30)).until(() -> !runs(server));
  }

  /** A process that ended but was not yet collected by the system's first process runs no more. */
  static boolean runs(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
      return !status.substring(status.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException e) {
      return ProcessHandle.of(process.pid()).isPresent();
    }
  }

  private void listen(int rows) throws IOException {
    String line = said.readLine();
    for (int heard = 0; line != null; line = said.readLine()) {
      if (NUMBER.matcher(line).matches()) {
        acknowledged.add(Long.parseLong(line));
        heard++;
      }
      if (heard == rows) {
        return;
      }
    }
  }
}
