package org.heed.platform.mail;

import java.time.Instant;

/**
 * A mail to staff that the mail server refused for good, or too often.
 *
 * @param error the last reply
 */
public record ParkedMail(
    long id, String recipient, String subject, int attempts, Instant createdAt, String error) {}
