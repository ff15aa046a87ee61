package org.heed.response.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.heed.statistics.Category;
import org.heed.survey.CategoryTexts;
import org.heed.survey.Link;
import org.heed.survey.Question;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Language;
import org.heed.survey.language.Localized;
import org.heed.survey.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What one survey page shows.
 *
 * @param step which part of the conversation
 * @param base path of the page, under which its style and its hidden link lie too
 * @param proof proves to the next request that this page was shown
 * @param source the survey in the language it was written in
 * @param content the survey in the language of the page
 * @param selected the number to show as chosen; null for none
 * @param confirming what makes the page confirm the preselected number
 * @param comment what to show in the comment field
 * @param ticked the reasons to show as ticked
 * @param notices sentences to show above, already in the page's language
 * @param further answers to further questions so far
 * @param until the last day on which it takes answers, in words; null when not known
 * @param changeable whether a stored answer may be replaced
 * @param logo path of the picture; null without one
 * @param unsubscribe path of the page that stops mails; null where there is nothing to stop
 */
record SurveyPage(
    Step step,
    String base,
    String proof,
    SurveyContent source,
    SurveyContent content,
    Words words,
    @Nullable Integer selected,
    Confirming confirming,
    String comment,
    List<String> ticked,
    List<String> notices,
    Map<String, List<String>> further,
    @Nullable String until,
    boolean changeable,
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
    /** Only further questions that follow from what was said. */
    MORE,
    /** All is said. */
    THANKS
  }

  record Number(int value, boolean chosen, String meaning) {}

  record Reason(String value, String text, boolean ticked) {}

  /** A language to switch to. */
  record Choice(Language language, String href) {}

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
    List<String> values = source.texts(category).reasons().stream().map(source::filled).toList();
    List<String> labels = content.texts(category).reasons().stream().map(content::filled).toList();
    List<Reason> reasons =
        IntStream.range(0, values.size())
            .mapToObj(
                index ->
                    new Reason(
                        values.get(index), labels.get(index), ticked.contains(values.get(index))))
            .toList();
    return new FollowUp(
        category.name().toLowerCase(Locale.ROOT), content.followUpText(category), reasons, current);
  }

  /** The further questions that this step shows or may show. */
  public List<AskedQuestion> questions() {
    return IntStream.range(0, source.questions().size())
        .filter(index -> source.questions().get(index).retired() == null)
        .mapToObj(
            index ->
                AskedQuestion.of(
                    source.questions().get(index), filled(index), words, category(), further))
        .filter(question -> step != Step.MORE || isNew(question))
        .toList();
  }

  private Question filled(int index) {
    Question question = content.questions().get(index);
    return new Question(
        question.id(),
        question.kind(),
        content.filled(question.text()),
        question.options().stream().map(content::filled).toList(),
        question.showIf(),
        question.retired());
  }

  private boolean isNew(AskedQuestion question) {
    return !further.containsKey(question.id())
        && (question.shown()
            || question.subject() != null && !further.containsKey(question.subject()));
  }

  /** How many further questions wait right now. */
  public long waiting() {
    return questions().stream().filter(AskedQuestion::shown).count();
  }

  /** The name of the page's language in itself. */
  public String languageName() {
    return Localized.shown(source, words.language()).name();
  }

  /** Other languages that the whole survey is available in. */
  public List<Choice> languages() {
    if (!changeable && step != Step.ASK) {
      return List.of();
    }
    String number = selected == null || step == Step.THANKS ? "" : "&score=" + selected;
    String place = step == Step.MORE ? "&more" : step == Step.FOLLOW ? "&edit" : "";
    Language shown = Localized.shown(source, words.language());
    return Localized.offered(source).stream()
        .filter(language -> !language.equals(shown))
        .map(
            language ->
                new Choice(
                    language,
                    action() + "?lang=" + language.tag() + (step == Step.ASK ? number : place)))
        .toList();
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

  Category category() {
    return content.category(selected == null ? content.measure().lowest() : selected);
  }
}
