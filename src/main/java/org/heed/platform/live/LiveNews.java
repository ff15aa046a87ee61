package org.heed.platform.live;

import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every open page of the workspace in scope, on whatever node it is connected to, that a
 * topic has news. The page then asks for what it shows; news themselves carry no content.
 *
 * <p>On a page: {@code <script src="/js/live.js" defer>}, an element with {@code
 * data-live-topics="cases"}, and {@code hx-trigger="live:cases from:body"} on what reads itself
 * again.
 */
@Component
public class LiveNews {

  static final String CHANNEL = "heed_live";

  private final JdbcClient jdbc;

  LiveNews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Tells when the current transaction commits, once however often it is called in it; consumers of
   * events call it once for a batch.
   *
   * @param topic up to 40 lower-case letters and dashes, such as {@code cases}
   * @throws IllegalArgumentException for another topic
   */
  public void tell(String topic) {
    if (!LiveStream.isTopic(topic)) {
      throw new IllegalArgumentException("Not a topic: " + topic);
    }
    jdbc.sql("select pg_notify(?, ?)")
        .params(CHANNEL, WorkspaceScope.current() + " " + topic)
        .query((row, number) -> number)
        .list();
  }
}
