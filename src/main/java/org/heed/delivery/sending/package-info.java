/** The way of survey mails from due to accepted, refused or unknown. */
@NullMarked
package org.heed.delivery.sending;

import org.jspecify.annotations.NullMarked;
