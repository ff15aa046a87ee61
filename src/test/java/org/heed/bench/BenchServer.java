package org.heed.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Heed server of its own process, started by the {@code heed} command, or from the class path
 * {@code bench.classes} if given.
 */
final class BenchServer implements AutoCloseable {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private final Process process;
  private final int port;
  private final double readySeconds;

  private BenchServer(Process process, int port, double readySeconds) {
    this.process = process;
    this.port = port;
    this.readySeconds = readySeconds;
  }

  /** Runs a server against a database of its own, as {@code ./heed serve} does. */
  static BenchServer start(Path folder, String databaseUrl, Map<String, String> variables)
      throws Exception {
    Map<String, String> all = new HashMap<>(variables);
    all.put("HEED_DATABASE_URL", databaseUrl);
    return run(program(), folder, folder.resolve("server"), all);
  }

  /** Runs {@code ./heed serve} or {@code ./heed demo} as a person would, on this data folder. */
  static BenchServer command(Path folder, String name, Path data, Map<String, String> variables)
      throws Exception {
    return run(List.of("./heed", name), folder, data, variables);
  }

  private static BenchServer run(
      List<String> program, Path folder, Path data, Map<String, String> variables)
      throws Exception {
    int port = freePort();
    ProcessBuilder command = new ProcessBuilder(program);
    command.environment().put("HEED_PORT", Integer.toString(port));
    command.environment().put("HEED_DATA", data.toString());
    command.environment().putAll(variables);
    command.redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile());
    long began = System.nanoTime();
    Process process = command.start();
    awaitReady(process, port, folder);
    return new BenchServer(process, port, (System.nanoTime() - began) / 1e9);
  }

  private static List<String> program() {
    String classes = System.getProperty("bench.classes");
    if (classes == null) {
      return List.of("./heed", "serve");
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "-Xmx320m",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-cp",
        classes,
        "org.heed.Heed");
  }

  private static void awaitReady(Process process, int port, Path folder) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest probe =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    // Long enough for ./heed to build first.
    for (int look = 0; look < 12_000; look++) {
      if (!process.isAlive()) {
        throw new IOException(
            "The server ended:\n" + Files.readString(folder.resolve("server.log")));
      }
      try {
        if (client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // The port is not open yet.
      }
      Thread.sleep(50);
    }
    throw new IOException("Not ready:\n" + Files.readString(folder.resolve("server.log")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The address of the server, without a slash at its end. */
  String address() {
    return "http://localhost:" + port;
  }

  int port() {
    return port;
  }

  /** The most memory that the process ever held, in MB. */
  double peakMegabytes() throws IOException {
    Matcher found = PEAK.matcher(Files.readString(Path.of("/proc/" + processId() + "/status")));
    return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : Double.NaN;
  }

  /** Seconds from the start of the process until it reported ready. */
  double readySeconds() {
    return readySeconds;
  }

  /**
   * Processor seconds used so far: by this server, by whatever else the benchmark started (the
   * database), and by the benchmark itself.
   */
  double[] cpuSeconds() {
    double served = cpuSeconds(process.toHandle());
    double all = ProcessHandle.current().descendants().mapToDouble(BenchServer::cpuSeconds).sum();
    return new double[] {served, all - served, cpuSeconds(ProcessHandle.current())};
  }

  private static double cpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(used -> used.toNanos() / 1e9).orElse(0.0);
  }

  long processId() {
    return process.pid();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
