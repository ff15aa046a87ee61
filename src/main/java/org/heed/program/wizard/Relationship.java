package org.heed.program.wizard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heed.customer.AccountRole;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Placement;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Rules;
import org.heed.program.wizard.Proposal.Proposed;
import org.heed.program.wizard.Proposal.Reason;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;

/** The question about the relation as a whole. */
final class Relationship {

  private static final int WORKDAYS = 5;
  private static final int MOST_DAYS = 60;

  private Relationship() {}

  static Proposed of(WizardAnswers answers, long contacts, LocalDate start) {
    int months = answers.type().relationshipMonths();
    int days = spread(contacts, answers);
    TouchpointSettings settings =
        new TouchpointSettings(
                months == 3 ? "Quarterly relationship" : "Half-yearly relationship",
                Audience.EVERYBODY,
                new Pace.Wave(start, days, months),
                SendingWindow.OFFICE_HOURS,
                5,
                30,
                months * 30 - 5)
            .at(new Placement("Relationship", answers.ownerId(), 5))
            .under(rules(answers));
    SurveyContent standard = SurveyTemplates.relationship(answers.product());
    SurveyContent survey = Wording.of(standard, standard, answers);
    List<Reason> reasons = reasons(answers, months, spread(days, contacts, answers));
    reasons.addAll(Wording.reasons(survey, answers));
    return new Proposed(settings, survey, reasons);
  }

  /**
   * Days over which to spread a wave so that the unhappy can be called as they come: about 25 of
   * 100 answer, and 20 of 100 answers are unhappy.
   */
  static int spread(long contacts, WizardAnswers answers) {
    double perDay = answers.callsAWeek() / (double) WORKDAYS;
    return (int) Math.clamp(Math.ceil(calls(contacts) / perDay), 1, MOST_DAYS);
  }

  private static double calls(long contacts) {
    return contacts * 0.25 * 0.2;
  }

  /** Says how the days follow from the calls; a wave that is still too much says so. */
  private static Reason spread(int days, long contacts, WizardAnswers answers) {
    long aWeek = Math.round(calls(contacts) / Math.max(days, WORKDAYS) * WORKDAYS);
    String choice = days == 1 ? "On one day" : "Spread over %d sending days".formatted(days);
    return aWeek > answers.callsAWeek()
        ? new Reason(
            choice,
            "Even so about %,d unhappy customers a week come in, more than the %,d you can call. Draw a sample, or let more people call."
                .formatted(aWeek, answers.callsAWeek()))
        : new Reason(
            choice,
            "You can call about %,d unhappy customers a week; no more than that come in at this speed."
                .formatted(answers.callsAWeek()));
  }

  private static Rules rules(WizardAnswers answers) {
    boolean tickets = answers.tools().contains(Tool.HELPDESK);
    List<RoleShare> coverage =
        answers.type().hasAccounts()
            ? List.of(
                new RoleShare(AccountRole.SPONSOR, 1, 3), new RoleShare(AccountRole.USER, 2, 20))
            : List.of();
    return new Rules(caps(answers), new Exclusions(tickets, 90, false, 30), coverage, null);
  }

  static List<AskingClock> caps(WizardAnswers answers) {
    return answers.type().hasAccounts()
        ? List.of(new AskingClock(AskingClock.Scope.ACCOUNT, 30, 30))
        : List.of();
  }

  private static List<Reason> reasons(WizardAnswers answers, int months, Reason spread) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        new Reason(
            months == 3 ? "Every quarter" : "Twice a year",
            months == 3
                ? "What people think of something they use every week changes within a quarter."
                : "People who meet you now and then have no new opinion every quarter."));
    reasons.add(spread);
    if (answers.type().hasAccounts()) {
      reasons.add(
          new Reason(
              "Sponsors and users of each account",
              "Users know what is wrong, sponsors decide whether you stay. An account is heard only"
                  + " when both are."));
    }
    reasons.add(
        new Reason(
            "Not in the first 30 days", "Whoever just began rates the sale, not the relation."));
    if (answers.tools().contains(Tool.HELPDESK)) {
      reasons.add(
          new Reason(
              "Not with an open ticket",
              "Someone who waits for help rates the wait; and the question annoys."));
    }
    return reasons;
  }
}
