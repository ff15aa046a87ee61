package org.heed.response.web.open;

import org.heed.response.open.Embed;
import org.heed.response.open.ShowRules;
import org.jspecify.annotations.Nullable;

/**
 * What the script in a web page is told.
 *
 * @param ask whether this visitor is to be asked at all; everything else is missing when not
 * @param preview whether nothing is stored
 */
record WidgetConfig(
    boolean ask,
    @Nullable Boolean preview,
    @Nullable String form,
    @Nullable String tab,
    @Nullable Rules rules,
    @Nullable WidgetTexts texts) {

  /** The rules that the page itself follows; segments are the server's business. */
  record Rules(
      java.util.List<String> pages,
      java.util.List<String> except,
      int delay,
      int scroll,
      int share,
      int days) {

    static Rules of(ShowRules rules) {
      return new Rules(
          rules.pages(),
          rules.exceptPages(),
          rules.delaySeconds(),
          rules.scrollPercent(),
          rules.sharePercent(),
          rules.everyDays());
    }
  }

  static WidgetConfig silent() {
    return new WidgetConfig(false, null, null, null, null, null);
  }

  static WidgetConfig asking(Embed embed, boolean preview, WidgetTexts texts) {
    return new WidgetConfig(
        true, preview, embed.form().key(), embed.tabLabel(), Rules.of(embed.rules()), texts);
  }
}
