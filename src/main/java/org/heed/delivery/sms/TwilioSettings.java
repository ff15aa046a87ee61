package org.heed.delivery.sms;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account for text messages of workspaces that have none of their own.
 *
 * @param twilioAccountSid Twilio's account; empty for none
 * @param twilioAuthToken its token
 * @param twilioFrom a number, a short code, a messaging service or a name
 * @param twilioUrl Twilio's API
 */
@Validated
@ConfigurationProperties("heed")
public record TwilioSettings(
    @DefaultValue("") @NotNull String twilioAccountSid,
    @DefaultValue("") @NotNull String twilioAuthToken,
    @DefaultValue("") @NotNull String twilioFrom,
    @DefaultValue("https://api.twilio.com")
        @Pattern(regexp = "https?://\\S+", message = "must begin with https://")
        String twilioUrl) {

  /** Whether account and token are given together. */
  @AssertTrue(message = "HEED_TWILIO_ACCOUNT_SID and HEED_TWILIO_AUTH_TOKEN go together")
  public boolean isComplete() {
    return twilioAccountSid.isBlank() == twilioAuthToken.isBlank();
  }

  /** The API's address without a slash at its end. */
  public String apiBase() {
    return twilioUrl.replaceFirst("/+$", "");
  }
}
