package org.heed.dashboard.trust;

import org.heed.statistics.Tally;

/**
 * Customers who share a value of an attribute.
 *
 * @param asked invitations sent to them
 * @param answered of these, how many were answered
 * @param answers what they said
 */
record Group(String name, long asked, long answered, Tally answers) {}
