/** Mail over SMTP: composing, connections, and what the server's replies mean. */
@NullMarked
package org.heed.platform.mail.smtp;

import org.jspecify.annotations.NullMarked;
