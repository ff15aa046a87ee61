/** Deadlines and money as people say them. */
@NullMarked
package org.heed.followup.wording;

import org.jspecify.annotations.NullMarked;
