/** Answers to the further questions of a survey. */
@NamedInterface("extra")
@NullMarked
package org.heed.response.extra;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
