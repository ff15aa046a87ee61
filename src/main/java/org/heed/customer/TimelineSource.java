package org.heed.customer;

import java.util.List;

/**
 * A module's part of a customer's history; every bean of this type appears on the customer pages.
 * Called within the workspace's scope. Each method returns at most the latest {@link #MOST}
 * entries, latest first.
 */
public interface TimelineSource {

  /** Entries a source returns at most. */
  int MOST = 200;

  /** What happened with this contact. */
  List<TimelineEntry> forContact(long contactId);

  /** What happened with this account's contacts. */
  List<TimelineEntry> forAccount(long accountId);
}
