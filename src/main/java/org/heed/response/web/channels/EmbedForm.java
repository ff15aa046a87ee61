package org.heed.response.web.channels;

import java.util.List;
import org.heed.platform.web.InvalidInput;
import org.heed.response.open.Embed;
import org.heed.response.open.ShowRules;
import org.heed.response.open.WebForm;
import org.jspecify.annotations.Nullable;

/** How a touchpoint is embedded, as somebody types it. */
record EmbedForm(
    int revision,
    @Nullable String form,
    @Nullable String tabLabel,
    @Nullable String origins,
    @Nullable String signedOnly,
    @Nullable String pages,
    @Nullable String exceptPages,
    @Nullable String delaySeconds,
    @Nullable String scrollPercent,
    @Nullable String sharePercent,
    @Nullable String everyDays,
    @Nullable String segments) {

  static EmbedForm of(Embed embed) {
    ShowRules rules = embed.rules();
    return new EmbedForm(
        embed.revision(),
        embed.form().key(),
        embed.tabLabel(),
        String.join("\n", embed.origins()),
        embed.signedOnly() ? "yes" : null,
        String.join("\n", rules.pages()),
        String.join("\n", rules.exceptPages()),
        rules.delaySeconds() + "",
        rules.scrollPercent() + "",
        rules.sharePercent() + "",
        rules.everyDays() + "",
        String.join("\n", rules.segments()));
  }

  /**
   * What was typed as settings.
   *
   * @throws InvalidInput when a number is none
   */
  Embed embed(Embed before) {
    return new Embed(
        before.touchpointId(),
        before.keyGeneration(),
        lines(origins),
        chosenForm(),
        tabLabel == null || tabLabel.isBlank() ? before.tabLabel() : tabLabel,
        signedOnly != null,
        new ShowRules(
            lines(pages),
            lines(exceptPages),
            number("delaySeconds", delaySeconds),
            number("scrollPercent", scrollPercent),
            number("sharePercent", sharePercent),
            number("everyDays", everyDays),
            lines(segments)),
        revision);
  }

  private WebForm chosenForm() {
    try {
      return WebForm.of(form == null ? "" : form);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("form", "Choose one of the four.");
    }
  }

  private static List<String> lines(@Nullable String text) {
    return text == null
        ? List.of()
        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static int number(String field, @Nullable String text) {
    String digits = text == null ? "" : text.strip();
    if (!digits.matches("[0-9]{1,6}")) {
      throw new InvalidInput(field, "Enter a whole number.");
    }
    return Integer.parseInt(digits);
  }
}
