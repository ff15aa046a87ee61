package org.heed.followup.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTests {

  private final Destination destination = new Destination(new ChannelSettings(false));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/hook",
        "https://localhost/hook",
        "https://10.1.2.3/hook",
        "https://192.168.0.1/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/hook",
        "https://[::1]/hook",
        "https://[fd00::1]/hook",
        "https://[::ffff:127.0.0.1]/hook"
      })
  void nothingInsideTheOwnNetworkIsReached(String address) {
    assertThatThrownBy(() -> destination.checked(ChannelKind.WEBHOOK, address))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("own network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hooks.slack.com/services/T/B/x",
        "https://",
        "https://user:password@93.184.216.34/hook",
        "not an address"
      })
  void onlyWholeAddressesAreTaken(String address) {
    assertThatThrownBy(() -> destination.checked(ChannelKind.WEBHOOK, address))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("whole address");
  }

  @Test
  void plainHttpIsRefused() {
    assertThatThrownBy(() -> destination.checked(ChannelKind.WEBHOOK, "http://93.184.216.34/hook"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.slack.com.evil.test/services/1",
        "https://93.184.216.34/services/1",
        "https://evilhooks.slack.com/services/1"
      })
  void aSlackChannelPostsToSlackOnly(String address) {
    assertThatThrownBy(() -> destination.checked(ChannelKind.SLACK, address))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Slack");
  }

  @Test
  void teamsLivesAtMicrosoft() {
    assertThat(ChannelKind.TEAMS.livesAt("contoso.webhook.office.com")).isTrue();
    assertThat(ChannelKind.TEAMS.livesAt("prod-12.westeurope.logic.azure.com")).isTrue();
    assertThat(ChannelKind.TEAMS.livesAt("office.com")).isFalse();
  }
}
