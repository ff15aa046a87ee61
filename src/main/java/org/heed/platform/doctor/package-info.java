/** {@code heed doctor}: looks at everything an instance needs and says what to fix. */
@NamedInterface("doctor")
@NullMarked
package org.heed.platform.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
