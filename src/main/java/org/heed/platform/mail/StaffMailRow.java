package org.heed.platform.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A queued mail as a sender took it; {@code attempts} counts the one now beginning. */
record StaffMailRow(
    long workspaceId,
    long id,
    String recipient,
    String subject,
    String text,
    @Nullable String html,
    @Nullable Long fileId,
    int attempts) {

  /** The mail itself; its Message-ID is the same at every attempt. */
  Mail mail(String from, @Nullable MailFile file) {
    String domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
    return new Mail(
        from,
        recipient,
        null,
        subject,
        text,
        html,
        "<heed-staff-%d-%d@%s>".formatted(workspaceId, id, domain),
        Map.of("Auto-Submitted", "auto-generated"),
        null,
        file);
  }
}
