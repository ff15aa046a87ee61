package org.heed.platform.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands between visitors and this instance.
 *
 * @param trustedProxies addresses or ranges of proxies whose {@code X-Forwarded-For} is believed;
 *     none by default
 * @param scannerNetworks further ranges from which link scanners open mails, besides those known
 *     already
 */
@ConfigurationProperties("heed")
public record ProxySettings(
    @DefaultValue List<String> trustedProxies, @DefaultValue List<String> scannerNetworks) {}
