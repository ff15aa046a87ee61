/**
 * Two accounts, or two contacts, that are one: the one that stays gets what the other had, and
 * whatever named the other leads to it from then on.
 */
@NamedInterface("merge")
@NullMarked
package org.heed.customer.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
