/**
 * Reads uploaded tables row by row in constant memory, whatever program wrote them: finds out kind,
 * encoding and delimiter, and refuses what is not a table with a sentence that says what to do.
 */
@NullMarked
package org.heed.customer.table;

import org.jspecify.annotations.NullMarked;
