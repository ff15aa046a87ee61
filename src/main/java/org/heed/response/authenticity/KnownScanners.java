package org.heed.response.authenticity;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heed.platform.settings.ProxySettings;
import org.heed.platform.web.AddressRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Programs that say so, and networks from which only programs open mails. */
@Component
class KnownScanners {

  /** Names that link checkers, previews and scripts send; none of them is a browser's. */
  private static final Pattern AGENTS =
      Pattern.compile(
          "(?i)\\b(curl|wget|libwww|python-|aiohttp|httpx|go-http-client|okhttp|scrapy|"
              + "headlesschrome|phantomjs|puppeteer|playwright|selenium|slackbot|bingpreview|"
              + "googleimageproxy|yahoomailproxy|barracuda|mimecast|proofpoint|forcepoint|"
              + "fireeye|symantec|trendmicro|sophos|cloudmark|messagelabs|zscaler|avanan|"
              + "safelinks|urldefense|linkcheck|whatsapp|telegrambot|facebookexternalhit|"
              + "skypeuripreview|bot\\b|crawler|spider)");

  /** Published ranges of mail gateways that open links: Barracuda, Mimecast, Proofpoint, Cisco. */
  private static final List<String> GATEWAYS =
      List.of(
          "64.235.144.0/20",
          "209.222.80.0/21",
          "205.139.110.0/23",
          "207.211.30.0/24",
          "67.231.144.0/20",
          "148.163.128.0/19",
          "184.94.240.0/24",
          "216.71.128.0/19");

  private final List<AddressRange> networks;

  KnownScanners(ProxySettings settings) {
    this.networks =
        Stream.concat(GATEWAYS.stream(), settings.scannerNetworks().stream())
            .map(AddressRange::of)
            .toList();
  }

  boolean include(@Nullable InetAddress address, @Nullable String agent) {
    return (agent != null && AGENTS.matcher(agent).find())
        || (address != null && networks.stream().anyMatch(range -> range.contains(address)));
  }
}
