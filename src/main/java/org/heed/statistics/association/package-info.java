/** Which figures move together, and with what delay. */
@NamedInterface("association")
@NullMarked
package org.heed.statistics.association;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
