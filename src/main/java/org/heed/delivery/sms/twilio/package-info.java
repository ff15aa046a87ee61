/** Text messages by Twilio's API. */
@NullMarked
package org.heed.delivery.sms.twilio;

import org.jspecify.annotations.NullMarked;
