package org.heed.followup.outside;

/** Where connected systems are kept. */
public enum SystemKind {
  /** Chats and webhooks. */
  CHANNEL("notice_channel"),
  /** Ticket systems and CRMs. */
  TRACKER("tracker");

  private final String table;

  SystemKind(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }
}
