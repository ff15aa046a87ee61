package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.heed.AskedCustomers;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.open.AnswerLink;
import org.heed.response.open.AnswerLinks;
import org.heed.workspace.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Public links, printed codes and kiosks, as visitors and staff use them. */
class OpenLinkBrowserTests extends BrowserTest {

  @Autowired private AskedCustomers asked;
  @Autowired private AnswerLinks links;

  private long touchpoint;
  private AnswerLink link;
  private String token;

  @BeforeEach
  void linked() {
    touchpoint = asked.touchpoint(workspace);
    WorkspaceScope.run(
        workspace,
        () -> {
          jdbc.sql("update touchpoint set state = 'running' where workspace_id = ? and id = ?")
              .params(workspace, touchpoint)
              .update();
          links.create(
              touchpoint,
              List.of("Store 12, exit", "Store 13"),
              "Receipt",
              Map.of("store_id", "12"),
              "4711");
          link = links.of(touchpoint).getFirst();
          token = links.token(link);
        });
  }

  @Test
  void visitorAnswersByLinkAndWhatTheLinkKnowsIsStored() {
    Page page = window();
    page.navigate("/l/" + token + "?store_id=99");
    assertThat(axe(page)).isEmpty();
    page.waitForTimeout(400);
    page.locator(".number input").nth(4).click();
    page.locator("#comment").fill("Long queue");
    pressAsPerson(page, "form[data-follow] button[type=submit]");
    assertThat(page.locator("main")).containsText("Thank you");
    assertThat(axe(page)).isEmpty();
    assertThat(stored()).containsExactly("link 4 Long queue");
    assertThat(fields())
        .contains("\"measure_point\": \"Store 12, exit\"", "\"store_id\": \"12\"", "Receipt");

    page.reload();
    assertThat(page.locator("main")).containsText("Thank you");
    page.navigate("/l/" + token);
    assertThat(page.locator("form[data-follow]")).hasCount(0);
    assertThat(stored()).hasSize(1);
  }

  @Test
  void closedLinkTakesNoAnswers() {
    WorkspaceScope.run(workspace, () -> links.close(link));
    Page page = window();
    assertThat(page.navigate("/l/" + token).status()).isEqualTo(410);
    assertThat(page.navigate("/l/" + token.substring(1)).status()).isEqualTo(404);
  }

  @Test
  void codeLeadsToTheLinkAndSheetsArePaper() throws Exception {
    Page page = window();
    signIn(page, person("Olga Owner", Role.OWNER));
    String here = "/program/touchpoints/" + touchpoint + "/links";
    page.navigate(here);
    String shown = page.locator("article code").first().textContent();
    assertThat(shown).endsWith("/l/" + token);
    assertThat(axe(page)).isEmpty();

    byte[] png =
        page.request()
            .get("http://localhost:" + port + here + "/" + link.id() + "/code.png")
            .body();
    assertThat(decode(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(shown);
    page.navigate(here + "/" + link.id() + "/code.svg");
    byte[] drawn = page.locator("svg").screenshot();
    assertThat(decode(ImageIO.read(new ByteArrayInputStream(drawn)))).isEqualTo(shown);

    page.navigate(here + "/sheet");
    assertThat(page.locator(".sheet")).hasCount(2);
    assertThat(axe(page)).isEmpty();
    picture(page, "sheet");
    assertThat(new String(page.pdf(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("/Count 2");
  }

  @Test
  void kioskAsksAgainAndAgain() {
    Page page = window(1280, ColorScheme.DARK);
    page.clock().install();
    page.navigate("/k/" + token);
    assertThat(axe(page)).isEmpty();
    press(page, "Start");
    assertThat(axe(page)).isEmpty();
    picture(page, "kiosk");
    page.locator("[data-score='9']").click();
    page.locator(".reasons button").first().click();
    assertThat(axe(page)).isEmpty();
    page.locator("[data-send]").click();
    assertThat(page.locator("[data-view=thanks]")).isVisible();
    page.clock().fastForward(7_000);
    assertThat(page.locator("[data-view=ask]")).isVisible();
    page.locator("[data-score='2']").click();
    page.clock().fastForward(46_000);
    assertThat(page.locator("[data-view=ask]")).isVisible();
    page.waitForCondition(() -> stored().size() == 2);
    assertThat(stored()).containsExactly("kiosk 2 -", "kiosk 9 -");
  }

  @Test
  void kioskKeepsAnswersWithoutANetworkAndSendsEachOnce() {
    Page page = window();
    page.navigate("/k/" + token);
    press(page, "Start");
    page.context().setOffline(true);
    for (int score : List.of(1, 8, 10)) {
      page.locator("[data-score='" + score + "']").click();
      page.locator("#comment").fill("Offline " + score);
      page.locator("[data-send]").click();
      page.evaluate("document.querySelector('[data-start]').click()");
    }
    assertThat(page.locator("[data-waiting]")).containsText("3 kept here");
    assertThat(stored()).isEmpty();
    page.context().setOffline(false);
    List<String> kept = List.of("kiosk 1 Offline 1", "kiosk 10 Offline 10", "kiosk 8 Offline 8");
    page.waitForCondition(() -> stored().equals(kept));
    assertThat(page.locator("[data-waiting]")).isEmpty();
  }

  @Test
  void answersKeptByAKioskSurviveAReloadAndALostReply() {
    Page page = window();
    page.route(
        "**/answers",
        route -> {
          route.fetch();
          route.abort();
        });
    page.navigate("/k/" + token);
    press(page, "Start");
    page.locator("[data-score='6']").click();
    page.waitForCondition(() -> stored().size() == 1);
    page.unroute("**/answers");
    page.reload();
    page.waitForCondition(() -> page.locator("[data-waiting]").textContent().isEmpty());
    assertThat(stored()).containsExactly("kiosk 6 -");
  }

  @Test
  void kioskOpensAgainWithoutANetworkAndGoesOnAsking() {
    Page page = window();
    page.navigate("/k/" + token);
    press(page, "Start");
    page.waitForSelector("main[data-kept]");
    page.context().setOffline(true);
    page.locator("[data-score='3']").click();
    page.reload();
    assertThat(page.locator("[data-view=ask]")).isVisible();
    page.locator("[data-language]").selectOption("de");
    assertThat(page.locator("[data-view=ask] h1")).containsText("Wie wahrscheinlich");
    page.locator("[data-score='8']").click();
    page.locator("#comment").fill("Nach dem Neustart");
    page.locator("[data-send]").click();
    assertThat(page.locator("[data-waiting]")).containsText("2 kept here");
    page.context().setOffline(false);
    page.waitForCondition(() -> stored().equals(List.of("kiosk 3 -", "kiosk 8 Nach dem Neustart")));
    assertThat(languages()).containsExactly("de");
  }

  @Test
  void visitorOfALinkIsAskedInTheirLanguageAndMaySwitchIt() {
    Page page = window();
    page.navigate("/l/" + token + "?lang=ar");
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(axe(page)).isEmpty();
    page.locator("footer summary").click();
    page.locator(".languages a[lang=de]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    page.waitForTimeout(400);
    page.locator(".number input").nth(4).click();
    page.locator("#comment").fill("Lange Schlange");
    pressAsPerson(page, "form[data-follow] button[type=submit]");
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    page.waitForCondition(() -> stored().equals(List.of("link 4 Lange Schlange")));
    assertThat(languages()).containsExactly("de");
  }

  private List<String> languages() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    "select language from response where workspace_id = ? and language is not null")
                .param(workspace)
                .query(String.class)
                .list());
  }

  @Test
  void onlyTheCodeLetsStaffOut() {
    Page page = window();
    page.navigate("/k/" + token);
    press(page, "Start");
    Locator alert = page.locator("[data-wrong]");
    page.locator("[data-leave]").click();
    page.locator("#code").fill("0000");
    press(page, "Leave");
    assertThat(alert).hasText("That is not the code.");
    page.locator("#code").fill("4711");
    press(page, "Leave");
    assertThat(page.locator("[data-view=start]")).isVisible();
  }

  @Test
  void kioskOfAnotherOriginIsNotListenedTo() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/k/" + token + "/answers"))
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"score\":9}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(stored()).isEmpty();
  }

  private static String decode(BufferedImage image) throws Exception {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
  }

  private static List<String> axe(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + node.getHtml()))
            .toList();
  }

  private List<String> stored() {
    return texts(
        """
        select channel || ' ' || score || ' ' || coalesce(comment, '-')
          from response where workspace_id = ? order by 1
        """);
  }

  private String fields() {
    return String.join(" ", texts("select fields::text from open_answer where workspace_id = ?"));
  }

  private List<String> texts(String query) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(query).param(workspace).query(String.class).list());
  }
}
