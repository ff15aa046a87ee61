/** What contacts decide for themselves: when, over which channel and in which language. */
@NamedInterface("preferences")
@NullMarked
package org.heed.customer.preferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
