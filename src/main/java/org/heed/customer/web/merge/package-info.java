/** The pages on which two accounts or contacts become one, and old links of those that are gone. */
@NullMarked
package org.heed.customer.web.merge;

import org.jspecify.annotations.NullMarked;
