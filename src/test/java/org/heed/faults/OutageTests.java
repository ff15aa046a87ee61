package org.heed.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.heed.workspace.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A whole server loses its database while it serves, and is then killed while answers come in. What
 * it had acknowledged stays, and it recovers by itself. The steps share one server, in this order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String COMMENT =
      "Support is slow; I typed this for ten minutes.\nAnd I meant every word of it.";
  private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

  private static Path folder;
  private static LivingHeed heed;
  private static FaultyProgram program;

  @BeforeAll
  static void start() throws Exception {
    MAIL.start();
    folder = LivingHeed.newFolder();
    heed = LivingHeed.start(folder, MAIL);
    program = new FaultyProgram(heed);
  }

  @AfterAll
  static void stop() throws Exception {
    heed.close();
    LivingHeed.delete(folder);
    MAIL.stop();
  }

  @Test
  @Order(1)
  void whileTheDatabaseIsAwayNothingTypedIsLostAndThenEverythingGoesOn() throws Exception {
    Iterator<String> tokens = program.ask("outage", 2, MAIL).values().iterator();
    String waiting = tokens.next();
    String half = tokens.next();
    String waitingProof = program.proof(waiting);
    String halfProof = program.proof(half);
    Thread.sleep(320);
    assertThat(program.post(half, "score", "2", "proof", halfProof).statusCode()).isEqualTo(303);
    Browser owner = new Browser(heed.port());
    assertThat(owner.signIn(LivingHeed.OWNER, LivingHeed.PASSWORD).statusCode()).isEqualTo(302);
    owner.get("/customers/accounts/new");

    heed.takeDatabaseAway();
    // Side by side, because each waits a few seconds for a connection.
    Future<HttpResponse<String>> score =
        later(() -> program.post(waiting, "score", "9", "proof", waitingProof));
    Future<HttpResponse<String>> comment = later(() -> program.post(half, commented(halfProof)));
    Future<HttpResponse<String>> api = later(() -> program.api("GET", "/metrics", ""));
    Future<HttpResponse<String>> page = later(() -> owner.get("/today"));
    Future<HttpResponse<String>> form =
        later(() -> owner.post("/customers/accounts", "name", "Typed & <kept>", "note", COMMENT));
    assertSurveyKeeps(score.get(), "9");
    assertSurveyKeeps(comment.get(), "2");
    assertThat(comment.get().body()).contains(COMMENT);
    assertAway(api.get());
    assertThat(FaultyProgram.json(api.get()).get("status").asInt()).isEqualTo(503);
    assertThat(FaultyProgram.json(api.get()).get("requestId").asString()).isNotEmpty();
    assertAway(page.get());
    assertThat(page.get().body()).contains("The database is not reachable");
    assertAway(form.get());
    assertThat(form.get().body())
        .contains("name=\"name\" value=\"Typed &amp; &lt;kept&gt;\"")
        .contains(">" + COMMENT + "</textarea>")
        .contains("Send it again");

    heed.giveDatabaseBack();
    await().atMost(PATIENCE).until(() -> program.api("GET", "/metrics", "").statusCode() == 200);
    assertThat(program.post(waiting, "score", "9", "proof", waitingProof).statusCode())
        .isEqualTo(303);
    assertThat(program.post(half, commented(halfProof)).statusCode()).isEqualTo(303);
    assertThat(owner.get("/today").statusCode()).isEqualTo(200);
    assertThat(owner.post("/customers/accounts", "name", "Typed & <kept>").statusCode())
        .isEqualTo(302);
    // The outbox and the jobs went on: the case was opened, and mails and plans go out again.
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                program.all("/cases?search=").stream()
                    .anyMatch(open -> COMMENT.equals(open.path("comment").asString())));
    assertThat(program.ask("afterwards", 1, MAIL)).hasSize(1);
  }

  @Test
  @Order(2)
  void killedWhileAnswersComeInEveryAcknowledgedOneIsThereOnceWithItsCase() throws Exception {
    Map<String, String> asked = program.ask("killed", 55, MAIL);
    Map<String, String> proofs = new TreeMap<>();
    asked.forEach((email, token) -> proofs.put(email, program.proof(token)));
    Thread.sleep(320);

    Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    CountDownLatch enough = new CountDownLatch(25);
    List<Thread> customers = new ArrayList<>();
    List<String> emails = List.copyOf(asked.keySet());
    for (int customer = 0; customer < 8; customer++) {
      int first = customer;
      customers.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int next = first; next < emails.size(); next += 8) {
                      String email = emails.get(next);
                      if (!answered(asked.get(email), proofs.get(email), next % 11)) {
                        return;
                      }
                      acknowledged.put(email, next % 11);
                      enough.countDown();
                    }
                  }));
    }
    enough.await();
    heed.kill();
    for (Thread customer : customers) {
      customer.join();
    }
    heed = LivingHeed.start(folder, MAIL);
    program = new FaultyProgram(heed);

    Map<String, Integer> stored = stored("killed");
    assertThat(stored).containsAllEntriesOf(acknowledged);
    long unhappy = stored.values().stream().filter(score -> score <= 6).count();
    await().atMost(PATIENCE).until(() -> cases("killed") >= unhappy);
    assertThat(cases("killed")).isEqualTo(unhappy);
  }

  private static String[] commented(String proof) {
    return new String[] {"score", "2", "proof", proof, "step", "done", "comment", COMMENT};
  }

  private static Future<HttpResponse<String>> later(Callable<HttpResponse<String>> request) {
    FutureTask<HttpResponse<String>> task = new FutureTask<>(request);
    Thread.ofVirtual().start(task);
    return task;
  }

  private static boolean answered(String token, String proof, int score) {
    try {
      return program
              .post(token, "score", Integer.toString(score), "proof", proof, "how", "button")
              .statusCode()
          == 303;
    } catch (UncheckedIOException dead) {
      return false;
    }
  }

  /** The stored scores by mail address; fails when one contact has two. */
  private static Map<String, Integer> stored(String name) throws Exception {
    Map<String, Integer> scores = new TreeMap<>();
    try (var database = heed.database();
        var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select c.email, r.score from response r"
                    + " join contact c on c.id = r.contact_id")) {
      while (rows.next()) {
        if (rows.getString(1).startsWith(name + "-")) {
          assertThat(scores.put(rows.getString(1), rows.getInt(2))).isNull();
        }
      }
    }
    return scores;
  }

  private static long cases(String name) {
    return program.all("/cases?search=").stream()
        .filter(open -> open.get("accountName").asString().startsWith(name))
        .count();
  }

  private static void assertSurveyKeeps(HttpResponse<String> answer, String score) {
    assertAway(answer);
    assertThat(answer.body())
        .containsPattern("<input[^>]*value=\"" + score + "\"[^>]*checked")
        .contains("name=\"proof\"");
  }

  private static void assertAway(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).as(answer.body()).isPresent();
  }
}
