/** What the answers are worth: accounts, their revenue, and whom nobody has heard. */
@NullMarked
package org.heed.dashboard.money;

import org.jspecify.annotations.NullMarked;
