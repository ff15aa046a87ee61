/** Tables leave as files: CSV, Excel and Parquet, written while they are read. */
@NamedInterface("export")
@NullMarked
package org.heed.platform.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
