package org.heed.followup.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.followup.answer.Verdict.Asked;
import org.heed.followup.rule.AnswerFacts;
import org.heed.followup.rule.RuleBook;
import org.heed.followup.rule.RuleMatch;
import org.heed.followup.rule.book.RuleBooks;
import org.heed.followup.rule.facts.FactReader;
import org.springframework.stereotype.Component;

/** Has the rules of the workspace look at answers: their facts are read once for all of them. */
@Component
class Judging {

  private final RuleBooks books;
  private final FactReader reader;

  Judging(RuleBooks books, FactReader reader) {
    this.books = books;
    this.reader = reader;
  }

  List<Finding> judge(List<Finding> found) {
    RuleBook book = books.current();
    Map<Long, AnswerFacts> facts =
        reader
            .read(found.stream().map(finding -> finding.event().responseId()).toList(), book)
            .stream()
            .collect(Collectors.toMap(AnswerFacts::responseId, Function.identity()));
    return found.stream()
        .map(
            finding -> {
              AnswerFacts known = facts.get(finding.event().responseId());
              return known == null ? finding : finding.judged(judgement(book, known, finding));
            })
        .toList();
  }

  private static Judgement judgement(RuleBook book, AnswerFacts facts, Finding finding) {
    List<RuleMatch> matches = book.judge(facts);
    boolean now = matches.stream().anyMatch(RuleMatch::opensCase);
    boolean before =
        finding.known() != null
            && (finding.known().score() == facts.score()
                ? now
                : book.opensCase(facts.withScore(finding.known().score())));
    return new Judgement(matches, new Asked(now, before));
  }
}
