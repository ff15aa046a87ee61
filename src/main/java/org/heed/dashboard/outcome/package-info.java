/** What became of customers who said this or that, or nothing: staying, growing, leaving, money. */
@NullMarked
package org.heed.dashboard.outcome;

import org.jspecify.annotations.NullMarked;
