package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What every answer carries, and what public ones must not. */
class AnswersTests extends SignedInTest {

  @Test
  void pagesTellBrowsersWhatTheyMayDo() {
    HttpResponse<String> page = new Browser(port).get("/sign-in");

    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(page, "Permissions-Policy")).contains("camera=()");
    assertThat(header(page, "Cache-Control")).contains("no-store");
  }

  @Test
  void respondentsAndStaticFilesGetNoCookie() {
    for (String path : new String[] {"/s/unknown-token", "/css/heed.css", "/actuator/health"}) {
      HttpResponse<String> answer = new Browser(port).get(path);
      assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
      assertThat(header(answer, "Content-Security-Policy")).as(path).isNotEmpty();
    }
  }

  @Test
  void staticFilesMayBeKept() {
    assertThat(header(new Browser(port).get("/css/heed.css"), "Cache-Control"))
        .contains("max-age=");
  }

  @Test
  void harmlessRequestIdsAreKeptAndOthersReplaced() {
    Browser browser = new Browser(port);

    assertThat(header(browser.get("/sign-in", "X-Request-Id", "caller-0001"), "X-Request-Id"))
        .isEqualTo("caller-0001");
    for (String odd : new String[] {"short", "<script>alert(1)</script>", "x".repeat(65)}) {
      assertThat(header(browser.get("/sign-in", "X-Request-Id", odd), "X-Request-Id"))
          .matches("[0-9a-f]{16}");
    }
  }

  @Test
  void otherActuatorEndpointsAreClosed() {
    Browser browser = signedIn(owner);

    assertThat(browser.get("/actuator/env").statusCode()).isIn(403, 404);
    assertThat(browser.get("/actuator/heapdump").statusCode()).isIn(403, 404);
    assertThat(browser.get("/actuator").statusCode()).isIn(403, 404);
  }

  @Test
  void apiDescriptionIsPublic() {
    HttpResponse<String> answer = new Browser(port).get("/api/v1/openapi.json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"openapi\"").contains("/api/v1/contacts");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
