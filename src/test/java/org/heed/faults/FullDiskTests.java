package org.heed.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heed.workspace.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The disk below the embedded database fills up for real: it lies on a file system of its own,
 * which only root can make, so others skip this. What was stored stays, people are told, and
 * everything goes on when there is space again.
 */
class FullDiskTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MEGABYTE = 1 << 20;
  private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

  private static Path folder;
  private static LivingHeed heed;
  private static FaultyProgram program;

  @BeforeAll
  static void start() throws Exception {
    folder = LivingHeed.newFolder();
    Path data = Files.createDirectory(folder.resolve("data"));
    Assumptions.assumeTrue(
        "root".equals(System.getProperty("user.name"))
            && run("mount", "-t", "tmpfs", "-o", "size=400m,mode=755", "tmpfs", data.toString()),
        "only root can make a small file system");
    MAIL.start();
    heed = LivingHeed.start(folder, MAIL);
    program = new FaultyProgram(heed);
  }

  @AfterAll
  static void stop() throws Exception {
    if (heed != null) {
      heed.close();
      MAIL.stop();
    }
    run("umount", folder.resolve("data").toString());
    LivingHeed.delete(folder);
  }

  @Test
  void whileTheDiskIsFullPeopleAreToldAndNothingStoredOrTypedIsLost() throws Exception {
    Iterator<String> tokens = program.ask("full", 2, MAIL).values().iterator();
    String answered = tokens.next();
    String waiting = tokens.next();
    String proof = program.proof(answered);
    String waitingProof = program.proof(waiting);
    Thread.sleep(320);
    assertThat(program.post(answered, "score", "2", "proof", proof).statusCode()).isEqualTo(303);
    Browser owner = new Browser(heed.port());
    owner.signIn(LivingHeed.OWNER, LivingHeed.PASSWORD);
    owner.get("/customers/accounts/new");
    String note = noise(3_500);

    // A new connection may need a file of its own, so the one to look with is opened before.
    Connection looking = heed.database();
    Path filler = fillDisk();
    HttpResponse<String> batch = batch();
    for (int more = 0; more < 50 && batch.statusCode() == 200; more++) {
      fillDisk();
      batch = batch();
    }
    assertFull(batch);
    assertThat(FaultyProgram.json(batch).get("status").asInt()).isEqualTo(503);
    HttpResponse<String> comment = program.post(waiting, commented(waitingProof, note));
    HttpResponse<String> form = fill(owner, note);
    assertFull(form);
    assertThat(form.body()).contains("What was stored before is safe", note, "Send it again");
    assertThat(stored(looking)).isGreaterThanOrEqualTo(1);
    looking.close();

    Files.delete(filler);
    await().atMost(PATIENCE).until(() -> program.api("GET", "/metrics", "").statusCode() == 200);
    assertThat(comment.statusCode()).isIn(303, 503);
    assertThat(program.post(waiting, commented(waitingProof, note)).statusCode()).isEqualTo(303);
    await().atMost(PATIENCE).until(() -> cases() == 2);
    assertThat(batch().statusCode()).isEqualTo(200);
  }

  /** Accounts until the pages that are still half empty are used up. */
  private static HttpResponse<String> fill(Browser owner, String note) throws IOException {
    fillDisk();
    HttpResponse<String> answer = account(owner, note, 0);
    for (int more = 1; more < 50 && isStored(answer); more++) {
      fillDisk();
      answer = account(owner, note, more);
    }
    return answer;
  }

  private static boolean isStored(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .filter(page -> page.contains("/customers/accounts/"))
        .isPresent();
  }

  private static HttpResponse<String> account(Browser owner, String note, int number) {
    return owner.post("/customers/accounts", "name", "Typed " + number, "note", note);
  }

  private static HttpResponse<String> batch() {
    String run = noise(12);
    String rows =
        IntStream.range(0, 200)
            .mapToObj(
                row -> "{\"email\":\"%s-%d@disk.test\",\"name\":\"%s\"}".formatted(run, row, run))
            .collect(Collectors.joining(","));
    return program.api("POST", "/contacts/batch", "{\"data\":[" + rows + "]}");
  }

  private static String[] commented(String proof, String comment) {
    return new String[] {"score", "3", "proof", proof, "step", "done", "comment", comment};
  }

  private static long stored(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery("select count(*) from response")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long cases() {
    return program.all("/cases?search=").size();
  }

  private static void assertFull(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("The disk is full");
  }

  /** Text that cannot be compressed. */
  private static String noise(int length) {
    return new Random()
        .ints(length, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Takes what is free, also what the database gave back since the last time. */
  private static Path fillDisk() throws IOException {
    Path filler = folder.resolve("data/filler");
    byte[] block = new byte[4096];
    try (OutputStream file =
        Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (long written = 0; written < 400L * MEGABYTE; written += block.length) {
        file.write(block);
      }
      throw new IllegalStateException("The disk is larger than it should be");
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
    return filler;
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
