package org.heed.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the script costs a page that embeds it: its bytes on the wire, and the time of the browser's
 * main thread from opening the page until the dialog stands there, as the difference to the same
 * page without it. The middle of {@code widget.visits} fresh visits each (default 25).
 *
 * <p>The page comes from a server of its own: browsers do not let a page without an address of this
 * machine load anything from this machine.
 */
public class WidgetBench implements Bench {

  private static final int VISITS = Integer.getInteger("widget.visits", 25);

  /** Tells of every task that kept the main thread for more than 50 ms. */
  private static final String WATCH =
      """
      window.longTasks = 0;
      new PerformanceObserver(list => { window.longTasks += list.getEntries().length; })
        .observe({ type: 'longtask', buffered: true });
      """;

  @Override
  public String name() {
    return "widget";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    try (BenchServer server = context.startServer(Map.of());
        WidgetHost host = new WidgetHost();
        Playwright playwright = playwright();
        Browser browser = browser(playwright)) {
      host.embed(snippet(server, jdbc, host.origin()));
      context.figure("bytes", bytes(server), "gzipped (goal < 6,000)");
      visit(browser, host.plain(), false);
      visit(browser, host.embedding(), true);
      Visit[] without = new Visit[VISITS];
      Visit[] with = new Visit[VISITS];
      for (int visit = 0; visit < VISITS; visit++) {
        without[visit] = visit(browser, host.plain(), false);
        with[visit] = visit(browser, host.embedding(), true);
      }
      print(context, without, with);
    }
  }

  private static void print(BenchContext context, Visit[] without, Visit[] with)
      throws IOException {
    double page = middle(without, Visit::taskMillis);
    double embedding = middle(with, Visit::taskMillis);
    context.figure("page", page, "ms of main thread without it");
    context.figure("page_embedding", embedding, "ms with it, the dialog shown");
    context.figure("main_thread", embedding - page, "ms more");
    double busy = middle(with, Visit::busyMillis) - middle(without, Visit::busyMillis);
    context.figure("main_thread_cpu", busy, "ms more of its processor time");
    double plainScript = middle(without, Visit::scriptMillis);
    context.figure("script", middle(with, Visit::scriptMillis) - plainScript, "ms of it in script");
    double longer = Arrays.stream(with).mapToDouble(Visit::longTasks).sum();
    double plain = Arrays.stream(without).mapToDouble(Visit::longTasks).sum();
    context.figure("long_tasks", longer, "tasks above 50 ms in all visits; without: " + plain);
  }

  private static String snippet(BenchServer server, JdbcTemplate jdbc, String origin) {
    BenchCustomers customers = BenchCustomers.create(jdbc);
    customers.run();
    jdbc.update(
        """
        insert into web_embed (workspace_id, touchpoint_id, origins, rules, updated_at)
        values (?, ?, array[?], '{"pages":[],"exceptPages":[],"delaySeconds":0,
          "scrollPercent":0,"sharePercent":100,"everyDays":0,"segments":[]}', now())
        """,
        customers.workspaceId(),
        customers.touchpointId(),
        origin);
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

  /** One fresh visit, by the browser's own account. */
  private record Visit(
      double taskMillis, double busyMillis, double scriptMillis, double longTasks) {}

  private static Visit visit(Browser browser, String address, boolean asks) {
    try (BrowserContext visitor = browser.newContext()) {
      Page page = visitor.newPage();
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.addInitScript(WATCH);
      CDPSession session = visitor.newCDPSession(page);
      session.send("Performance.enable");
      // Looking at the page while it shows the dialog would make it lay itself out again and again.
      open(page, address, asks);
      page.waitForTimeout(700);
      Map<String, Double> metrics = metrics(session);
      if (asks && !page.getByRole(AriaRole.DIALOG).isVisible()) {
        throw new IllegalStateException("The page showed no survey in time. It said: " + said);
      }
      return new Visit(
          (metrics.getOrDefault("TaskDuration", 0.0)
                  - metrics.getOrDefault("DevToolsCommandDuration", 0.0))
              * 1e3,
          metrics.getOrDefault("ThreadTime", 0.0) * 1e3,
          metrics.getOrDefault("ScriptDuration", 0.0) * 1e3,
          ((Number) page.evaluate("window.longTasks")).doubleValue());
    }
  }

  private static void open(Page page, String address, boolean asks) {
    if (asks) {
      page.waitForResponse(
          answer -> answer.url().contains("/config"), () -> page.navigate(address));
    } else {
      page.navigate(address);
    }
  }

  private static Map<String, Double> metrics(CDPSession session) {
    JsonObject metrics = session.send("Performance.getMetrics");
    return metrics.getAsJsonArray("metrics").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .collect(
            Collectors.toMap(
                metric -> metric.get("name").getAsString(),
                metric -> metric.get("value").getAsDouble()));
  }

  private static double middle(Visit[] visits, ToDoubleFunction<Visit> figure) {
    double[] sorted = Arrays.stream(visits).mapToDouble(figure).sorted().toArray();
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
