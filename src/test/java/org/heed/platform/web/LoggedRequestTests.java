package org.heed.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedRequestTests {

  @Test
  void aPathIsNamedButNoTokenThatOpensSomething() {
    assertThat(LoggedRequest.withoutTokens("/customers/accounts/12345/merge"))
        .isEqualTo("/customers/accounts/12345/merge");
    assertThat(LoggedRequest.withoutTokens("/s/AQIDBAUGBwgJCgsMDQ4P-_x.yzAQID/reasons"))
        .isEqualTo("/s/AQID…/reasons");
  }
}
