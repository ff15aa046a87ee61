/** Causes that many cases share: raised by themselves, owned, fixed, and told to the customers. */
@NamedInterface("systemic")
@NullMarked
package org.heed.followup.systemic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
