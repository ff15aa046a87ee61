package org.heed.followup.mail.reply;

import java.time.Instant;
import java.util.List;
import org.heed.followup.mail.ReceivedFile;

/**
 * A mail to the reply mailbox that belongs to no case for sure.
 *
 * @param files what came with it; it can be downloaded once the reply stands on a case
 * @param reason why
 */
public record StrayedReply(
    long id,
    Instant at,
    String sender,
    String recipient,
    String subject,
    String body,
    List<ReceivedFile> files,
    String reason) {}
