package org.heed.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
    changes.add("Product name", before.productName(), after.productName());
    changes.add("Question", before.question(), after.question());
    changes.add("Label at 0", before.lowLabel(), after.lowLabel());
    changes.add("Label at 10", before.highLabel(), after.highLabel());
    changes.add("Introduction", before.intro(), after.intro());
    for (Category category : Category.values()) {
      changes.category(category, before.texts(category), after.texts(category));
    }
    changes.add("Colour", before.brandColor(), after.brandColor());
    changes.add("Logo", logo(before.logoId()), logo(after.logoId()));
    changes.add("Sender", before.senderName(), after.senderName());
    changes.add("Reply address", text(before.replyTo()), text(after.replyTo()));
    changes.add("Language", before.language(), after.language());
    return List.copyOf(changes.changes);
  }

  private void category(Category category, CategoryTexts before, CategoryTexts after) {
    String whom = " for " + category.name().toLowerCase(Locale.ROOT) + "s";
    add("Follow-up" + whom, before.followUp(), after.followUp());
    add("Reasons" + whom, String.join(", ", before.reasons()), String.join(", ", after.reasons()));
    add("Closing text" + whom, before.closing(), after.closing());
    add("Link" + whom, link(before.link()), link(after.link()));
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
