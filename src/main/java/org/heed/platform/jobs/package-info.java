/** Work that runs by itself: on a schedule, or once at a given time, on one node at a time. */
@NamedInterface("jobs")
@NullMarked
package org.heed.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
