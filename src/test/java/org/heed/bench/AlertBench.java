package org.heed.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.platform.text.SignedToken;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Time from an unhappy customer's POST to the owner's mail being taken by an SMTP server on
 * loopback, while {@code alert.perSecond} (default 100) answers a second come in for {@code
 * alert.seconds} (default 30), with {@code alert.rules} (default 50) active rules; three of ten
 * answers are unhappy. The first five seconds warm up.
 */
public class AlertBench implements Bench {

  private static final int PER_SECOND = Integer.getInteger("alert.perSecond", 100);
  private static final int SECONDS = Integer.getInteger("alert.seconds", 30);
  private static final int RULES = Integer.getInteger("alert.rules", 50);
  private static final int WARM_UP_SECONDS = 5;
  private static final int ANSWERS = PER_SECOND * (SECONDS + WARM_UP_SECONDS);
  private static final int WARM_UP = PER_SECOND * WARM_UP_SECONDS;
  private static final Pattern CALL = Pattern.compile("call Bench (\\d+)");

  private final AtomicLongArray posted = new AtomicLongArray(ANSWERS);
  private final AtomicLongArray alerted = new AtomicLongArray(ANSWERS);
  private final AtomicInteger refused = new AtomicInteger();

  @Override
  public String name() {
    return "alert";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    try (SmtpSink sink = new SmtpSink(this::note);
        BenchServer server = context.startServer(Map.of("HEED_SMTP_URL", sink.url()))) {
      JdbcTemplate jdbc = new JdbcTemplate(context.database());
      BenchCustomers customers = BenchCustomers.create(jdbc);
      BenchRules.activate(jdbc, customers.workspaceId(), RULES);
      customers.invite(ANSWERS, "sent", customers.owner());
      answerAll(customers, server.address());
      awaitAlerts();
    }
    report(context);
  }

  private void note(String subject) {
    Matcher call = CALL.matcher(subject);
    if (call.find()) {
      alerted.compareAndSet(Integer.parseInt(call.group(1)), 0, System.nanoTime());
    }
  }

  private void answerAll(BenchCustomers customers, String address) {
    SignedToken tokens = customers.tokens();
    long first =
        BenchCustomers.number(
            customers.jdbc(),
            "select min(id) from invitation where workspace_id = ?",
            customers.workspaceId());
    HttpClient client = HttpClient.newHttpClient();
    long began = System.nanoTime();
    for (int number = 0; number < ANSWERS; number++) {
      long due = began + TimeUnit.SECONDS.toNanos(1) * number / PER_SECOND;
      LockSupport.parkNanos(due - System.nanoTime());
      HttpRequest request = answer(customers, tokens, address, first + number, number);
      int index = number;
      posted.set(index, System.nanoTime());
      client
          .sendAsync(request, HttpResponse.BodyHandlers.discarding())
          .thenAccept(answer -> refused.addAndGet(answer.statusCode() == 303 ? 0 : 1));
    }
  }

  private static HttpRequest answer(
      BenchCustomers customers, SignedToken tokens, String address, long invitation, int number) {
    long shownAt = System.currentTimeMillis() - 2000;
    String proof =
        tokens.sign(
            "survey-page", customers.workspaceId(), invitation, customers.versionId(), shownAt);
    String token = tokens.sign("invitation", customers.workspaceId(), invitation);
    return HttpRequest.newBuilder(URI.create(address + "/s/" + token))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "score=%d&how=i&proof=%s".formatted(isUnhappy(number) ? 3 : 8, proof)))
        .build();
  }

  private static boolean isUnhappy(int number) {
    return number % 10 < 3;
  }

  private void awaitAlerts() throws InterruptedException {
    for (int wait = 0; wait < 300 && missing() > 0; wait++) {
      Thread.sleep(100);
    }
  }

  private long missing() {
    long missing = 0;
    for (int number = 0; number < ANSWERS; number++) {
      missing += isUnhappy(number) && alerted.get(number) == 0 ? 1 : 0;
    }
    return missing;
  }

  private void report(BenchContext context) throws Exception {
    double[] millis = new double[ANSWERS];
    int count = 0;
    for (int number = WARM_UP; number < ANSWERS; number++) {
      if (isUnhappy(number) && alerted.get(number) != 0) {
        millis[count++] = (alerted.get(number) - posted.get(number)) / 1e6;
      }
    }
    Arrays.sort(millis, 0, count);
    context.figure("rules", RULES, "active rules");
    context.figure("rule_cost", BenchRules.nanosPerRule(RULES), "ns for a rule and an answer");
    context.figure("answers_per_second", PER_SECOND, "answers/s");
    context.figure("alerts", count, "mails");
    context.figure("missing", missing(), "mails");
    context.figure("refused_answers", refused.get(), "answers");
    context.figure("p50", millis[count / 2], "ms");
    context.figure("p99", millis[(int) (count * 0.99)], "ms (goal < 2,000)");
    context.figure("max", millis[Math.max(0, count - 1)], "ms");
  }
}
