package org.heed.followup.channel;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which system a channel posts to. */
enum ChannelKind {
  SLACK("Slack", "hooks\\.slack(-gov)?\\.com"),
  TEAMS(
      "Microsoft Teams",
      "[a-z0-9.-]+\\.(webhook\\.office\\.com|logic\\.azure\\.com|api\\.powerplatform\\.com)"),
  WEBHOOK("Webhook", ".+");

  private final String label;
  private final Pattern hosts;

  ChannelKind(String label, String hosts) {
    this.label = label;
    this.hosts = Pattern.compile(hosts);
  }

  static ChannelKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String getLabel() {
    return label;
  }

  public String getKey() {
    return key();
  }

  /** Whether this system's webhooks live on such a host. */
  boolean livesAt(String host) {
    return hosts.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Whether a message may be posted again when nobody knows whether it arrived. Receivers of
   * webhooks tell repeated calls by their id; people in a chat would read it twice.
   */
  boolean tellsRepeatsApart() {
    return this == WEBHOOK;
  }
}
