/** Promoters who may be asked for a favour, what they agreed to, and what came of it. */
@NamedInterface("advocacy")
@NullMarked
package org.heed.followup.advocacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
