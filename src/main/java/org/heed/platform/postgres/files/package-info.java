/** Unpacking, and files that are complete or absent whatever happens while they are written. */
@org.jspecify.annotations.NullMarked
package org.heed.platform.postgres.files;
