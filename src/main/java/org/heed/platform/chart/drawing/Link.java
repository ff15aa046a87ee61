package org.heed.platform.chart.drawing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns marks into links, but only to places a browser can be sent to without risk. */
public final class Link {

  private Link() {}

  /**
   * The marks within a link, or within a plain group when there is no address or not a safe one.
   *
   * @param name what a screen reader says of the link and a resting pointer shows
   */
  public static Element around(@Nullable String href, String name, @Nullable Element... marks) {
    if (href == null || !safe(href)) {
      return Element.group("heed-chart-item").tooltip(name).add(marks);
    }
    return Element.of("a")
        .with("class", "heed-chart-item")
        .with("href", href)
        .with("aria-label", name)
        .tooltip(name)
        .add(marks);
  }

  /** A path on this server, a query or fragment of this page, or an http address. */
  public static boolean safe(@Nullable String href) {
    if (href == null || href.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7F)) {
      return false;
    }
    String address = href.toLowerCase(Locale.ROOT);
    boolean path = address.startsWith("/") && !address.startsWith("//");
    boolean here = address.startsWith("?") || address.startsWith("#");
    return path || here || address.startsWith("https://") || address.startsWith("http://");
  }
}
