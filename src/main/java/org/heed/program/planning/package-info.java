/** Turns audiences into invitations: set by set in the database, safe against crashes and races. */
@NamedInterface("planning")
@NullMarked
package org.heed.program.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
