package org.heed.demo.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail in the demo's mailbox. */
record DemoMail(
    long id,
    Instant arrivedAt,
    String sender,
    String recipient,
    String subject,
    String textBody,
    @Nullable String htmlBody,
    String headers) {}
