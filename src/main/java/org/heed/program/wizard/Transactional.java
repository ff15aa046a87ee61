package org.heed.program.wizard;

import java.util.ArrayList;
import java.util.List;
import org.heed.customer.AccountRole;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.program.settings.Rules;
import org.heed.program.wizard.Proposal.Proposed;
import org.heed.program.wizard.Proposal.Reason;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;
import org.heed.survey.authoring.Template;

/** The questions about single moments. */
final class Transactional {

  private Transactional() {}

  static Proposed of(Moment moment, WizardAnswers answers) {
    return switch (moment) {
      case ONBOARDING ->
          proposed(
              new Part("After onboarding", "Onboarding", 3, Channel.MAIL, everybody(), true),
              new Pace.OnDate(Pace.OnDate.Anchor.START, null, 45, false),
              Template.ONBOARDING,
              answers,
              new Reason(
                  "45 days after the start",
                  "Onboarding is done by then and still fresh; what went wrong can still be put"
                      + " right."));
      case SUPPORT ->
          proposed(
              new Part("After support", "Support", 4, phoneOrMail(answers), everybody(), true),
              new Pace.OnEvent("ticket.resolved", 24, 14, 100, 30),
              Template.SUPPORT,
              answers,
              new Reason(
                  "One day after a ticket is resolved",
                  "Earlier they do not know whether it is really solved; later they have"
                      + " forgotten."));
      case DELIVERY ->
          proposed(
              new Part("After delivery", "Delivery", 4, phoneOrMail(answers), everybody(), true),
              new Pace.OnEvent("order.delivered", 96, 21, 100, 30),
              Template.DELIVERY,
              answers,
              new Reason(
                  "Four days after delivery",
                  "It is unpacked and used once, and not yet routine."));
      case RENEWAL ->
          proposed(
              new Part("Before renewal", "Renewal", 2, Channel.MAIL, deciders(answers), true),
              new Pace.OnDate(Pace.OnDate.Anchor.RENEWAL, null, -90, false),
              Template.RENEWAL,
              answers,
              new Reason(
                  "90 days before renewal",
                  "Late enough that the decision is on their mind, early enough to change it."));
      case CANCELLATION ->
          proposed(
              new Part("After cancellation", "Cancellation", 1, Channel.MAIL, everybody(), false),
              new Pace.OnEvent("subscription.cancelled", 24, 14, 100, 90),
              Template.CANCELLATION,
              answers,
              new Reason(
                  "One day after they cancel",
                  "Nobody is franker. The reasons are the list of what to repair."));
    };
  }

  private record Part(
      String name,
      String stage,
      int priority,
      Channel channel,
      Audience who,
      boolean sparesLeavers) {}

  private static Proposed proposed(
      Part part, Pace pace, Template template, WizardAnswers answers, Reason when) {
    TouchpointSettings settings =
        new TouchpointSettings(part.name(), part.who(), pace, SendingWindow.OFFICE_HOURS, 5, 30, 30)
            .at(new Placement(part.stage(), answers.ownerId(), part.priority()))
            .over(new Reach(part.channel(), Protection.STANDARD, false))
            .under(
                new Rules(
                    Relationship.caps(answers),
                    new Exclusions(false, part.sparesLeavers() ? 90 : 0, false, 0),
                    List.of(),
                    null));
    SurveyContent standard = template.survey(answers.product());
    SurveyContent survey = Wording.of(standard, standard, answers);
    return new Proposed(settings, survey, reasons(part, survey, answers, when));
  }

  private static List<Reason> reasons(
      Part part, SurveyContent survey, WizardAnswers answers, Reason when) {
    List<Reason> reasons = new ArrayList<>(Wording.reasons(survey, answers));
    reasons.add(when);
    if (part.channel() == Channel.SMS) {
      reasons.add(
          new Reason(
              "By SMS", "A short question about something small; it is answered on the way."));
    }
    if (part.who().roles().contains(AccountRole.SPONSOR.key())) {
      reasons.add(new Reason("Sponsors and decision makers", "They are the ones who sign."));
    }
    reasons.add(
        new Reason(
            "Once in 30 days per contact",
            answers.type().hasAccounts()
                ? "Whoever writes ten tickets is asked once; 30 in 30 days per account."
                : "Whoever comes often is asked once."));
    reasons.add(
        new Reason(
            "Priority " + part.priority(),
            "When two touchpoints want the same person, the moment that can still be changed"
                + " wins."));
    return reasons;
  }

  private static Audience everybody() {
    return Audience.EVERYBODY;
  }

  private static Audience deciders(WizardAnswers answers) {
    return answers.type().hasAccounts()
        ? new Audience(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(AccountRole.SPONSOR.key(), AccountRole.DECISION_MAKER.key()),
            List.of())
        : everybody();
  }

  private static Channel phoneOrMail(WizardAnswers answers) {
    return answers.tools().contains(Tool.SMS) ? Channel.SMS : Channel.MAIL;
  }

  /** A question that is always open in the product itself. */
  static Proposed inProduct(WizardAnswers answers) {
    TouchpointSettings settings =
        new TouchpointSettings(
                "In the product",
                everybody(),
                new Pace.AlwaysOn(),
                SendingWindow.OFFICE_HOURS,
                null,
                30,
                90)
            .at(new Placement("Adoption", answers.ownerId(), 6))
            .over(new Reach(Channel.WEB, Protection.STANDARD, false));
    SurveyContent standard =
        SurveyTemplates.relationship(answers.product())
            .edit()
            .kind(SurveyKind.CSAT5)
            .question("How satisfied are you with {product}?")
            .ends("Very dissatisfied", "Very satisfied")
            .done();
    SurveyContent survey = Wording.of(standard, standard, answers);
    List<Reason> reasons = new ArrayList<>(Wording.reasons(survey, answers));
    reasons.addAll(
        List.of(
            new Reason(
                "A small widget",
                "It reaches people who never open mails, at the moment they work with it."),
            new Reason(
                "Satisfaction in five steps",
                "A short glance at how it goes; recommendation is asked by mail, so nobody gets the"
                    + " same question twice.")));
    return new Proposed(settings, survey, reasons);
  }
}
