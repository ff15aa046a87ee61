package org.heed.score.facts;

import org.heed.response.snapshot.Series;
import org.springframework.context.ApplicationContext;

/** What a benchmark needs of the facts of a server that runs in its own process. */
public final class FactsForBench {

  private final ApplicationContext server;

  public FactsForBench(ApplicationContext server) {
    this.server = server;
  }

  public Facts facts() {
    return server.getBean(Facts.class);
  }

  /** Stores one sealed block, given by column. */
  public void seal(int[]... columns) {
    server.getBean(BlockWriter.class).write(Series.ANSWERS, columns);
  }
}
