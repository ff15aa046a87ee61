/** Spares customers who answered the reminder. */
@NullMarked
package org.heed.response.reminders;

import org.jspecify.annotations.NullMarked;
