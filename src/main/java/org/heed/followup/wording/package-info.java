/** Deadlines and money as people say them. */
@NamedInterface("wording")
@NullMarked
package org.heed.followup.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
