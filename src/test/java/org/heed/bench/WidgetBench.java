package org.heed.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the script costs a page that embeds it: its bytes on the wire, and the time of the browser's
 * main thread from opening the page until the dialog stands there, as the difference to the same
 * page without it. The middle of {@code widget.visits} fresh visits each (default 25).
 */
public class WidgetBench implements Bench {

  private static final int VISITS = Integer.getInteger("widget.visits", 25);
  private static final String HOST = "http://localhost:1/";

  @Override
  public String name() {
    return "widget";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    try (BenchServer server = context.startServer(Map.of());
        Playwright playwright = playwright();
        Browser browser = browser(playwright)) {
      String snippet = snippet(server, jdbc);
      context.figure("bytes", bytes(server), "gzipped (goal < 6,000)");
      double[] without = new double[VISITS];
      double[] with = new double[VISITS];
      double[] script = new double[VISITS];
      for (int visit = 0; visit < VISITS; visit++) {
        without[visit] = visit(browser, "").getOrDefault("TaskDuration", 0.0);
        Map<String, Double> embedded = visit(browser, snippet);
        with[visit] = embedded.getOrDefault("TaskDuration", 0.0);
        script[visit] = embedded.getOrDefault("ScriptDuration", 0.0);
      }
      context.figure("main_thread", (middle(with) - middle(without)) * 1e3, "ms until shown");
      context.figure("script", middle(script) * 1e3, "ms of it in script");
    }
  }

  private static String snippet(BenchServer server, JdbcTemplate jdbc) {
    BenchCustomers customers = BenchCustomers.create(jdbc);
    customers.run();
    jdbc.update(
        """
        insert into web_embed (workspace_id, touchpoint_id, origins, rules, updated_at)
        values (?, ?, '{http://localhost:1}', '{"pages":[],"exceptPages":[],"delaySeconds":0,
          "scrollPercent":0,"sharePercent":100,"everyDays":0,"segments":[]}', now())
        """,
        customers.workspaceId(),
        customers.touchpointId());
    String key =
        customers.tokens().sign("site", customers.workspaceId(), customers.touchpointId(), 1);
    return "<script src=\"%s/js/widget.js\" data-site=\"%s\" defer></script>"
        .formatted(server.address(), key);
  }

  private static double bytes(BenchServer server) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      URI.create(server.address() + "/js/widget.js").toURL().openStream().transferTo(gzip);
    }
    return packed.size();
  }

  /** The browser's own account of its main thread, in seconds by name. */
  private static Map<String, Double> visit(Browser browser, String snippet) {
    try (BrowserContext visitor = browser.newContext()) {
      Page page = visitor.newPage();
      page.route(
          HOST,
          route ->
              route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions()
                      .setContentType("text/html")
                      .setBody("<!doctype html><title>Host</title><h1>Host</h1>" + snippet)));
      CDPSession session = visitor.newCDPSession(page);
      session.send("Performance.enable");
      page.navigate(HOST);
      if (!snippet.isEmpty()) {
        page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG).waitFor();
      }
      page.waitForTimeout(300);
      JsonObject metrics = session.send("Performance.getMetrics");
      return metrics.getAsJsonArray("metrics").asList().stream()
          .map(JsonElement::getAsJsonObject)
          .collect(
              java.util.stream.Collectors.toMap(
                  metric -> metric.get("name").getAsString(),
                  metric -> metric.get("value").getAsDouble()));
    }
  }

  private static double middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser browser(Playwright playwright) {
    String program = Optional.ofNullable(System.getenv("HEED_BROWSER")).orElse("/usr/bin/chromium");
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(program))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
  }
}
