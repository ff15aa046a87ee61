/** The pages of escalation and of systemic issues. */
@NullMarked
package org.heed.followup.web.escalation;

import org.jspecify.annotations.NullMarked;
