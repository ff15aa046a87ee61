package org.heed.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Trigger events accepted a second over REST, {@code events.count} of them (default 200,000) in
 * batches of 1,000 by 8 clients, with a touchpoint that waits for them; then all of them again,
 * which must change nothing.
 */
public class EventsBench implements Bench {

  private static final int EVENTS = Integer.getInteger("events.count", 200_000);
  private static final int BATCH = 1_000;
  private static final int CLIENTS = 8;
  private static final String KEY = "heed_bench_events_0123456789abcdefghijkl";

  @Override
  public String name() {
    return "events";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    try (BenchServer server = context.startServer(Map.of("HEED_API_KEY", KEY))) {
      List<String> batches =
          IntStream.range(0, Math.max(1, EVENTS / BATCH)).mapToObj(EventsBench::batch).toList();
      URI address = URI.create(server.address() + "/api/v1/events/batch");
      context.figure("accepted", sent(address, batches, "\"accepted\""), "events/s");
      context.figure("repeated", sent(address, batches, "\"duplicate\""), "events/s");
      Long stored = jdbc.queryForObject("select count(*) from trigger_event", Long.class);
      if (stored == null || stored != (long) batches.size() * BATCH) {
        throw new IllegalStateException(stored + " events stored");
      }
    }
  }

  private static String batch(int number) {
    return IntStream.range(0, BATCH)
        .mapToObj(i -> number * BATCH + i)
        .map(
            i ->
                "{\"source\":\"desk\",\"id\":\"E-%d\",\"kind\":\"ticket.resolved\",\"email\":\"person%d@customer.test\"}"
                    .formatted(i, i % 50_000))
        .collect(Collectors.joining(",", "{\"data\":[", "]}"));
  }

  private static double sent(URI address, List<String> batches, String outcome) throws Exception {
    long begun = System.nanoTime();
    try (HttpClient http = HttpClient.newHttpClient();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> sent = new ArrayList<>();
      for (String batch : batches) {
        sent.add(clients.submit(() -> send(http, address, batch, outcome)));
      }
      for (Future<?> one : sent) {
        one.get();
      }
    }
    return batches.size() * BATCH / ((System.nanoTime() - begun) / 1e9);
  }

  private static Void send(HttpClient http, URI address, String batch, String outcome)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(batch))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    if (answer.split(outcome, -1).length - 1 != BATCH) {
      throw new IllegalStateException("Not all are " + outcome + ": " + answer.substring(0, 200));
    }
    return null;
  }
}
