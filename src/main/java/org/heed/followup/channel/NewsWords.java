package org.heed.followup.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.followup.calling.CaseCustomer;
import org.heed.followup.channel.CaseNotice.Fact;
import org.heed.followup.wording.Deadline;
import org.heed.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Writes what rules and escalation say, at one moment. */
record NewsWords(String linkBase, ZoneId zone, Instant now) {

  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_QUOTE = 1200;
  private static final int OWNERS_NAMED = 5;

  CaseNotice of(AnswerNotice answer) {
    String score = answer.kind().spoken(answer.score());
    List<Fact> facts = facts(answer.customer());
    add(facts, "Because", answer.because());
    add(facts, "Rule", answer.askedBy());
    return new CaseNotice(
        "rule.matched",
        "%s-%d".formatted(answer.key(), answer.responseId()),
        null,
        line("%s gave a %s. %s".formatted(named(answer.customer()), score, answer.askedBy())),
        answer.kind(),
        answer.score(),
        answer.comment() == null ? "" : PlainText.clean(answer.comment(), LONGEST_QUOTE),
        facts,
        "See the answer",
        linkBase + "/responses/" + answer.responseId(),
        answer.customer().accountId(),
        now);
  }

  CaseNotice of(OverdueNotice late) {
    Deadline deadline = new Deadline(late.dueAt(), now, zone);
    List<Fact> facts = facts(late.customer());
    add(facts, "Owner", late.ownerName());
    add(facts, "Promised", deadline.exact());
    return new CaseNotice(
        ChannelTopic.CASE_OVERDUE.type(),
        key(late),
        late.caseId(),
        line("Nobody has called %s: %s.".formatted(named(late.customer()), deadline.relative())),
        late.kind(),
        late.score(),
        "",
        facts,
        CaseNotice.OPEN_THE_CASE,
        linkBase + "/cases/" + late.caseId(),
        late.customer().accountId(),
        now);
  }

  private static String key(OverdueNotice late) {
    return "case_overdue-%d-%d-%d"
        .formatted(late.caseId(), late.dueAt().getEpochSecond(), late.level());
  }

  /** One message about many. */
  CaseNotice together(List<OverdueNotice> overdue) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Most of them", owners(overdue));
    return new CaseNotice(
        ChannelTopic.CASE_OVERDUE.type(),
        key(overdue.getFirst()) + "-and-more",
        null,
        "%,d customers wait longer than promised and nobody has called.".formatted(overdue.size()),
        null,
        null,
        "",
        facts,
        "Open Today",
        linkBase + "/today",
        null,
        now);
  }

  private static String owners(List<OverdueNotice> overdue) {
    return overdue.stream()
        .collect(Collectors.groupingBy(OverdueNotice::ownerName, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(OWNERS_NAMED)
        .map(one -> "%s %,d".formatted(one.getKey(), one.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static List<Fact> facts(CaseCustomer customer) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Contact", customer.who());
    add(facts, "Account", customer.accountName());
    add(facts, "Revenue a year", customer.revenue());
    return facts;
  }

  private static void add(List<Fact> facts, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(line(label), line(value)));
    }
  }

  private static String named(CaseCustomer customer) {
    String account = customer.accountName();
    return account == null ? customer.who() : customer.who() + ", " + account;
  }

  private static String line(String text) {
    return PlainText.cleanLine(text, LONGEST_LINE);
  }
}
