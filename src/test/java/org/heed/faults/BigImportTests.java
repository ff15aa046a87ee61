package org.heed.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import org.heed.workspace.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A long list in a small heap, whose rows are stored chunk by chunk; and the server is killed while
 * it stores it.
 */
class BigImportTests {

  private static final int ROWS = 80_000;
  private static final int ACCOUNTS = 5_000;
  private static final String SMALL_HEAP = "160m";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

  private Path folder = Path.of("");
  private LivingHeed heed;

  @BeforeEach
  void start() throws Exception {
    MAIL.start();
    folder = LivingHeed.newFolder();
    heed = LivingHeed.start(folder, MAIL, SMALL_HEAP);
  }

  @AfterEach
  void stop() throws Exception {
    heed.close();
    LivingHeed.delete(folder);
    MAIL.stop();
  }

  @Test
  void killedInTheMiddleItContinuesAndEveryRowIsThereOnce() throws Exception {
    Browser owner = signedIn();
    String place = upload(owner);
    owner.get(place);
    owner.post(place + "/check", mapping());
    reached("checked");
    assertThat(number("select contacts_created from customer_import")).isEqualTo(ROWS);
    assertThat(number("select count(*) from contact")).isZero();

    owner.get(place);
    owner.post(place + "/run");
    await().atMost(PATIENCE).until(() -> number("select row_number from customer_import") > 20_000);
    heed.kill();
    heed = LivingHeed.start(folder, MAIL, SMALL_HEAP);
    long stored = number("select rows_read from customer_import");
    assertThat(stored).isBetween(20_000L, ROWS - 1L);
    assertThat(number("select count(*) from contact")).isGreaterThanOrEqualTo(stored);

    // What a person sees and presses after two minutes of silence.
    number(
        "with a as (update customer_import set progress_at = now() - interval '3 minutes'"
            + " returning 1) select count(*) from a");
    owner = signedIn();
    assertThat(owner.get(place).body()).contains("/continuation");
    owner.post(place + "/continuation");
    reached("done");
    assertThat(number("select rows_read from customer_import")).isEqualTo(ROWS);
    assertThat(number("select contacts_created from customer_import")).isEqualTo(ROWS);
    assertThat(number("select count(*) from contact")).isEqualTo(ROWS);
    assertThat(number("select count(*) from account")).isEqualTo(ACCOUNTS);
    assertThat(owner.get(place).body()).contains("See the customers", "%,d".formatted(ROWS));
  }

  private Browser signedIn() {
    Browser browser = new Browser(heed.port());
    assertThat(browser.signIn(LivingHeed.OWNER, LivingHeed.PASSWORD).statusCode()).isEqualTo(302);
    return browser;
  }

  private static String upload(Browser browser) {
    StringBuilder csv = new StringBuilder(ROWS * 60).append("Email,Name,Company\n");
    for (int row = 0; row < ROWS; row++) {
      csv.append("person").append(row).append("@big.test,Person ").append(row);
      csv.append(",Company ").append(row % ACCOUNTS).append('\n');
    }
    browser.get("/imports");
    String part = "--b0undary\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String file = "; filename=\"big.csv\"\r\nContent-Type: text/csv";
    String body =
        part.formatted("_csrf", "", browser.token())
            + part.formatted("file", file, csv)
            + "--b0undary--\r\n";
    return browser
        .upload("/imports", "multipart/form-data; boundary=b0undary", body)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private static String[] mapping() {
    return new String[] {
      "column",
      "email",
      "column",
      "name",
      "column",
      "account_name",
      "dates",
      "year_first",
      "decimalSign",
      "."
    };
  }

  private void reached(String state) throws Exception {
    await()
        .atMost(PATIENCE)
        .failFast(() -> number("select count(*) from customer_import where state = 'failed'") > 0)
        .until(
            () ->
                number("select count(*) from customer_import where state = '%s'".formatted(state))
                    == 1);
  }

  private long number(String sql) throws Exception {
    try (var database = heed.database();
        var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
