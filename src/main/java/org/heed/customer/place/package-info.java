/**
 * Measure points: the tree of places, teams and people that answers belong to. Accounts and events
 * carry one; roll-ups select a branch by its path.
 */
@NamedInterface("place")
@NullMarked
package org.heed.customer.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
