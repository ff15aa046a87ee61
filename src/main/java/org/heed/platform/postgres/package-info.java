/**
 * Runs a real PostgreSQL as a child process, with its data in Heed's data folder: durable, private
 * to this machine, and gone when Heed is gone.
 */
@NamedInterface("postgres")
@NullMarked
package org.heed.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
