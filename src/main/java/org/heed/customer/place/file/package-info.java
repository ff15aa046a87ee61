/** Measure points from a file. */
@NullMarked
package org.heed.customer.place.file;

import org.jspecify.annotations.NullMarked;
