package org.heed.followup.channel;

import java.util.Locale;

/** What a channel can be told about. */
enum ChannelTopic {
  CASE_OPENED("An unhappy customer waits for a call"),
  CASE_OVERDUE("The promised time is over and nobody has called"),
  CASE_CLOSED("A case is closed");

  private final String label;

  ChannelTopic(String label) {
    this.label = label;
  }

  static ChannelTopic of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  public String getKey() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As webhooks name it, such as {@code case.opened}. */
  String type() {
    return getKey().replace('_', '.');
  }

  public String getLabel() {
    return label;
  }
}
