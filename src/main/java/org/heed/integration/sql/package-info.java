/** Database roles with which other programs read the documented views (docs/sql-views.md). */
@NullMarked
package org.heed.integration.sql;

import org.jspecify.annotations.NullMarked;
