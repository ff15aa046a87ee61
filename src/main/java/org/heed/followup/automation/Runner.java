package org.heed.followup.automation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.followup.effect.Deeds;
import org.heed.followup.person.Staffing;
import org.heed.followup.rule.AnswerFacts;
import org.heed.followup.rule.CompiledRule;
import org.heed.followup.rule.RuleBook;
import org.heed.followup.rule.facts.FactReader;
import org.heed.platform.mail.StaffMail;
import org.heed.workspace.EveryWorkspace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes runs further when their time has come. What a batch of runs does and how far it came are
 * stored in one transaction: after a crash it is as if the batch had not begun.
 */
@Component
public class Runner {

  private final RunRows rows;
  private final FlowBook flows;
  private final FactReader reader;
  private final Staffing staffing;
  private final Deeds deeds;
  private final FlowFavours favours;
  private final StaffMail mail;
  private final EveryWorkspace everywhere;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Runner(
      RunRows rows,
      FlowBook flows,
      FactReader reader,
      Staffing staffing,
      Deeds deeds,
      FlowFavours favours,
      StaffMail mail,
      EveryWorkspace everywhere,
      TransactionTemplate transactions,
      Clock clock) {
    this.rows = rows;
    this.flows = flows;
    this.reader = reader;
    this.staffing = staffing;
    this.deeds = deeds;
    this.favours = favours;
    this.mail = mail;
    this.everywhere = everywhere;
    this.transactions = transactions;
    this.clock = clock;
  }

  void advanceEverywhere() {
    everywhere.run("Automations", this::advance);
  }

  /** Takes all due runs of the workspace in scope further. */
  public void advance() {
    if (rows.anyWaiting()) {
      while (Objects.requireNonNullElse(transactions.execute(any -> advanceSome()), 0) > 0) {
        // Some more may be due.
      }
    }
  }

  private int advanceSome() {
    Instant now = clock.instant();
    rows.stopTakenOver(now);
    List<DueRun> due = rows.due(now, staffing.now());
    if (due.isEmpty()) {
      return 0;
    }
    Map<Long, FlowBook.Ready> ready = new HashMap<>();
    due.forEach(run -> ready.put(run.id(), flows.of(run.automationId(), run.version())));
    Map<Long, AnswerFacts> facts = facts(due, ready);
    List<Progress> progress =
        favours.settle(
            due, (run, mayAsk) -> progress(run, mayAsk, ready, facts.get(run.responseId()), now));
    deeds.doAll(progress.stream().flatMap(one -> one.deeds().stream()).toList());
    mail.queueAll(progress.stream().flatMap(one -> one.letters().stream()).toList());
    rows.save(progress, now);
    return due.size();
  }

  private static Progress progress(
      DueRun run,
      boolean mayAsk,
      Map<Long, FlowBook.Ready> ready,
      @Nullable AnswerFacts known,
      Instant now) {
    FlowBook.Ready flow = Objects.requireNonNull(ready.get(run.id()));
    Progress progress = new Progress(run, mayAsk, now);
    return known == null
        ? progress.stop("The answer does not count any more.")
        : progress.advance(flow.flow(), known, flow.checks());
  }

  private Map<Long, AnswerFacts> facts(List<DueRun> due, Map<Long, FlowBook.Ready> ready) {
    List<CompiledRule> checks =
        ready.values().stream().flatMap(one -> one.checks().values().stream()).distinct().toList();
    List<Long> ids = due.stream().map(DueRun::responseId).distinct().toList();
    return reader.read(ids, RuleBook.of(checks)).stream()
        .collect(Collectors.toMap(AnswerFacts::responseId, Function.identity()));
  }
}
