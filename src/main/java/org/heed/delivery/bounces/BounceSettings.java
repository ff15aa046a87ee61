package org.heed.delivery.bounces;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where bounces and complaints come from; what is empty is not heard.
 *
 * @param bounceUrl {@code imaps://user:password@host/INBOX}, or {@code imap}, {@code pop3s}, {@code
 *     pop3}
 * @param sesTopicArn the SNS topic to which Amazon SES reports
 * @param sendgridVerificationKey SendGrid's public key of the signed event webhook
 * @param mailgunSigningKey Mailgun's webhook signing key
 * @param postmarkHookPassword the password of Postmark's webhook, whose user is {@code heed}
 */
@Validated
@ConfigurationProperties("heed")
record BounceSettings(
    @DefaultValue("")
        @Pattern(
            regexp = "\\s*|\\s*(imaps?|pop3s?)://\\S+\\s*",
            message = "must begin with imaps://, imap://, pop3s:// or pop3://")
        String bounceUrl,
    @DefaultValue("")
        @Pattern(
            regexp = "\\s*|\\s*arn:\\S+\\s*",
            message = "must be the ARN of an SNS topic, which begins with arn:")
        String sesTopicArn,
    @DefaultValue("") @NotNull String sendgridVerificationKey,
    @DefaultValue("") @NotNull String mailgunSigningKey,
    @DefaultValue("") @NotNull String postmarkHookPassword) {}
