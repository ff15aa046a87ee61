/** The pages of success plans and local action plans. */
@NullMarked
package org.heed.followup.web.plan;

import org.jspecify.annotations.NullMarked;
