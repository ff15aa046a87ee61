package org.heed.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.heed.platform.text.SignedToken;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Confirmed scores a second over HTTP at 32 clients, {@code intake.answers} of them (default
 * 60,000), against as many single-row committed inserts by plain JDBC; then the time an answer
 * takes at half of that load. Roll-ups, cases and the outbox are worked off meanwhile.
 */
public class IntakeBench implements Bench {

  private static final int ANSWERS = Integer.getInteger("intake.answers", 60_000);
  private static final int CLIENTS = 32;

  @Override
  public String name() {
    return "intake";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    try (BenchServer server = context.startServer(Map.of())) {
      long workspace = fill(jdbc);
      List<Long> invitations =
          jdbc.queryForList(
              "select id from invitation where workspace_id = ? order by id",
              Long.class,
              workspace);
      List<HttpRequest> requests = requests(jdbc, server.address(), workspace, invitations);
      double first = answered(requests.subList(0, ANSWERS), 0).perSecond();
      Load warm = answered(requests.subList(ANSWERS, 2 * ANSWERS), 0);
      Load half = answered(requests.subList(2 * ANSWERS, 3 * ANSWERS), warm.perSecond() / 2);
      double bare = bare(context, jdbc);
      context.figure("first_minute", first, "scores/s");
      context.figure("warm", warm.perSecond(), "scores/s");
      context.figure("bare_inserts", bare, "rows/s");
      context.figure("ratio", warm.perSecond() / bare, "of the bare limit (goal >= 0.5)");
      context.figure("half_load_p99", half.p99Millis(), "ms (goal < 50)");
      context.figure("drained_after", drain(jdbc), "s until roll-ups and cases were done");
      long stored = count(jdbc, "response");
      if (stored != 3L * ANSWERS) {
        throw new IllegalStateException(stored + " of " + 3L * ANSWERS + " answers stored");
      }
    }
  }

  private static long fill(JdbcTemplate jdbc) {
    long workspace =
        single(
            jdbc,
            "insert into workspace (name, time_zone, created_at) values ('Bench', 'UTC', now())"
                + " returning workspace_id");
    for (String statement : FILL) {
      jdbc.update(statement.replace(":workspace", workspace + "").replace(":n", 3L * ANSWERS + ""));
    }
    jdbc.execute("vacuum analyze invitation");
    return workspace;
  }

  private static final List<String> FILL =
      List.of(
          """
          insert into account (workspace_id, name, region, created_at, updated_at)
          select :workspace, 'Account ' || n, (array['EMEA', 'APAC', 'AMER'])[1 + n % 3],
                 now(), now()
            from generate_series(1, 2000) as n
          """,
          """
          insert into invitation (workspace_id, touchpoint_id, survey_version_id, contact_id,
                                  account_id, region, state, due_at, sent_at, sent_on, closes_at,
                                  planned_at)
          select :workspace, 1, 1, n, a.first + n % 2000, 'EMEA', 'sent', now(), now(),
                 current_date, now() + interval '30 days', now()
            from generate_series(1, :n) as n,
                 (select min(id) as first from account where workspace_id = :workspace) as a
          """);

  /** Links and proofs are signed here with the instance's own secret, as shown pages carry them. */
  private static List<HttpRequest> requests(
      JdbcTemplate jdbc, String address, long workspace, List<Long> invitations) {
    SignedToken tokens =
        new SignedToken(
            jdbc.queryForObject(
                "select secret from instance_secret where name = 'links'", byte[].class));
    long shown = Instant.now().minusSeconds(5).toEpochMilli();
    return invitations.stream()
        .map(
            invitation -> {
              String link = tokens.sign("invitation", workspace, invitation);
              String proof = tokens.sign("survey-page", workspace, invitation, 1, shown);
              String form = "score=" + (7 + invitation % 4) + "&proof=" + proof;
              return HttpRequest.newBuilder(URI.create(address + "/s/" + link))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build();
            })
        .toList();
  }

  /** Sends all by 32 clients, as fast as it goes or at a steady pace; checks every answer. */
  private static Load answered(List<HttpRequest> requests, double perSecond) throws Exception {
    long[] nanos = new long[requests.size()];
    long began = System.nanoTime();
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> running =
          IntStream.range(0, CLIENTS)
              .<Future<?>>mapToObj(
                  client -> clients.submit(() -> client(http, requests, client, perSecond, nanos)))
              .toList();
      for (Future<?> one : running) {
        one.get();
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Arrays.sort(nanos);
    return new Load(requests.size() / seconds, nanos[(int) (nanos.length * 0.99)] / 1e6);
  }

  private static boolean client(
      HttpClient http, List<HttpRequest> requests, int client, double perSecond, long[] nanos)
      throws Exception {
    long began = System.nanoTime();
    for (int number = client; number < requests.size(); number += CLIENTS) {
      // At a steady pace, waiting behind a slow answer counts as part of the next one's time.
      long due = perSecond == 0 ? System.nanoTime() : began + (long) (number / perSecond * 1e9);
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      int status =
          http.send(requests.get(number), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 303) {
        throw new IllegalStateException("An answer got status " + status);
      }
      nanos[number] = System.nanoTime() - due;
    }
    return true;
  }

  private static double bare(BenchContext context, JdbcTemplate jdbc) throws Exception {
    jdbc.execute("create table bare (like response including all)");
    HikariDataSource pool = (HikariDataSource) context.database();
    long began = System.nanoTime();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Boolean>> running =
          IntStream.range(0, CLIENTS)
              .mapToObj(client -> clients.submit(() -> insert(pool, client)))
              .toList();
      for (Future<Boolean> one : running) {
        one.get();
      }
    }
    return ANSWERS / ((System.nanoTime() - began) / 1e9);
  }

  private static boolean insert(HikariDataSource pool, int client) throws Exception {
    String sql =
        """
        insert into bare (workspace_id, invitation_id, touchpoint_id, survey_version_id, contact_id,
                          account_id, score, answered_at, answered_on, updated_at)
        values (1, ?, 1, 1, ?, ?, 9, now(), current_date, now())
        """;
    try (Connection connection = pool.getConnection();
        PreparedStatement one = connection.prepareStatement(sql)) {
      for (int number = client; number < ANSWERS; number += CLIENTS) {
        one.setLong(1, number);
        one.setLong(2, number);
        one.setLong(3, number % 2000);
        one.executeUpdate();
      }
    }
    return true;
  }

  private static double drain(JdbcTemplate jdbc) throws InterruptedException {
    long began = System.nanoTime();
    while (count(jdbc, "outbox") > 0) {
      Thread.sleep(50);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static long count(JdbcTemplate jdbc, String table) {
    return single(jdbc, "select count(*) from " + table);
  }

  private static long single(JdbcTemplate jdbc, String sql) {
    Long value = jdbc.queryForObject(sql, Long.class);
    return value == null ? 0 : value;
  }

  private record Load(double perSecond, double p99Millis) {}
}
