package org.heed.response.open;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;

/** Which settings can work. */
final class EmbedRules {

  private static final int MOST_ENTRIES = 50;
  private static final int LONGEST_PATTERN = 300;
  private static final int MOST_STARS = 5;

  private EmbedRules() {}

  /**
   * The settings as they are stored.
   *
   * @throws InvalidInput with the first thing that is wrong
   */
  static Embed checked(Embed embed) {
    ShowRules rules = embed.rules();
    within("delaySeconds", rules.delaySeconds(), 0, 3600);
    within("scrollPercent", rules.scrollPercent(), 0, 100);
    within("sharePercent", rules.sharePercent(), 1, 100);
    within("everyDays", rules.everyDays(), 0, 730);
    patterns("pages", rules.pages());
    patterns("exceptPages", rules.exceptPages());
    String label = PlainText.cleanLine(embed.tabLabel(), 40);
    if (label.isEmpty()) {
      throw new InvalidInput("tabLabel", "Write what the button says, such as Feedback.");
    }
    few("origins", embed.origins());
    return new Embed(
        embed.touchpointId(),
        embed.keyGeneration(),
        embed.origins().stream().map(EmbedRules::origin).distinct().toList(),
        embed.form(),
        label,
        embed.signedOnly(),
        rules,
        embed.revision());
  }

  private static void within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidInput(field, "Enter a number from " + least + " to " + most + ".");
    }
  }

  private static void few(String field, List<String> entries) {
    if (entries.size() > MOST_ENTRIES) {
      throw new InvalidInput(field, "Enter at most " + MOST_ENTRIES + " lines.");
    }
  }

  private static void patterns(String field, List<String> patterns) {
    few(field, patterns);
    for (String pattern : patterns) {
      boolean known = pattern.startsWith("/") || pattern.startsWith("http");
      if (!known || pattern.length() > LONGEST_PATTERN || stars(pattern) > MOST_STARS) {
        throw new InvalidInput(
            field,
            "\"%s\" is no pattern: begin with / or https://, with at most %d stars."
                .formatted(pattern, MOST_STARS));
      }
    }
  }

  private static long stars(String pattern) {
    return pattern.chars().filter(character -> character == '*').count();
  }

  /** Only the origin: scheme, host and a port that is not the scheme's own. */
  private static String origin(String text) {
    try {
      URI address = URI.create(text.strip().toLowerCase(Locale.ROOT));
      String scheme = address.getScheme();
      boolean web = "https".equals(scheme) || "http".equals(scheme);
      String path = address.getRawPath();
      if (web && address.getHost() != null && (path.isEmpty() || path.equals("/"))) {
        boolean usual = address.getPort() == ("https".equals(scheme) ? 443 : 80);
        String port = address.getPort() < 0 || usual ? "" : ":" + address.getPort();
        return scheme + "://" + address.getHost() + port;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Told below, as for every other text that is no origin.
    }
    throw new InvalidInput(
        "origins", "\"" + text + "\" is no origin. Write https://www.example.com, without a path.");
  }
}
