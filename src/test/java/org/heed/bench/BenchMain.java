package org.heed.bench;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Runs the benchmarks named on the command line, or all. */
public final class BenchMain {

  private BenchMain() {}

  /** Entry point of {@code ./heed bench [name…]}. */
  public static void main(String[] names) throws Exception {
    List<Bench> chosen =
        ServiceLoader.load(Bench.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(bench -> names.length == 0 || List.of(names).contains(bench.name()))
            .toList();
    if (chosen.isEmpty()) {
      System.err.println("There is no such benchmark. Known: " + known());
      System.exit(2);
    }
    for (Bench bench : chosen) {
      System.out.println("== " + bench.name());
      try (BenchContext context = BenchContext.open(bench.name())) {
        bench.run(context);
      }
    }
    System.exit(0);
  }

  private static String known() {
    Stream<String> names =
        ServiceLoader.load(Bench.class).stream().map(provider -> provider.get().name());
    return String.join(", ", names.sorted().toList());
  }
}
