package org.heed.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What further questions must satisfy: few, answerable, and asked only after what they rest on. */
final class QuestionRules {

  /** Most questions that are asked beside the score and its follow-up. */
  static final int MOST = 5;

  private static final int MOST_OPTIONS = 12;
  private static final Pattern ID = Pattern.compile("[a-z0-9_-]{1,40}");
  private static final Set<String> CATEGORIES = Set.of("promoter", "passive", "detractor");

  private final List<Question> questions;
  private final Map<String, String> problems;

  private QuestionRules(List<Question> questions, Map<String, String> problems) {
    this.questions = questions;
    this.problems = problems;
  }

  /** Adds a sentence per wrong field, named like {@code questions.q1.text}. */
  static void check(List<Question> questions, Map<String, String> problems) {
    new QuestionRules(questions, problems).check();
  }

  private void check() {
    if (questions.stream().filter(one -> one.retired() == null).count() > MOST) {
      problems.put("questions", "Keep to five further questions; every one more costs answers.");
    }
    Set<String> seen = new HashSet<>();
    for (Question question : questions) {
      if (!ID.matcher(question.id()).matches() || ShowIf.SCORE.equals(question.id())) {
        problem(question, "id", "Name a question with small letters, digits and dashes.");
      } else if (!seen.add(question.id())) {
        problem(question, "id", "Two questions have the name " + question.id() + ".");
      }
      check(question);
    }
  }

  private void check(Question question) {
    ContentRules.text(problems, field(question, "text"), question.text(), 300, true);
    if (question.kind().hasOptions()) {
      options(question);
    }
    if (question.retired() != null && question.retired().isBlank()) {
      problem(question, "retired", "Say why this question is not asked any more.");
    }
    if (question.showIf() != null && question.retired() == null) {
      showIf(question, question.showIf());
    }
  }

  private void options(Question question) {
    List<String> options = question.options();
    if (options.size() < 2 || options.size() > MOST_OPTIONS) {
      problem(question, "options", "Offer two to " + MOST_OPTIONS + " options, one to a line.");
    } else if (options.stream().distinct().count() < options.size()) {
      problem(question, "options", "Each option may appear once.");
    }
    options.forEach(
        option -> ContentRules.line(problems, field(question, "options"), option, 80, true));
  }

  private void showIf(Question question, ShowIf rule) {
    if (rule.values().isEmpty()) {
      problem(question, "showIf", "Say after which answers this question is asked.");
    } else if (ShowIf.SCORE.equals(rule.subject())) {
      if (!CATEGORIES.containsAll(rule.values())) {
        problem(question, "showIf", "For the score use promoter, passive or detractor.");
      }
    } else {
      earlier(question, rule);
    }
  }

  private void earlier(Question question, ShowIf rule) {
    Question subject = find(rule.subject());
    if (subject == null || subject.retired() != null) {
      problem(question, "showIf", "The question this rule rests on is not asked any more.");
    } else if (waitsFor(subject, question.id(), new HashSet<>())) {
      problem(question, "showIf", circle(question, subject));
    } else if (questions.indexOf(subject) >= questions.indexOf(question)) {
      problem(
          question,
          "showIf",
          "Question %d comes later. A question can only depend on an earlier one; move it down."
              .formatted(number(subject)));
    } else if (!subject.values().containsAll(rule.values())) {
      problem(question, "showIf", unknownValues(subject, rule));
    }
  }

  private boolean waitsFor(Question question, String id, Set<String> seen) {
    if (question.id().equals(id)) {
      return true;
    }
    ShowIf rule = question.showIf();
    Question next = rule == null ? null : find(rule.subject());
    return next != null && seen.add(question.id()) && waitsFor(next, id, seen);
  }

  private String circle(Question question, Question subject) {
    return question.id().equals(subject.id())
        ? "A question cannot depend on its own answer."
        : "Questions %d and %d wait for each other, so neither would ever be asked."
            .formatted(number(question), number(subject));
  }

  private String unknownValues(Question subject, ShowIf rule) {
    String unknown =
        rule.values().stream()
            .filter(value -> !subject.values().contains(value))
            .collect(Collectors.joining(", "));
    return subject.kind() == QuestionKind.TEXT
        ? "Question %d is answered in free words; a rule cannot rest on it."
            .formatted(number(subject))
        : "Question %d has no answer “%s”. It has: %s."
            .formatted(number(subject), unknown, String.join(", ", subject.values()));
  }

  private @Nullable Question find(String id) {
    return questions.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }

  @SuppressWarnings("ReferenceEquality") // two questions may be equal, but each has its place
  private int number(Question question) {
    return IntStream.range(0, questions.size())
            .filter(index -> questions.get(index) == question)
            .findFirst()
            .orElse(0)
        + 1;
  }

  private void problem(Question question, String part, String sentence) {
    problems.putIfAbsent(field(question, part), sentence);
  }

  private static String field(Question question, String part) {
    return "questions." + question.id() + "." + part;
  }
}
