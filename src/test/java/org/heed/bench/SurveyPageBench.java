package org.heed.bench;

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
 * How long the survey page takes while {@code survey-page.persecond} of them (default 200) are
 * opened each second, for {@code survey-page.seconds} (default 30), each by another customer.
 * Measured by the clients from the moment a request was due until its page was read.
 */
public class SurveyPageBench implements Bench {

  private static final int PER_SECOND = Integer.getInteger("survey-page.persecond", 200);
  private static final int SECONDS = Integer.getInteger("survey-page.seconds", 30);
  private static final int CLIENTS = 16;

  @Override
  public String name() {
    return "survey-page";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    try (BenchServer server = context.startServer(Map.of())) {
      BenchCustomers customers = BenchCustomers.create(jdbc);
      customers.invite(2 * PER_SECOND * SECONDS, "sent", customers.owner());
      List<byte[]> requests = requests(jdbc, customers);
      int half = requests.size() / 2;
      opened(server, requests.subList(0, half));
      double[] millis = opened(server, requests.subList(half, requests.size()));
      context.figure("p50", millis[(int) (millis.length * 0.5)], "ms at " + PER_SECOND + "/s");
      context.figure("p95", millis[(int) (millis.length * 0.95)], "ms (goal < 20)");
      context.figure("p99", millis[(int) (millis.length * 0.99)], "ms");
    }
  }

  private static List<byte[]> requests(JdbcTemplate jdbc, BenchCustomers customers) {
    SignedToken tokens = customers.tokens();
    return jdbc
        .queryForList(
            "select id from invitation where workspace_id = ? order by id",
            Long.class,
            customers.workspaceId())
        .stream()
        .map(id -> tokens.sign("invitation", customers.workspaceId(), id))
        .map(token -> KeptConnection.get("/s/" + token + "?score=9"))
        .toList();
  }

  private static double[] opened(BenchServer server, List<byte[]> requests) throws Exception {
    double[] millis = new double[requests.size()];
    long began = System.nanoTime();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Boolean>> running =
          IntStream.range(0, CLIENTS)
              .mapToObj(
                  client -> clients.submit(() -> client(server, requests, client, began, millis)))
              .toList();
      for (Future<Boolean> one : running) {
        one.get();
      }
    }
    Arrays.sort(millis);
    return millis;
  }

  private static boolean client(
      BenchServer server, List<byte[]> requests, int client, long began, double[] millis)
      throws Exception {
    try (KeptConnection connection = new KeptConnection(server.port())) {
      for (int number = client; number < requests.size(); number += CLIENTS) {
        long due = began + (long) (number * 1e9 / PER_SECOND);
        Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        int status = connection.send(requests.get(number));
        if (status != 200) {
          throw new IllegalStateException("A survey page got status " + status);
        }
        millis[number] = (System.nanoTime() - due) / 1e6;
      }
    }
    return true;
  }
}
