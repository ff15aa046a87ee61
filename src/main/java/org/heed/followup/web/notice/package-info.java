/** The pages on which people choose what they hear about, and see what became of it. */
@NullMarked
package org.heed.followup.web.notice;

import org.jspecify.annotations.NullMarked;
