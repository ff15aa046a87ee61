package org.heed.response.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.heed.statistics.Category;
import org.heed.survey.CategoryTexts;
import org.heed.survey.Link;
import org.heed.survey.SurveyContent;
import org.jspecify.annotations.Nullable;

/**
 * What one survey page shows.
 *
 * @param step which part of the conversation
 * @param base path of the page, under which its style and its hidden link lie too
 * @param proof proves to the next request that this page was shown
 * @param selected the number to show as chosen; null for none
 * @param confirming what makes the page confirm the preselected number
 * @param comment what to show in the comment field
 * @param ticked the reasons to show as ticked
 * @param notices sentences to show above, already in the page's language
 * @param logo path of the picture; null without one
 * @param unsubscribe path of the page that stops mails; null where there is nothing to stop
 */
record SurveyPage(
    Step step,
    String base,
    String proof,
    SurveyContent content,
    SurveyWords words,
    @Nullable Integer selected,
    Confirming confirming,
    String comment,
    List<String> ticked,
    List<String> notices,
    @Nullable String logo,
    @Nullable String unsubscribe) {

  /** The parts of the conversation. */
  enum Step {
    /** A number is preselected or none; the page or a press confirms it. */
    ASK,
    /** Every number is a button: programs opened the links, so a person has to press one. */
    CHOOSE,
    /** The score is stored; comment and reasons may follow. */
    FOLLOW,
    /** All is said. */
    THANKS
  }

  record Number(int value, boolean chosen, String meaning) {}

  record Reason(String text, boolean ticked) {}

  record FollowUp(String category, String question, List<Reason> reasons, boolean current) {}

  /** Whether the survey's editor looks at it: its form only leads on to the next step. */
  public boolean preview() {
    return proof.isEmpty();
  }

  /** How the page confirms its preselected number by itself, for its script; null when it waits. */
  public @Nullable String automatic() {
    return selected != null && !preview() ? confirming.script() : null;
  }

  /** Where the form goes. */
  public String action() {
    return preview() ? base + "/page" : base;
  }

  /** The scale; its ends carry their meaning for people who cannot see the labels beside it. */
  public List<Number> numbers() {
    return IntStream.rangeClosed(content.measure().lowest(), content.measure().highest())
        .mapToObj(value -> new Number(value, selected != null && selected == value, meaning(value)))
        .toList();
  }

  private String meaning(int value) {
    if (value == content.measure().lowest()) {
      return ", " + content.lowLabel();
    }
    return value == content.measure().highest() ? ", " + content.highLabel() : "";
  }

  /** The open questions of all categories; only one is current, the others wait for a change. */
  public List<FollowUp> followUps() {
    Category current = category();
    return Arrays.stream(Category.values())
        .map(category -> followUp(category, category == current))
        .toList();
  }

  private FollowUp followUp(Category category, boolean current) {
    List<Reason> reasons =
        content.texts(category).reasons().stream()
            .map(content::filled)
            .map(reason -> new Reason(reason, ticked.contains(reason)))
            .toList();
    return new FollowUp(
        category.name().toLowerCase(Locale.ROOT), content.followUpText(category), reasons, current);
  }

  /** Thanks for exactly the category of the answer. */
  public String closing() {
    return content.closingText(category());
  }

  /** The link that follows the thanks, if any. */
  public @Nullable Link closingLink() {
    CategoryTexts texts = content.texts(category());
    return texts.link();
  }

  private Category category() {
    return content.category(selected == null ? content.measure().lowest() : selected);
  }
}
