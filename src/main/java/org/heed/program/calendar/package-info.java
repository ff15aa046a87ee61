/** Days without surveys. */
@NamedInterface("calendar")
@NullMarked
package org.heed.program.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
