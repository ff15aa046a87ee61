package org.heed.followup.mail.reply;

import java.util.List;

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
    List<String> attachments,
    String messageId,
    boolean automatic) {}
