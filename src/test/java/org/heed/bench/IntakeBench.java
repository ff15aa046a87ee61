package org.heed.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.heed.platform.text.SignedToken;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Confirmed scores a second over HTTP at 32 clients, {@code intake.answers} of them (default
 * 40,000), against as many single-row committed inserts by plain JDBC; then the time an answer
 * takes at half of that load, right behind these bursts and once they are worked off, and how far
 * the roll-ups are behind at 1,000 answers a second. Roll-ups, cases and the outbox are worked off
 * meanwhile. Last, what two more servers do in the first minute after their start: all they can,
 * and half of the warm load.
 */
public class IntakeBench implements Bench {

  private static final int ANSWERS = Integer.getInteger("intake.answers", 40_000);
  private static final int CLIENTS = 32;
  private static final int STEADY = 20_000;
  private static final int STEADY_RATE = 1_000;
  private static final int MINUTE = 60;
  private static final int FIRST_SECONDS = 10;
  private static final int MOST_A_SECOND = 4_000;
  private static final int CALM = 12;
  private static final int LONGEST_REST = 90;

  /** Of what runs in a database only PostgreSQL's own workers have no user. */
  private static final String TIDYING =
      """
      select count(*) from pg_stat_activity
       where datname = current_database() and usesysid is null
      """;

  @Override
  public String name() {
    return "intake";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    Iterator<byte[]> forFirstMinutes;
    double warm;
    double bare;
    try (BenchServer server = context.startServer(Map.of())) {
      warm = warm(context, server, invited(jdbc, 4 * ANSWERS + STEADY));
      // Only once the server rests: what it still had to do would slow the bare limit down.
      bare = bare(context, jdbc);
      context.figure("bare_inserts", bare, "rows/s");
      context.figure("ratio", warm / bare, "of the bare limit (goal >= 0.5)");
      forFirstMinutes = invited(jdbc, MINUTE * (MOST_A_SECOND + MOST_A_SECOND / 2));
    }
    untilAtRest(jdbc);
    int atHalfLoad = firstMinuteAtHalfLoad(context, forFirstMinutes, warm / 2);
    untilAtRest(jdbc);
    int atFullLoad = firstMinuteAtFullLoad(context, forFirstMinutes, bare);
    long sent = 4L * ANSWERS + STEADY + atFullLoad + atHalfLoad;
    long stored = count(jdbc, "response");
    if (stored != sent) {
      throw new IllegalStateException(stored + " of " + sent + " answers stored");
    }
  }

  /** Prints what a server does that has been answering for a while; returns answers a second. */
  private static double warm(BenchContext context, BenchServer server, Iterator<byte[]> requests)
      throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    answered(server, next(requests, ANSWERS), 0);
    double[] before = server.cpuSeconds();
    Load warm = answered(server, next(requests, ANSWERS), 0);
    double[] after = server.cpuSeconds();
    double rate = warm.perSecond() / 2;
    Load behind = answered(server, next(requests, ANSWERS), rate);
    double drained = drain(jdbc);
    Load half = answered(server, next(requests, ANSWERS), rate);
    drain(jdbc);
    Future<Double> lag = lag(jdbc);
    Load steady = answered(server, next(requests, STEADY), STEADY_RATE);
    context.figure("warm", warm.perSecond(), "scores/s");
    context.figure("warm_cpu_server", (after[0] - before[0]) / ANSWERS * 1e6, "µs an answer");
    context.figure("warm_cpu_database", (after[1] - before[1]) / ANSWERS * 1e6, "µs an answer");
    context.figure("warm_cpu_clients", (after[2] - before[2]) / ANSWERS * 1e6, "µs an answer");
    context.figure("half_load_p99", half.p99Millis(), "ms (goal < 50)");
    context.figure("behind_burst_p99", behind.p99Millis(), "ms, while the bursts are worked off");
    context.figure("steady", steady.perSecond(), "scores/s for " + STEADY / STEADY_RATE + " s");
    context.figure("steady_lag", lag.get(), "s at most until an event was folded (goal < 2)");
    context.figure("drained_after", drained, "s until roll-ups and cases were done");
    return warm.perSecond();
  }

  private static int firstMinuteAtFullLoad(
      BenchContext context, Iterator<byte[]> requests, double bare) throws Exception {
    try (BenchServer server = context.startServer(Map.of())) {
      Load all = answered(server, next(requests, MINUTE * MOST_A_SECOND), 0, MINUTE);
      context.figure("first_minute", all.perSecond(), "scores/s, over 60 s after a start");
      context.figure("first_minute_ratio", all.perSecond() / bare, "of the bare limit");
      drain(new JdbcTemplate(context.database()));
      return all.answers();
    }
  }

  private static int firstMinuteAtHalfLoad(
      BenchContext context, Iterator<byte[]> requests, double rate) throws Exception {
    try (BenchServer server = context.startServer(Map.of())) {
      int atOnce = (int) (FIRST_SECONDS * rate);
      Load first = answered(server, next(requests, atOnce), rate);
      Load then = answered(server, next(requests, (int) (MINUTE * rate) - atOnce), rate);
      String when = "the first " + FIRST_SECONDS + " s after a start";
      context.figure(
          "half_load_p99_minute", first.with(then).p99Millis(), "ms in all of it (goal < 50)");
      context.figure("half_load_first_p50", first.p50Millis(), "ms in " + when);
      context.figure("half_load_first_p99", first.p99Millis(), "ms in " + when);
      context.figure("half_load_minute_p50", then.p50Millis(), "ms in the rest of the minute");
      context.figure("half_load_minute_p99", then.p99Millis(), "ms in the rest of the minute");
      return first.answers() + then.answers();
    }
  }

  /** Customers who were sent a survey, and the confirmed answer of each. */
  private static Iterator<byte[]> invited(JdbcTemplate jdbc, int count) throws Exception {
    BenchCustomers customers = BenchCustomers.create(jdbc);
    customers.invite(count, "sent", customers.owner());
    jdbc.execute("vacuum analyze invitation");
    // The server may have looked for a past of this workspace before it had any.
    jdbc.update("delete from snapshot_backlog where workspace_id = ?", customers.workspaceId());
    untilTakenIn(customers, count);
    return requests(customers).iterator();
  }

  private static List<byte[]> next(Iterator<byte[]> requests, int count) {
    List<byte[]> some = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      some.add(requests.next());
    }
    return some;
  }

  /** Links and proofs are signed here with the instance's own secret, as shown pages carry them. */
  private static List<byte[]> requests(BenchCustomers customers) {
    SignedToken tokens = customers.tokens();
    long workspace = customers.workspaceId();
    long shown = Instant.now().minusSeconds(5).toEpochMilli();
    return customers
        .jdbc()
        .queryForList(
            "select id from invitation where workspace_id = ? order by id", Long.class, workspace)
        .stream()
        .map(
            invitation -> {
              String link = tokens.sign("invitation", workspace, invitation);
              String proof =
                  tokens.sign("survey-page", workspace, invitation, customers.versionId(), shown);
              String form = "score=" + score(invitation) + "&proof=" + proof;
              return KeptConnection.post("/s/" + link, form);
            })
        .toList();
  }

  /** Half promoters, a third passives, the rest detractors whose cases open meanwhile. */
  private static int score(long invitation) {
    return new int[] {9, 7, 10, 8, 9, 3, 10, 7, 9, 8, 10, 6}[(int) (invitation % 12)];
  }

  /** Sends all by 32 clients, as fast as it goes or at a steady pace; checks every answer. */
  private static Load answered(BenchServer server, List<byte[]> requests, double perSecond)
      throws Exception {
    return answered(server, requests, perSecond, Integer.MAX_VALUE);
  }

  /** The same, but what is not yet sent after some seconds stays unsent. */
  private static Load answered(
      BenchServer server, List<byte[]> requests, double perSecond, int longestSeconds)
      throws Exception {
    long began = System.nanoTime();
    long end = began + longestSeconds * 1_000_000_000L;
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<LongStream>> running =
          IntStream.range(0, CLIENTS)
              .mapToObj(
                  client ->
                      clients.submit(() -> client(server.port(), requests, client, perSecond, end)))
              .toList();
      LongStream nanos = LongStream.empty();
      for (Future<LongStream> one : running) {
        nanos = LongStream.concat(nanos, one.get());
      }
      return new Load(nanos.sorted().toArray(), (System.nanoTime() - began) / 1e9);
    }
  }

  private static LongStream client(
      int port, List<byte[]> requests, int client, double perSecond, long end) throws Exception {
    long began = System.nanoTime();
    LongStream.Builder nanos = LongStream.builder();
    try (KeptConnection connection = new KeptConnection(port)) {
      for (int number = client; number < requests.size(); number += CLIENTS) {
        // At a steady pace, waiting behind a slow answer counts as part of the next one's time.
        long due = perSecond == 0 ? System.nanoTime() : began + (long) (number / perSecond * 1e9);
        if (due > end) {
          break;
        }
        Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        int status = connection.send(requests.get(number));
        if (status != 303) {
          throw new IllegalStateException("An answer got status " + status);
        }
        nanos.add(System.nanoTime() - due);
      }
    }
    return nanos.build();
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

  /**
   * Invitations that were not sent one by one are taken into Explore first, as after an upgrade.
   */
  private static void untilTakenIn(BenchCustomers customers, int count)
      throws InterruptedException {
    String taken =
        "select count(*) from snapshot where series = 2 and workspace_id = "
            + customers.workspaceId();
    while (single(customers.jdbc(), taken) < count) {
      Thread.sleep(200);
    }
  }

  /** The age of the oldest event that waits, looked at while the steady answers come in. */
  private static Future<Double> lag(JdbcTemplate jdbc) {
    return CompletableFuture.supplyAsync(
        () -> {
          double longest = 0;
          long end = System.nanoTime() + STEADY / STEADY_RATE * 1_000_000_000L;
          while (System.nanoTime() < end) {
            Double now =
                jdbc.queryForObject(
                    """
                    select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)
                      from outbox
                    """,
                    Double.class);
            longest = Math.max(longest, now == null ? 0 : now);
            LockSupport.parkNanos(100_000_000);
          }
          return longest;
        });
  }

  private static double drain(JdbcTemplate jdbc) throws InterruptedException {
    long began = System.nanoTime();
    while (count(jdbc, "outbox") > 0) {
      Thread.sleep(50);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /**
   * A server that starts must not inherit what the last one's load left to the database: waits
   * until it has tidied nothing up for a little longer than it looks for something to tidy up.
   */
  private static void untilAtRest(JdbcTemplate jdbc) throws InterruptedException {
    int calm = 0;
    for (int second = 0; second < LONGEST_REST && calm < CALM; second++) {
      Thread.sleep(1000);
      calm = single(jdbc, TIDYING) == 0 ? calm + 1 : 0;
    }
  }

  private static long count(JdbcTemplate jdbc, String table) {
    return single(jdbc, "select count(*) from " + table);
  }

  private static long single(JdbcTemplate jdbc, String sql) {
    Long value = jdbc.queryForObject(sql, Long.class);
    return value == null ? 0 : value;
  }

  /** The times of all answers in nanoseconds, shortest first, and how long it took to have them. */
  private record Load(long[] nanos, double seconds) {

    Load with(Load other) {
      long[] all = LongStream.concat(LongStream.of(nanos), LongStream.of(other.nanos)).toArray();
      Arrays.sort(all);
      return new Load(all, seconds + other.seconds);
    }

    int answers() {
      return nanos.length;
    }

    double perSecond() {
      return nanos.length / seconds;
    }

    double p50Millis() {
      return nanos[nanos.length / 2] / 1e6;
    }

    double p99Millis() {
      return nanos[(int) (nanos.length * 0.99)] / 1e6;
    }
  }
}
