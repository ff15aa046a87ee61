/** Eighteen months of the company's past, and the customers who answer while you watch. */
@NullMarked
package org.heed.demo.history;

import org.jspecify.annotations.NullMarked;
