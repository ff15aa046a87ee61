/** Operational figures from a file. */
@NullMarked
package org.heed.customer.kpi.file;

import org.jspecify.annotations.NullMarked;
