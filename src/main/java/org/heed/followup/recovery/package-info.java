/**
 * The survey after a case was closed: asked through the program, its score kept beside the first.
 */
@NamedInterface("recovery")
@NullMarked
package org.heed.followup.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
