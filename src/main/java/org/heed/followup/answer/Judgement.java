package org.heed.followup.answer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.followup.answer.Verdict.Asked;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.RuleAction.OpenCase;
import org.heed.followup.rule.RuleMatch;

/**
 * What the rules say about an answer.
 *
 * @param matches the rules that hold, in their order
 */
record Judgement(List<RuleMatch> matches, Asked asked) {

  /** No rule holds. */
  static final Judgement NONE = new Judgement(List.of(), new Asked(false, false));

  /** The rules that ask for a case; one case names them all. */
  List<RuleMatch> opening() {
    return matches.stream().filter(RuleMatch::opensCase).toList();
  }

  /** Who gets the case: the first rule that names specialists decides, else the first of all. */
  Addressee owner() {
    return cases().stream()
        .map(OpenCase::owner)
        .filter(owner -> owner.kind() == Addressee.Kind.GROUP)
        .findFirst()
        .or(() -> cases().stream().findFirst().map(OpenCase::owner))
        .orElse(Addressee.ACCOUNT_OWNER);
  }

  /** Within how many hours somebody calls: the shortest that one of these rules asks for. */
  int hours(int usual) {
    return cases().stream()
        .mapToInt(open -> Objects.requireNonNullElse(open.hours(), usual))
        .min()
        .orElse(usual);
  }

  private List<OpenCase> cases() {
    return matches.stream()
        .map(match -> match.rule().definition().openCase())
        .flatMap(Optional::stream)
        .toList();
  }

  /** The names of the rules that ask for a case. */
  String names() {
    return opening().stream()
        .map(match -> "“" + match.rule().name() + "”")
        .collect(Collectors.joining(" and "));
  }

  /** Why they do. */
  String because() {
    return opening().stream().map(RuleMatch::because).distinct().collect(Collectors.joining("; "));
  }
}
