/**
 * Answers that look as if no customer gave them: found after they are stored, left out of every
 * score with a reason, listed, and let back in by people.
 */
@NamedInterface("flags")
@NullMarked
package org.heed.response.flags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
