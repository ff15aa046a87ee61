package org.heed.survey;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/** What a survey must satisfy before it is stored. */
public final class ContentRules {

  private static final int MAX_LINE = 120;
  private static final int MAX_TEXT = 600;
  private static final int MAX_REASONS = 12;
  private static final int MAX_REASON = 60;
  private static final int MAX_URL = 500;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+");

  private ContentRules() {}

  /**
   * Everything wrong with the content: a sentence per field, in the order of the form; empty when
   * it may be published. Category fields are named like {@code detractor.followUp}.
   */
  public static Map<String, String> problems(SurveyContent content) {
    Map<String, String> problems = new LinkedHashMap<>();
    line(problems, "productName", content.productName(), 80, true);
    text(problems, "question", content.question(), 300, true);
    line(problems, "lowLabel", content.lowLabel(), 40, true);
    line(problems, "highLabel", content.highLabel(), 40, true);
    text(problems, "intro", content.intro(), 300, false);
    for (Category category : Category.values()) {
      category(problems, category.name().toLowerCase(Locale.ROOT), content.texts(category));
    }
    text(problems, "incentive", content.incentive(), 200, false);
    QuestionRules.check(content.questions(), problems);
    TranslationRules.check(content, problems);
    line(problems, "senderName", content.senderName(), 80, false);
    look(problems, content);
    return problems;
  }

  static void requireValid(SurveyContent content) {
    problems(content).entrySet().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new InvalidInput(problem.getKey(), problem.getValue());
            });
  }

  private static void category(Map<String, String> problems, String category, CategoryTexts texts) {
    text(problems, category + ".followUp", texts.followUp(), 300, true);
    reasons(problems, category + ".reasons", texts.reasons());
    text(problems, category + ".closing", texts.closing(), MAX_TEXT, true);
    Link link = texts.link();
    if (link != null) {
      line(problems, category + ".linkLabel", link.label(), MAX_LINE, true);
      if (!isWebAddress(link.url())) {
        problems.put(
            category + ".linkUrl", "Enter a full address that begins with https:// or http://.");
      }
    }
  }

  private static void reasons(Map<String, String> problems, String field, List<String> reasons) {
    if (reasons.size() > MAX_REASONS) {
      problems.put(field, "Keep to " + MAX_REASONS + " reasons at most; people read few of them.");
    } else if (reasons.stream().distinct().count() < reasons.size()) {
      problems.put(field, "Each reason may appear once.");
    }
    reasons.forEach(reason -> line(problems, field, reason, MAX_REASON, true));
  }

  private static void look(Map<String, String> problems, SurveyContent content) {
    if (!BrandColor.isValid(content.brandColor())) {
      problems.put("brandColor", "Enter a colour as #rrggbb, such as " + BrandColor.DEFAULT + ".");
    }
    if (!LANGUAGE.matcher(content.language()).matches()) {
      problems.put("language", "Enter a language tag such as en or de.");
    }
    String replyTo = content.replyTo();
    if (replyTo != null && (replyTo.length() > 254 || !ADDRESS.matcher(replyTo).matches())) {
      problems.put("replyTo", "Enter one mail address, such as success@example.com.");
    }
  }

  static void line(
      Map<String, String> problems, String field, String value, int max, boolean required) {
    if (value.contains("\n")) {
      problems.putIfAbsent(field, "Keep this on one line.");
    }
    text(problems, field, value, max, required);
  }

  static void text(
      Map<String, String> problems, String field, String value, int max, boolean required) {
    if (required && value.isBlank()) {
      problems.putIfAbsent(field, "Fill this in.");
    } else if (value.codePointCount(0, value.length()) > max) {
      problems.putIfAbsent(field, "Shorten this to " + max + " characters.");
    } else if (!value.equals(PlainText.clean(value, max))) {
      problems.putIfAbsent(field, "Remove invisible characters and spaces around the text.");
    }
  }

  static boolean isLanguage(String tag) {
    return LANGUAGE.matcher(tag).matches();
  }

  private static boolean isWebAddress(@Nullable String url) {
    if (url == null || url.length() > MAX_URL) {
      return false;
    }
    try {
      URI address = URI.create(url);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return web && address.getHost() != null && address.getRawUserInfo() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
