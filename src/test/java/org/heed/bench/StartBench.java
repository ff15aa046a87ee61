package org.heed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long {@code ./heed serve} takes on a new data folder, on one in which nothing was done yet,
 * and on one with surveys, answers and cases of 18 months; how long {@code ./heed demo} takes when
 * already built, and how much memory a fresh server holds.
 */
public class StartBench implements Bench {

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final int STARTS = 3;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    // Builds what changed and what makes both starts fast, which later starts find.
    for (String name : List.of("serve", "demo")) {
      Path unmeasured = context.folder().resolve("unmeasured-" + name);
      BenchServer.command(context.folder(), name, unmeasured, Map.of()).close();
    }
    Path data = context.folder().resolve("serve-data");
    try (BenchServer first = BenchServer.command(context.folder(), "serve", data, Map.of())) {
      context.figure("serve_new_folder", first.readySeconds(), "s until ready");
    }
    try (BenchServer again = BenchServer.command(context.folder(), "serve", data, Map.of())) {
      context.figure(
          "serve_empty_folder", again.readySeconds(), "s until ready, nothing in it yet");
      context.figure("memory_jvm", resident(again.processId()), "MB resident");
      context.figure("memory_postgres", postgres(data), "MB resident, shared pages counted once");
    }
    Path demo = context.folder().resolve("demo-data");
    try (BenchServer filled = BenchServer.command(context.folder(), "demo", demo, Map.of())) {
      context.figure("demo_new_folder", filled.readySeconds(), "s until ready (goal < 15)");
    }
    for (int start = 1; start <= STARTS; start++) {
      try (BenchServer full = BenchServer.command(context.folder(), "serve", demo, Map.of())) {
        String name = "serve_existing_folder_" + start;
        context.figure(name, full.readySeconds(), "s until ready, 18 months in it (goal < 6)");
      }
    }
  }

  private static double resident(long process) throws IOException {
    Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
    return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : Double.NaN;
  }

  /** Private pages of every PostgreSQL process on this data, and the shared ones once. */
  private static double postgres(Path data) throws IOException {
    Path pidFile = data.resolve("postgres/cluster/postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    try (Stream<ProcessHandle> family =
        Stream.concat(
            Stream.of(ProcessHandle.of(postmaster).orElseThrow()),
            ProcessHandle.of(postmaster).orElseThrow().descendants())) {
      return family.mapToDouble(process -> proportional(process.pid())).sum();
    }
  }

  private static double proportional(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024.0)
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
