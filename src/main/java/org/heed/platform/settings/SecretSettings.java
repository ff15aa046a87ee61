package org.heed.platform.settings;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What locks the passwords of other systems.
 *
 * @param secretKey at least 32 characters; a file in the data folder when empty
 */
@Validated
@ConfigurationProperties("heed")
public record SecretSettings(
    @DefaultValue("")
        @Pattern(regexp = "\\s*|(?s).{32,}", message = "must have at least 32 characters")
        String secretKey) {}
