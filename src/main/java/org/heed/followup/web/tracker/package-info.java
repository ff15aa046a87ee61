/** The page on which ticket systems and CRMs are connected, and what they made, beside a case. */
@NullMarked
package org.heed.followup.web.tracker;

import org.jspecify.annotations.NullMarked;
