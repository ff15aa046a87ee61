/** What Heed asks of the machine it runs on. */
@NamedInterface("machine")
@NullMarked
package org.heed.platform.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
