/** Pages that are open learn within a moment, over any number of nodes, that something is new. */
@NamedInterface("live")
@NullMarked
package org.heed.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
