package org.heed.followup.mail.reply;

import java.time.Instant;
import java.util.List;

/**
 * A mail to the reply mailbox that belongs to no case for sure.
 *
 * @param reason why
 */
public record StrayedReply(
    long id,
    Instant at,
    String sender,
    String recipient,
    String subject,
    String body,
    List<String> attachments,
    String reason) {}
