/** The call list: open cases in the order in which to call, and what that order is made of. */
@NamedInterface("calling")
@NullMarked
package org.heed.followup.calling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
