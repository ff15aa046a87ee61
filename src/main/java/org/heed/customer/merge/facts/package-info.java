/** What two customers say differently, and whose word stays when they become one. */
@NullMarked
package org.heed.customer.merge.facts;

import org.jspecify.annotations.NullMarked;
