/** What people hear about, when and how: at once, in a digest, after their quiet hours. */
@NullMarked
package org.heed.followup.notice;

import org.jspecify.annotations.NullMarked;
