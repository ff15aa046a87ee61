package org.heed.customer.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The headings of tables that have more than one row of them: Qualtrics writes three (name,
 * question, import id), SurveyMonkey two (question, choice).
 *
 * @param texts one heading per column
 * @param below how many of the rows below the first belong to the headings
 */
record HeaderRows(List<String> texts, int below) {

  /** How many rows below the first may belong to the headings. */
  static final int MOST_BELOW = 2;

  /** How many rows to look at below this one; none for other tables, which begin at once. */
  static int possibleBelow(TableRow first) {
    boolean known = first.cells().contains("RecordedDate") || first.cell(0).equals("Respondent ID");
    return known ? MOST_BELOW : 0;
  }

  static HeaderRows of(TableRow first, List<TableRow> below) {
    if (below.size() == MOST_BELOW && below.get(1).cell(0).startsWith("{\"ImportId\"")) {
      return new HeaderRows(qualtrics(first, below.get(0)), MOST_BELOW);
    }
    boolean surveyMonkey =
        first.cell(0).equals("Respondent ID") && !below.isEmpty() && below.get(0).cell(0).isBlank();
    return surveyMonkey
        ? new HeaderRows(surveyMonkey(first, below.get(0)), 1)
        : new HeaderRows(first.cells(), 0);
  }

  /** Questions get their text; other columns are known by their name. */
  private static List<String> qualtrics(TableRow names, TableRow questions) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < names.cells().size(); column++) {
      String name = names.cell(column);
      String question = questions.cell(column).strip();
      boolean asked = name.matches("Q\\d.*") && !question.isEmpty();
      texts.add(asked ? name + ": " + question : name);
    }
    return texts;
  }

  /** A question with several columns is named over the first one only. */
  private static List<String> surveyMonkey(TableRow questions, TableRow choices) {
    List<String> texts = new ArrayList<>();
    String question = "";
    int columns = Math.max(questions.cells().size(), choices.cells().size());
    for (int column = 0; column < columns; column++) {
      String own = questions.cell(column).strip();
      String choice = choices.cell(column).strip();
      boolean further = own.isEmpty();
      question = further ? question : own;
      texts.add(further && !choice.isEmpty() ? choice + " – " + question : question);
    }
    return texts;
  }
}
