package org.heed.followup.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heed.followup.effect.Deed;
import org.heed.followup.rule.AnswerFacts;
import org.heed.followup.rule.CompiledRule;
import org.heed.platform.mail.StaffMail;
import org.jspecify.annotations.Nullable;

/** Takes one run as far as it comes now: to the next wait, or to its end. */
final class Progress {

  /** A step that was done. */
  record Done(long runId, int number, int step, String outcome) {}

  /** A favour to be asked for at a step. */
  record Asked(int number, FlowStep.Ask step) {}

  private final DueRun run;
  private final boolean mayAsk;
  private final Instant now;
  private final List<Done> steps = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private final List<StaffMail.Draft> letters = new ArrayList<>();
  private @Nullable Asked asked;
  private int step;
  private Instant dueAt;
  private String state = "waiting";
  private String why = "";

  /**
   * Begins.
   *
   * @param mayAsk whether the customer may be asked for a favour
   */
  Progress(DueRun run, boolean mayAsk, Instant now) {
    this.run = run;
    this.mayAsk = mayAsk;
    this.now = now;
    this.step = run.step();
    this.dueAt = now;
  }

  /** The answer does not count any more. */
  Progress stop(String reason) {
    end("stopped", reason);
    return this;
  }

  /**
   * Goes on.
   *
   * @param checks the conditions of the flow's checks, by the number of their steps
   */
  Progress advance(Flow flow, AnswerFacts facts, Map<Integer, CompiledRule> checks) {
    while (state.equals("waiting") && !dueAt.isAfter(now)) {
      if (step == 0) {
        end("done", "All steps are done.");
        break;
      }
      FlowStep current = flow.steps().get(step - 1);
      switch (current) {
        case FlowStep.Wait wait -> {
          done("Waits %d h.".formatted(wait.hours()));
          dueAt = now.plus(Duration.ofHours(wait.hours()));
          step = wait.next();
        }
        case FlowStep.Check check -> check(check, facts, Optional.ofNullable(checks.get(step)));
        case FlowStep.Letter letter -> write(letter);
        case FlowStep.Ask ask -> ask(ask);
        case FlowStep.Act act -> act(act);
      }
    }
    return this;
  }

  private void check(FlowStep.Check check, AnswerFacts facts, Optional<CompiledRule> compiled) {
    boolean holds = compiled.flatMap(rule -> rule.judge(facts)).isPresent();
    done(holds ? "Yes: goes on." : "No: takes the other way.");
    step = holds ? check.next() : check.otherwise();
  }

  private void write(FlowStep.Letter letter) {
    if (run.reachable()) {
      letters.add(CustomerLetter.of(run, step, letter));
      done("Mail to " + run.facts().customer().who() + ": " + letter.subject());
    } else {
      done("No mail: the customer has no usable address or opted out.");
    }
    step = letter.next();
  }

  private void ask(FlowStep.Ask ask) {
    String who = run.facts().customer().who();
    if (!run.reachable()) {
      done("Not asked: the customer has no usable address or opted out.");
    } else if (!mayAsk || asked != null) {
      done("Not asked: %s was asked lately, or has an open case.".formatted(who));
    } else {
      asked = new Asked(step, ask);
      done("Asked %s for a %s.".formatted(who, ask.favour().label().toLowerCase(Locale.ROOT)));
    }
    step = ask.next();
  }

  private void act(FlowStep.Act act) {
    deeds.add(
        new Deed(
            act.action(),
            run.responseId(),
            "automation:%d:%d".formatted(run.id(), step),
            run.automation(),
            "the automation “%s” came to this step".formatted(run.automation()),
            run.facts(),
            run.owner().id(),
            now));
    done(FlowWords.of(act));
    step = act.next();
  }

  private void done(String outcome) {
    steps.add(new Done(run.id(), run.done() + steps.size() + 1, step, outcome));
  }

  private void end(String how, String reason) {
    state = how;
    why = reason;
  }

  DueRun run() {
    return run;
  }

  String state() {
    return state;
  }

  int step() {
    return step;
  }

  Instant dueAt() {
    return dueAt;
  }

  String why() {
    return why;
  }

  List<Done> steps() {
    return steps;
  }

  List<Deed> deeds() {
    return deeds;
  }

  /** What this run would ask for now. */
  Optional<Asked> asked() {
    return Optional.ofNullable(asked);
  }

  List<StaffMail.Draft> letters() {
    return letters;
  }
}
