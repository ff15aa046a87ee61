/** The typed settings of the instance. */
@NamedInterface("settings")
@NullMarked
package org.heed.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
