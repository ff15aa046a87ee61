/**
 * Brings customers in from files: upload, mapping, check, run. The work is done in chunks of rows,
 * each in one transaction with its progress, so that a crash continues where it stopped.
 */
@NullMarked
package org.heed.customer.imports;

import org.jspecify.annotations.NullMarked;
