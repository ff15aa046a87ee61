/** The pooled database, and the workspace whose rows a piece of work may see. */
@NamedInterface("database")
@NullMarked
package org.heed.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
