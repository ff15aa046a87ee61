/** Answers that do not all count the same, and errors that admit it. */
@NamedInterface("weighting")
@NullMarked
package org.heed.statistics.weighting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
