package org.heed.workspace.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class NextPageTests {

  @Test
  void wantedPageIsRememberedInTheAddress() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/responses");
    request.setQueryString("score=3&q=a%20b");

    assertThat(NextPage.signInFor(request))
        .isEqualTo("/sign-in?next=%2Fresponses%3Fscore%3D3%26q%3Da%2520b");
  }

  @Test
  void formsAndPartsOfPagesAreNotReturnedTo() {
    MockHttpServletRequest fragment = new MockHttpServletRequest("GET", "/today/list");
    fragment.addHeader("HX-Request", "true");

    assertThat(NextPage.signInFor(fragment)).isEqualTo("/sign-in");
    assertThat(NextPage.signInFor(new MockHttpServletRequest("POST", "/profile")))
        .isEqualTo("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.test",
        "//evil.test",
        "/\\evil.test",
        "/ok\\..\\x",
        "javascript:alert(1)",
        "evil.test",
        "/a\r\nSet-Cookie: x=1",
        "/a b",
        ""
      })
  void addressesOfOtherSitesLeadToTheStartPage(String wanted) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
    request.setParameter("next", wanted);

    assertThat(NextPage.after(request)).isEqualTo("/");
  }

  @Test
  void ownPathIsFollowed() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
    request.setParameter("next", "/customers/accounts/7?tab=cases");

    assertThat(NextPage.after(request)).isEqualTo("/customers/accounts/7?tab=cases");
  }
}
