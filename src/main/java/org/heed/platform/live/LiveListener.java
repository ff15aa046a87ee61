package org.heed.platform.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that hears the news of all nodes, over a connection of its own. */
@Component
class LiveListener implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveListener.class);
  private static final int WAIT_MS = 500;
  private static final long PAUSE_MS = 1_000;

  private final HikariDataSource pool;
  private final LiveStreams streams;
  private volatile boolean running;
  private Thread thread = new Thread();

  LiveListener(HikariDataSource pool, LiveStreams streams) {
    this.pool = pool;
    this.streams = streams;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("live").start(this::work);
  }

  private void work() {
    while (running) {
      try {
        listen();
      } catch (SQLException away) {
        log.debug("Open pages wait for the database: {}", away.getMessage());
        pause();
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("listen " + LiveNews.CHANNEL);
      streams.tellAll();
      PGConnection listening = connection.unwrap(PGConnection.class);
      while (running) {
        pass(listening.getNotifications(WAIT_MS));
      }
    }
  }

  private void pass(PGNotification[] heard) {
    for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
      String[] parts = one.getParameter().split(" ", 2);
      streams.tell(Long.parseLong(parts[0]), parts[1]);
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException stop) {
      running = false;
    }
  }

  /** Comes before the web server stops: open streams would hold up its farewell. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void stop() {
    running = false;
    streams.endAll();
    try {
      thread.join(5_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
