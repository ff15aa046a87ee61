/**
 * What the columns of an uploaded table mean: guessed from their headings, chosen by a person,
 * remembered for the next file, and applied to every row.
 */
@NullMarked
package org.heed.customer.mapping;

import org.jspecify.annotations.NullMarked;
