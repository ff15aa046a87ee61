package org.heed.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a survey, for people to read before they publish. */
public final class SurveyChanges {

  private final List<Change> changes = new ArrayList<>();

  private SurveyChanges() {}

  /**
   * One difference.
   *
   * @param what which text, such as "Follow-up for detractors"
   */
  public record Change(String what, String before, String after) {}

  /** Every difference, in the order of the form; empty when both are the same. */
  public static List<Change> between(SurveyContent before, SurveyContent after) {
    SurveyChanges changes = new SurveyChanges();
    changes.add("Kind", before.kind().label(), after.kind().label());
    changes.add("Product name", before.productName(), after.productName());
    changes.add("Question", before.question(), after.question());
    changes.add("Label at " + after.measure().lowest(), before.lowLabel(), after.lowLabel());
    changes.add("Label at " + after.measure().highest(), before.highLabel(), after.highLabel());
    changes.add("Line before the question", before.intro(), after.intro());
    changes.add("What people get", before.incentive(), after.incentive());
    for (Category category : Category.values()) {
      changes.category(category, before, after);
    }
    changes.questions(before, after);
    changes.translations(before, after);
    changes.add("Colour", before.brandColor(), after.brandColor());
    changes.add("Logo", logo(before.logoId()), logo(after.logoId()));
    changes.add("Sender", before.senderName(), after.senderName());
    changes.add("Reply address", text(before.replyTo()), text(after.replyTo()));
    changes.add("Language", before.language(), after.language());
    return List.copyOf(changes.changes);
  }

  private void category(Category category, SurveyContent from, SurveyContent to) {
    CategoryTexts before = from.texts(category);
    CategoryTexts after = to.texts(category);
    String whom = " for “" + to.kind().word(category).toLowerCase(Locale.ROOT) + "”";
    add("Follow-up" + whom, before.followUp(), after.followUp());
    add("Reasons" + whom, String.join(", ", before.reasons()), String.join(", ", after.reasons()));
    add("Closing text" + whom, before.closing(), after.closing());
    add("Link" + whom, link(before.link()), link(after.link()));
  }

  private void questions(SurveyContent before, SurveyContent after) {
    Set<String> ids = new LinkedHashSet<>();
    before.questions().forEach(question -> ids.add(question.id()));
    after.questions().forEach(question -> ids.add(question.id()));
    ids.forEach(id -> add("Further question " + id, described(before, id), described(after, id)));
    add("Order of further questions", order(before), order(after));
  }

  private static String order(SurveyContent content) {
    return content.asked().stream().map(Question::id).collect(Collectors.joining(", "));
  }

  private static String described(SurveyContent content, String id) {
    return content.questions().stream()
        .filter(question -> question.id().equals(id))
        .map(SurveyChanges::described)
        .findFirst()
        .orElse("");
  }

  private static String described(Question question) {
    if (question.retired() != null) {
      return "%s (retired: %s)".formatted(question.text(), question.retired());
    }
    ShowIf rule = question.showIf();
    return "%s (%s%s)%s"
        .formatted(
            question.text(),
            question.kind().label(),
            question.options().isEmpty() ? "" : ": " + String.join(", ", question.options()),
            rule == null
                ? ""
                : ", only after %s %s"
                    .formatted(rule.subject(), String.join(" or ", rule.values())));
  }

  /** One line per language; the table of texts shows the words themselves. */
  private void translations(SurveyContent before, SurveyContent after) {
    Set<String> tags = new TreeSet<>(before.translations().keySet());
    tags.addAll(after.translations().keySet());
    OwnTexts none = new OwnTexts(Map.of());
    for (String tag : tags) {
      OwnTexts old = before.translations().getOrDefault(tag, none);
      OwnTexts fresh = after.translations().getOrDefault(tag, none);
      if (!old.equals(fresh)) {
        changes.add(new Change("Own texts in " + tag, described(old), described(fresh)));
      }
    }
  }

  private static String described(OwnTexts texts) {
    return texts.texts().entrySet().stream()
        .map(text -> text.getKey() + ": " + text.getValue().text())
        .collect(Collectors.joining("; "));
  }

  private void add(String what, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change(what, before, after));
    }
  }

  private static String logo(@Nullable Long id) {
    return id == null ? "" : "Picture " + id;
  }

  private static String link(@Nullable Link link) {
    return link == null ? "" : link.label() + " (" + link.url() + ")";
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
