package org.heed.followup.mail.reply;

import java.util.List;
import org.heed.followup.mail.IncomingFile;

/**
 * A mail that came to the mailbox for replies.
 *
 * @param sender who wrote it, as they say
 * @param recipient all addresses it was for
 * @param messageId theirs, or one made of what the mail says
 * @param automatic whether a machine wrote it
 */
record Reply(
    String sender,
    String recipient,
    String subject,
    Quotation words,
    List<IncomingFile> files,
    String messageId,
    boolean automatic) {}
