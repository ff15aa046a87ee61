/** Time until a customer leaves. */
@NamedInterface("survival")
@NullMarked
package org.heed.statistics.survival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
