/** Invitations, and what keeps people from being asked too often, follow merged customers. */
@NullMarked
package org.heed.program.merged;

import org.jspecify.annotations.NullMarked;
