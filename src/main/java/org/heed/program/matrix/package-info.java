/** The whole program as one table: touchpoints by stage of the customer's life, with versions. */
@NullMarked
package org.heed.program.matrix;

import org.jspecify.annotations.NullMarked;
