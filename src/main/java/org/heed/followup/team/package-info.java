/** How a team copes: load against capacity, absences, and the figures of the loop. */
@NullMarked
package org.heed.followup.team;

import org.jspecify.annotations.NullMarked;
