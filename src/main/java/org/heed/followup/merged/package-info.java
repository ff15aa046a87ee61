/** Cases, plans, favours and marks follow merged customers. */
@NullMarked
package org.heed.followup.merged;

import org.jspecify.annotations.NullMarked;
