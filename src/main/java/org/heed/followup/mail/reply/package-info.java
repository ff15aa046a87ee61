/** Reads what customers reply and puts it on their cases. */
@NullMarked
package org.heed.followup.mail.reply;

import org.jspecify.annotations.NullMarked;
