package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At an address with an empty or unreadable id there is nothing, and that is said. */
class UnknownAddressTests extends SignedInTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/customers/accounts//review",
        "/customers/accounts/%20/review",
        "/customers/accounts/abc/review",
        "/customers/accounts/99999999999999999999",
        "/cases/x",
        "/responses/1;a=b",
        "/program//touchpoints/1"
      })
  void pageIsNotHere(String address) {
    HttpResponse<String> answer = signedIn(owner).get(address);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("This page is not here").doesNotContain("went wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1//accounts", "/api/v1/accounts//contacts"})
  void programsGetAProblem(String address) {
    HttpResponse<String> answer = new Browser(port).get(address, "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"status\":404");
  }

  @Test
  void wordsInAQueryAreStillABadRequest() {
    assertThat(signedIn(owner).get("/settings/audit?before=abc").statusCode()).isEqualTo(400);
  }
}
