package org.heed.followup.calling;

/**
 * What waits on a list of open cases.
 *
 * @param open all open cases; counting stops at 2,000
 * @param overdue deadline passed and the customer has not heard from us
 * @param dueToday deadline still today in the workspace's zone, customer not contacted
 * @param snoozed put off by somebody; part of the open ones, not listed
 * @param contacted the customer has heard from us, the case waits to be closed
 */
public record CaseCounts(int open, int overdue, int dueToday, int contacted, int snoozed) {}
