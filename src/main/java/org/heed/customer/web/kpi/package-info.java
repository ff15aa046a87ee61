/** The page of operational figures. */
@NullMarked
package org.heed.customer.web.kpi;

import org.jspecify.annotations.NullMarked;
