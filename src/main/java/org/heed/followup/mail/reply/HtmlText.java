package org.heed.followup.mail.reply;

import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/**
 * The readable words of an HTML mail. Nothing of the markup survives; what is kept is text, and is
 * escaped where it is shown. One pass, whatever is in it.
 */
final class HtmlText {

  private static final Set<String> UNREADABLE =
      Set.of("script", "style", "head", "title", "template", "svg", "object", "noscript");
  private static final Set<String> LINES =
      Set.of("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "table", "ul", "ol", "hr");

  /** Stands before each line of a quotation, as in plain text. */
  private static final String QUOTED = "> ";

  private final String html;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int quotes;

  private HtmlText(String html) {
    this.html = html;
  }

  static String of(String html) {
    return new HtmlText(html).read();
  }

  private String read() {
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      words(html.substring(at, open < 0 ? html.length() : open));
      at = open < 0 ? html.length() : open;
      if (open >= 0) {
        markup();
      }
    }
    return out.toString()
        .replaceAll("[ \\t]{2,}", " ")
        .replaceAll("(?m)[ \\t]+$", "")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private void words(String raw) {
    String text = HtmlUtils.htmlUnescape(raw.replaceAll("\\s+", " ")).replace('\u00a0', ' ');
    if (atLineStart()) {
      text = text.stripLeading();
      if (!text.isEmpty() && quotes > 0) {
        out.append(QUOTED);
      }
    }
    out.append(text);
  }

  private boolean atLineStart() {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  private void markup() {
    if (html.startsWith("<!--", at)) {
      skipTo("-->");
      return;
    }
    int close = html.indexOf('>', at);
    String tag = html.substring(at + 1, close < 0 ? html.length() : close);
    at = close < 0 ? html.length() : close + 1;
    String name = tag.replaceFirst("^/?\\s*", "").split("[\\s/>]", 2)[0].toLowerCase(Locale.ROOT);
    boolean ends = tag.startsWith("/");
    if (UNREADABLE.contains(name) && !ends && !tag.endsWith("/")) {
      skipElement(name);
    } else if (name.equals("blockquote")) {
      line();
      quotes = Math.max(0, quotes + (ends ? -1 : 1));
    } else if (LINES.contains(name)) {
      line();
      if (name.equals("p") && ends) {
        out.append('\n');
      }
    }
  }

  private void line() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    } else if (!out.isEmpty() && html.regionMatches(true, Math.max(0, at - 4), "<br>", 0, 4)) {
      out.append('\n');
    }
  }

  private void skipElement(String name) {
    String end = "</" + name;
    int from = at;
    while (from < html.length() && !html.regionMatches(true, from, end, 0, end.length())) {
      int next = html.indexOf('<', from + 1);
      from = next < 0 ? html.length() : next;
    }
    at = from;
    skipTo(">");
  }

  private void skipTo(String mark) {
    int found = html.indexOf(mark, at);
    at = found < 0 ? html.length() : found + mark.length();
  }
}
