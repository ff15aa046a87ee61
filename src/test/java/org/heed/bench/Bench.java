package org.heed.bench;

/** One benchmark; run by {@code ./heed bench name}. */
interface Bench {

  /** The name that selects it. */
  String name();

  /** Measures, and prints its figures through {@link BenchContext#figure}. */
  void run(BenchContext context) throws Exception;
}
