package org.heed.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class WayBackTests {

  @Test
  void aFailedFormLeadsBackToThePageItStoodOn() {
    assertThat(back("POST", "/imports/2/run", "http://heed.test/imports/2?tab=a%20b"))
        .isEqualTo("/imports/2?tab=a%20b");
  }

  @Test
  void nothingLeadsOutOfHeedOrRoundInACircle() {
    assertThat(back("POST", "/imports/2/run", "https://elsewhere.test/imports/2")).isNull();
    assertThat(back("POST", "/imports/2/run", "http://heed.test//elsewhere.test")).isNull();
    assertThat(back("GET", "/imports/2", "http://heed.test/imports/2")).isNull();
    assertThat(back("POST", "/imports/2/run", "not an address")).isNull();
    assertThat(back("POST", "/imports/2/run", null)).isNull();
  }

  private static @Nullable String back(String method, String path, @Nullable String from) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setServerName("heed.test");
    if (from != null) {
      request.addHeader("Referer", from);
    }
    return WayBack.of(request);
  }
}
