/** Deadlines of open cases follow the working hours and holidays. */
@NullMarked
package org.heed.followup.deadline;

import org.jspecify.annotations.NullMarked;
