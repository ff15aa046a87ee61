package org.heed.followup.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person can hear about. */
public enum NoticeKind {
  /** An unhappy customer of theirs waits for a call. */
  NEW_CASE("A customer of mine waits for a call", false),
  /** A customer of theirs answered a letter. */
  REPLY("A customer replies to a letter from a case of mine", false),
  /** Somebody gave them a case. */
  ASSIGNED("Somebody hands me a case", false),
  /** A promised deadline is near. */
  AT_RISK("The promised time is nearly over", true),
  /** A promised deadline has passed. */
  BREACH("The promised time is over, for me or for those I lead", true),
  /** A customer of theirs would recommend us. */
  PROMOTER("A customer of mine would recommend us", false),
  /** A rule names them. */
  RULE("A rule tells me about an answer", false),
  /** Many cases have one cause, or that cause is fixed. */
  ISSUE("Many cases have one cause, or it is fixed", false);

  private final String label;
  private final boolean urgent;

  NoticeKind(String label, boolean urgent) {
    this.label = label;
    this.urgent = urgent;
  }

  /** The words people read. */
  public String label() {
    return label;
  }

  /** Whether it always comes at once: the promise to the customer does not allow it to wait. */
  public boolean isUrgent() {
    return urgent;
  }

  /** The stored name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this stored name, if there still is one. */
  static Optional<NoticeKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** Those that a person may have in a digest or not at all. */
  public static List<NoticeKind> choosable() {
    return Arrays.stream(values()).filter(kind -> !kind.urgent).toList();
  }
}
