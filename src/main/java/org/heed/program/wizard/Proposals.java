package org.heed.program.wizard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.heed.program.wizard.Proposal.Proposed;
import org.heed.program.wizard.Proposal.Reason;
import org.jspecify.annotations.Nullable;

/** Makes a proposal from answers; the same answers always give the same one. */
final class Proposals {

  private Proposals() {}

  /**
   * The program that fits these answers.
   *
   * @param contacts how many contacts there are to ask
   * @param today the workspace's day
   */
  static Proposal of(WizardAnswers answers, long contacts, LocalDate today) {
    List<Proposed> touchpoints = new ArrayList<>();
    LocalDate start = today.plusDays(7).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    touchpoints.add(Relationship.of(answers, contacts, start));
    answers.moments().forEach(moment -> touchpoints.add(Transactional.of(moment, answers)));
    if (answers.tools().contains(Tool.PRODUCT)) {
      touchpoints.add(Transactional.inProduct(answers));
    }
    Reason method = methodology(answers, touchpoints.size());
    return new Proposal(method.choice(), method.because(), targets(answers), touchpoints);
  }

  private static Reason methodology(WizardAnswers answers, int touchpoints) {
    if (touchpoints == 1) {
      return new Reason(
          "Relational only",
          "You named no single moment to ask about. One question about the relation as a whole"
              + " shows where you stand; moments can be added later.");
    }
    if (touchpoints >= 5 && answers.tools().contains(Tool.CRM)) {
      return new Reason(
          "Full voice of the customer",
          "You know your customers' whole way and have systems that tell about it. Asking at each"
              + " moment says where the relation is won and lost; shared caps keep it bearable.");
    }
    return new Reason(
        "Transactional and relational",
        "The relation says whether customers stay; single moments say what to repair. Together they"
            + " explain each other.");
  }

  private static List<Reason> targets(WizardAnswers answers) {
    List<Reason> targets = new ArrayList<>();
    targets.add(score(answers.currentNps()));
    targets.add(
        answers.type().hasAccounts()
            ? new Reason(
                "25 of 100 answer",
                "One question in the mail and a sender they know usually gets 20 to 30 of 100 in"
                    + " business.")
            : new Reason(
                "12 of 100 answer",
                "People who are not bound by work usually answer 8 to 15 of 100."));
    targets.add(
        new Reason(
            "Every unhappy customer is called within 48 hours",
            "A quick call is what changes minds; later than that they have moved on."));
    return targets;
  }

  private static Reason score(@Nullable Integer now) {
    if (now == null) {
      return new Reason(
          "Know your score within a quarter",
          "There is no score yet. The first wave is the baseline; set a target when it is in.");
    }
    int goal = now >= 60 ? Math.min(100, now + 2) : now >= 30 ? now + 4 : now + 8;
    return new Reason(
        "NPS %+d within a year, from %+d".formatted(goal, now),
        now >= 60
            ? "So high a score moves slowly; keeping it is the task."
            : "Calling the unhappy and repairing what they name first usually moves a score by this"
                + " much in a year.");
  }
}
