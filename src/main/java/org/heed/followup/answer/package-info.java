/** What an answer, a changed score or an invalidated answer means for cases and promoter flags. */
@NullMarked
package org.heed.followup.answer;

import org.jspecify.annotations.NullMarked;
