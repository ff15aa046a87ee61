/** Sending mail through pooled SMTP connections, and the queue of mails to staff. */
@NamedInterface("mail")
@NullMarked
package org.heed.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
