package org.heed.score.facts;

import javax.sql.DataSource;
import org.heed.response.snapshot.Series;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Facts over a database of a benchmark, without a server around them. */
public final class FactsForBench implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public FactsForBench(DataSource database) {
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(new JdbcTemplate(database)));
    context.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
    context.register(Columns.class, Recent.class, KeptCounts.class, BlockWriter.class, Facts.class);
    context.scan("org.heed.response.snapshot");
    context.refresh();
  }

  public Facts facts() {
    return context.getBean(Facts.class);
  }

  /** Stores one sealed block, given by column. */
  public void seal(int[]... columns) {
    context.getBean(BlockWriter.class).write(Series.ANSWERS, columns);
  }

  @Override
  public void close() {
    context.close();
  }
}
