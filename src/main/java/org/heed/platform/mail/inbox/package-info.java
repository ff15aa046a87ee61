/** Reading mailboxes over IMAP or POP3. */
@NamedInterface("inbox")
@NullMarked
package org.heed.platform.mail.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
