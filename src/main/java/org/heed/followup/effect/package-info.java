/** What rules and automations do besides opening cases: notices, tags, flags, starts. */
@NamedInterface("effect")
@NullMarked
package org.heed.followup.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
