/** Ticket systems and CRMs in which rules have tickets and tasks made, each once. */
@NullMarked
package org.heed.followup.tracker;

import org.jspecify.annotations.NullMarked;
