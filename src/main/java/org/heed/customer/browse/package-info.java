/** Finds and lists customers, page by page, quickly among millions. */
@NullMarked
package org.heed.customer.browse;

import org.jspecify.annotations.NullMarked;
