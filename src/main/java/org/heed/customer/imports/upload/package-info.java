/** Uploaded files: found readable, kept in the database in parts, read as tables. */
@NullMarked
package org.heed.customer.imports.upload;

import org.jspecify.annotations.NullMarked;
