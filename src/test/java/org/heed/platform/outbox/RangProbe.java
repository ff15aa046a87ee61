package org.heed.platform.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A consumer that remembers what it got, writes to the database, refuses what a test calls poison,
 * and finds the disk full when a test says so.
 */
@TestComponent
public class RangProbe implements EventConsumer<Rang> {

  final List<Rang> handled = new CopyOnWriteArrayList<>();
  volatile int poison = Integer.MIN_VALUE;
  volatile boolean diskFull;
  private final JdbcClient jdbc;

  RangProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "test.probe";
  }

  @Override
  public Class<Rang> type() {
    return Rang.class;
  }

  @Override
  public void handle(long workspaceId, List<Rang> events) {
    if (diskFull) {
      jdbc.sql("do $$ begin raise exception 'no space left' using errcode = '53100'; end $$")
          .update();
    }
    for (Rang event : events) {
      jdbc.sql("update workspace set name = name || ? where workspace_id = ?")
          .params("," + event.number(), workspaceId)
          .update();
      if (event.number() == poison) {
        throw new IllegalStateException("cannot digest " + event.number());
      }
    }
    handled.addAll(events);
  }
}
