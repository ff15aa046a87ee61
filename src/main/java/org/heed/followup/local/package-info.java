/** Findings and what single sites do about them. */
@NamedInterface("local")
@NullMarked
package org.heed.followup.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
