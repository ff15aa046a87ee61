/** How many of those asked answered so far, and what that lets one expect of each touchpoint. */
@NamedInterface("experience")
@NullMarked
package org.heed.program.experience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
