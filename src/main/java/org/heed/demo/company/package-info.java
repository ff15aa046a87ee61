/** Who the simulated company is, and whom it serves. */
@NullMarked
package org.heed.demo.company;

import org.jspecify.annotations.NullMarked;
