package org.heed.followup.mail;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where customers' replies to letters of a case go; without them, replies go to the writer alone.
 *
 * @param replyAddress the mailbox's address; each case gets its own {@code case+…@example.com}
 * @param replyUrl {@code imaps://user:password@host/INBOX}, or {@code imap}, {@code pop3s}, {@code
 *     pop3}
 */
@Validated
@ConfigurationProperties("heed")
public record ReplySettings(
    @DefaultValue("")
        @NotNull
        @Pattern(
            regexp = "\\s*|\\s*[^@\\s<>+]{1,10}@[^@\\s<>]+\\s*",
            message =
                "must be one address such as case@example.com, with at most ten characters before"
                    + " the @")
        String replyAddress,
    @DefaultValue("")
        @NotNull
        @Pattern(
            regexp = "\\s*|\\s*(imaps?|pop3s?)://\\S+\\s*",
            message = "must begin with imaps://, imap://, pop3s:// or pop3://")
        String replyUrl) {}
