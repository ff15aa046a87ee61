/**
 * What holds for customers whoever brings them: which values are kept, and one writer at a time.
 */
@NullMarked
package org.heed.customer.rules;

import org.jspecify.annotations.NullMarked;
