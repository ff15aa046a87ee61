/** The parts of a touchpoint's settings: where it belongs, how answers come in, whom it spares. */
@NamedInterface("settings")
@NullMarked
package org.heed.program.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
