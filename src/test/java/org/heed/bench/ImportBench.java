package org.heed.bench;

import java.util.Map;
import org.heed.workspace.Browser;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A CSV of {@code import.rows} customers (default 1,000,000) through the import's own pages:
 * upload, mapping, dry run and run, with the server's peak memory.
 */
public class ImportBench implements Bench {

  private static final int ROWS = Integer.getInteger("import.rows", 1_000_000);
  private static final String EMAIL = "bench@heed.test";
  private static final String PASSWORD = "bench-password-1";

  @Override
  public String name() {
    return "import";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    Map<String, String> owner = Map.of("HEED_ADMIN_EMAIL", EMAIL, "HEED_ADMIN_PASSWORD", PASSWORD);
    try (BenchServer server = context.startServer(owner)) {
      Browser browser = new Browser(server.port());
      browser.signIn(EMAIL, PASSWORD);
      context.figure("memory_before", server.peakMegabytes(), "MB peak resident");
      String place = upload(browser);
      context.figure("dry_run", ROWS / step(jdbc, browser, place, "/check", "checked"), "rows/s");
      context.figure("run", ROWS / step(jdbc, browser, place, "/run", "done"), "contacts/s");
      context.figure(
          "memory_after", server.peakMegabytes(), "MB peak resident (heap limit 320 MB)");
      context.figure("stored", count(jdbc), "contacts");
    }
  }

  private static String upload(Browser browser) {
    StringBuilder csv = new StringBuilder(ROWS * 80);
    csv.append("Email,Name,Company,Language\n");
    for (int row = 0; row < ROWS; row++) {
      csv.append("person").append(row).append("@example").append(row % 999).append(".test,Person ");
      csv.append(row).append(",Company ").append(row % 50_000).append(",en\n");
    }
    browser.get("/imports");
    String part = "--b0undary\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String file = "; filename=\"customers.csv\"\r\nContent-Type: text/csv";
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

  /** Seconds from the press of the button until the import reached this state. */
  private static double step(
      JdbcTemplate jdbc, Browser browser, String place, String button, String state)
      throws InterruptedException {
    browser.get(place);
    long began = System.nanoTime();
    if (button.equals("/check")) {
      browser.post(
          place + button,
          "column",
          "email",
          "column",
          "name",
          "column",
          "account_name",
          "column",
          "language",
          "dates",
          "year_first",
          "decimalSign",
          ".");
    } else {
      browser.post(place + button);
    }
    for (String now = ""; !now.equals(state); Thread.sleep(50)) {
      now = jdbc.queryForObject("select max(state) from customer_import", String.class);
      if ("failed".equals(now)) {
        throw new IllegalStateException(
            jdbc.queryForObject("select max(error) from customer_import", String.class));
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static long count(JdbcTemplate jdbc) {
    Long count = jdbc.queryForObject("select count(*) from contact", Long.class);
    return count == null ? 0 : count;
  }
}
