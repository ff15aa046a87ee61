/** How well each account does, from what it says, how it uses, what it asks and how it renews. */
@NullMarked
package org.heed.dashboard.health;

import org.jspecify.annotations.NullMarked;
