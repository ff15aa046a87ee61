/** The stored figures of the loop are counted anew from the cases every night. */
@NullMarked
package org.heed.followup.audit;

import org.jspecify.annotations.NullMarked;
