/** Outside text made safe to store, and links signed so that nobody can guess them. */
@NamedInterface("text")
@NullMarked
package org.heed.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
