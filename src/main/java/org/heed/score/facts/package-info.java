/**
 * Counts of answers and invitations by any attribute of their day: columns of small numbers in the
 * database, kept in memory, scanned in a few milliseconds a million.
 */
@NamedInterface("facts")
@NullMarked
package org.heed.score.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
