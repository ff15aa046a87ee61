/** Findings and what single sites do about them. */
@NullMarked
package org.heed.followup.local;

import org.jspecify.annotations.NullMarked;
