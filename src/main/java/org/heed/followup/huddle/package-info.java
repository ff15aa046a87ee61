/** The huddle and handover sheet: what a team should know, on one page. */
@NullMarked
package org.heed.followup.huddle;

import org.jspecify.annotations.NullMarked;
