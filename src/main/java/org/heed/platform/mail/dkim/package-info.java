/** Signing mails so that receivers know they are ours: DKIM (RFC 6376). */
@NamedInterface("dkim")
@NullMarked
package org.heed.platform.mail.dkim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
