/** Tells people above a case's owner when its deadline is near or has passed. */
@NamedInterface("escalation")
@NullMarked
package org.heed.followup.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
