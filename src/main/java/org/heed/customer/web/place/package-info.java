/** The pages of measure points. */
@NullMarked
package org.heed.customer.web.place;

import org.jspecify.annotations.NullMarked;
