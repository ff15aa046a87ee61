/** When the company works: hours, days and holidays, for deadlines and for sending. */
@NamedInterface("calendar")
@NullMarked
package org.heed.workspace.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
