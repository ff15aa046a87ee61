/** What became of accounts: renewed, left, grew or shrank, and for how much. */
@NamedInterface("outcome")
@NullMarked
package org.heed.customer.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
