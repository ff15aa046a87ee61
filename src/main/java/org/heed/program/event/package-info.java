/** What happened to customers: the one door for events, whichever way they come. */
@NamedInterface("event")
@NullMarked
package org.heed.program.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
