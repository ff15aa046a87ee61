/** Until when a customer should have heard from us, in working hours, pauses included. */
@NullMarked
package org.heed.followup.sla;

import org.jspecify.annotations.NullMarked;
