package org.heed.followup.alert;

import java.util.List;
import java.util.stream.Collectors;
import org.heed.platform.text.PlainText;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * One mail to an owner: a sentence, the score, the customer's words, a few facts and one button.
 * Inline styles, because mail programs know nothing else.
 *
 * @param score on the scale of its kind
 * @param quote the customer's words; empty without any
 * @param link absolute address behind the button
 * @param why why the reader gets this mail
 */
record AlertLetter(
    String sentence,
    SurveyKind kind,
    int score,
    String quote,
    List<Line> lines,
    String action,
    String link,
    String why) {

  private static final int MAX_LINE = 200;

  /** A labelled fact. */
  record Line(String label, @Nullable String value) {

    boolean isKnown() {
      return value != null && !value.isBlank();
    }

    String clean() {
      return value == null ? "" : PlainText.cleanLine(value, MAX_LINE);
    }
  }

  String text() {
    String facts =
        lines.stream()
            .map(line -> line.label() + ": " + line.clean())
            .collect(Collectors.joining("\n"));
    String words =
        quote.isEmpty()
            ? ""
            : quote.lines().map("> "::concat).collect(Collectors.joining("\n")) + "\n\n";
    return PlainText.cleanLine(sentence, 2 * MAX_LINE)
        + "\n\n"
        + words
        + facts
        + "\n\n"
        + action
        + ": "
        + link
        + "\n\n"
        + why
        + "\n";
  }

  String html() {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark"><title>Heed</title></head>
    <body style="margin:0;padding:0;background:#f6f7f6">
    <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="background:#f6f7f6"><tr><td align="center" style="padding:24px 12px">
    <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border:1px solid #e3e7e5;border-radius:12px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#1a2522">
    <tr><td style="padding:28px 28px 8px">
    <table role="presentation" cellpadding="0" cellspacing="0"><tr>
    <td style="width:52px;height:52px;background:%s;color:%s;border-radius:10px;font-size:%dpx;font-weight:700;text-align:center">%s</td>
    <td style="padding-left:16px;font-size:18px;line-height:1.35;font-weight:600">%s</td></tr></table>
    </td></tr>
    %s
    <tr><td style="padding:8px 28px"><table role="presentation" cellpadding="0" cellspacing="0" style="font-size:14px;line-height:1.5">%s</table></td></tr>
    <tr><td style="padding:16px 28px 28px"><a href="%s" style="display:inline-block;background:#0f6e66;color:#ffffff;text-decoration:none;font-weight:600;font-size:15px;padding:12px 22px;border-radius:8px">%s</a></td></tr>
    </table>
    <p style="font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:12px;color:#56635f;margin:16px 0 0">%s</p>
    </td></tr></table></body></html>
    """
        .formatted(
            wash(),
            ink(),
            kind.isNps() ? 24 : 18,
            kind.brief(score),
            escaped(PlainText.cleanLine(sentence, 2 * MAX_LINE)),
            quoteHtml(),
            lines.stream().map(AlertLetter::lineHtml).collect(Collectors.joining()),
            escaped(link),
            escaped(action),
            escaped(why));
  }

  private String quoteHtml() {
    return quote.isEmpty()
        ? ""
        : "<tr><td style=\"padding:12px 28px\"><div style=\"border-left:4px solid %s;padding:4px 0 4px 14px;font-size:16px;line-height:1.5\">%s</div></td></tr>"
            .formatted(ink(), escaped(quote).replace("\n", "<br>"));
  }

  private static String lineHtml(Line line) {
    return "<tr><td style=\"padding:3px 16px 3px 0;color:#56635f;vertical-align:top;white-space:nowrap\">%s</td><td style=\"padding:3px 0;word-break:break-word\">%s</td></tr>"
        .formatted(escaped(line.label()), escaped(line.clean()));
  }

  private String wash() {
    return switch (kind.category(score)) {
      case PROMOTER -> "#e5eefb";
      case PASSIVE -> "#eceef1";
      case DETRACTOR -> "#fdeee1";
    };
  }

  private String ink() {
    return switch (kind.category(score)) {
      case PROMOTER -> "#1f62c9";
      case PASSIVE -> "#5d6776";
      case DETRACTOR -> "#b3480a";
    };
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
