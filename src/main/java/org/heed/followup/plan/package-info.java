/** Success plans: what an account wants to reach, and the steps to get there. */
@NamedInterface("plan")
@NullMarked
package org.heed.followup.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
