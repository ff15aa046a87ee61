/** How each ticket system and CRM is spoken to. */
@NullMarked
package org.heed.followup.tracker.vendor;

import org.jspecify.annotations.NullMarked;
