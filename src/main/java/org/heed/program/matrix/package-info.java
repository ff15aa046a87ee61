/** The whole program as one table: touchpoints by stage of the customer's life, with versions. */
@NamedInterface("matrix")
@NullMarked
package org.heed.program.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
