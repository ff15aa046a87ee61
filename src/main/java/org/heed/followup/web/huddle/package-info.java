/** The page of the huddle and handover sheet. */
@NullMarked
package org.heed.followup.web.huddle;

import org.jspecify.annotations.NullMarked;
