package org.heed.followup.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where channels may post to.
 *
 * @param privateWebhooks whether to addresses inside the own network as well
 */
@ConfigurationProperties("heed")
record ChannelSettings(@DefaultValue("false") boolean privateWebhooks) {}
