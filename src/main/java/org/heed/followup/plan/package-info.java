/** Success plans: what an account wants to reach, and the steps to get there. */
@NullMarked
package org.heed.followup.plan;

import org.jspecify.annotations.NullMarked;
